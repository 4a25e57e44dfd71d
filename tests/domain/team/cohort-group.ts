import type { Coverage } from '../../../src/domain/team/coverage-report.ts'

type Members = Record<string, { readonly reports: number }>
export interface Group {
  readonly members: Members
  readonly coverage: Coverage
}

export const none: Group = { members: {}, coverage: { reports: 0, gone: [] } }
export const joined = ({ members, coverage }: Group, user: string): Group => ({
  members: { ...members, [user]: members[user] ?? { reports: 0 } },
  coverage,
})

export function left({ members, coverage }: Group, user: string): Group {
  const { [user]: gone, ...rest } = members
  return {
    members: rest,
    coverage: { ...coverage, gone: gone?.reports ? [...coverage.gone, gone.reports] : coverage.gone },
  }
}
