import { objectiveShares, type Outline, type Section, type SkillArea } from '../outline.ts'
import type { Responsibility } from './responsibility.ts'

/** A section of the exam that the work leaves open, at least in part. */
export interface Gap {
  readonly section: Section
  readonly area: SkillArea
  /** Ids of the objectives that the work doesn't cover. */
  readonly missing: readonly string[]
  /** Their share of the exam. */
  readonly share: number
}

/** What someone's work covers of the exam. It says nothing about what they know. */
export interface JobCoverage {
  /** Ids of objectives. */
  readonly covered: ReadonlySet<string>
  readonly objectives: number
  readonly areas: readonly { readonly area: SkillArea; readonly covered: number; readonly of: number }[]
  /** The one with the largest share of the exam first. */
  readonly gaps: readonly Gap[]
}

/** Ids of the objectives that some work covers. */
export const objectivesOf = (work: readonly Responsibility[]): ReadonlySet<string> =>
  new Set(work.flatMap(({ objectives }) => objectives))

/** Compares what someone does at work with the outline. */
export function coverageOf(outline: Outline, work: readonly Responsibility[]): JobCoverage {
  const covered = objectivesOf(work)
  const shares = objectiveShares(outline)
  const areas = outline.skillAreas.map((area) => {
    const all = area.sections.flatMap(({ objectives }) => objectives)
    return { area, covered: all.filter(({ id }) => covered.has(id)).length, of: all.length }
  })
  const gaps = outline.skillAreas.flatMap((area) =>
    area.sections.flatMap((section): Gap[] => {
      const missing = section.objectives.flatMap(({ id }) => (covered.has(id) ? [] : [id]))
      const share = missing.reduce((sum, id) => sum + (shares.get(id) ?? 0), 0)
      return missing.length === 0 ? [] : [{ section, area, missing, share }]
    }),
  )
  return { covered, objectives: shares.size, areas, gaps: gaps.toSorted((a, b) => b.share - a.share) }
}
