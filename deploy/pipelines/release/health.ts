/** A row of `deploy/azure/queries/release-health.kql`: the turns of one revision. */
export interface RevisionHealth {
  readonly revision: string
  readonly turns: number
  /** From 0 to 1. */
  readonly failedShare: number
  /** The 95th percentile of a turn's duration. */
  readonly p95Milliseconds: number
}

/** The columns that the query must return. */
export const healthColumns = ['revision', 'turns', 'failedShare', 'p95Milliseconds'] as const

export interface Verdict {
  readonly state: 'healthy' | 'failing' | 'too-few-turns'
  readonly reason: string
}

/** One failed turn can be chance. */
const minFailed = 2
/** A new revision may fail this much more often than the old one. */
const moreFailures = 0.01
/** A new revision may be this much slower than the old one; below the floor, no one notices. */
const slower = { factor: 1.5, floorMilliseconds: 1000 }
/** The limits when there is no old revision to compare with. */
const alone = { failedShare: 0.02, p95Milliseconds: 5000 }

/**
 * Decides whether the new revision is healthy, compared with the old one under the same conditions. Many failures decide at once;
 * everything else needs enough turns.
 */
export function judge(
  rows: readonly RevisionHealth[],
  { newRevision, oldRevision, minTurns }: { newRevision: string; oldRevision: string; minTurns: number },
): Verdict {
  const now = rows.find(({ revision }) => revision === newRevision)
  const before = rows.find(({ revision, turns }) => revision === oldRevision && turns >= Math.max(1, minTurns))
  if (now === undefined || now.turns === 0)
    return minTurns > 0
      ? { state: 'too-few-turns', reason: `No turns of ${newRevision} yet; ${minTurns} are needed.` }
      : { state: 'healthy', reason: `No turns of ${newRevision}, and none are needed here.` }
  const shareLimit = before ? before.failedShare + moreFailures : alone.failedShare
  const failed = Math.round(now.failedShare * now.turns)
  if (failed >= minFailed && now.failedShare > shareLimit)
    return {
      state: 'failing',
      reason: `${failed} of ${now.turns} turns failed (${percent(now.failedShare)}, the limit is ${percent(shareLimit)}).`,
    }
  if (now.turns < minTurns)
    return { state: 'too-few-turns', reason: `${now.turns} turns of ${newRevision}; ${minTurns} are needed.` }
  const p95Limit = before
    ? Math.max(slower.floorMilliseconds, before.p95Milliseconds * slower.factor)
    : alone.p95Milliseconds
  if (now.turns >= Math.max(1, minTurns) && now.p95Milliseconds > p95Limit)
    return {
      state: 'failing',
      reason: `95 % of the turns take up to ${Math.round(now.p95Milliseconds)} ms; the limit is ${Math.round(p95Limit)} ms.`,
    }
  return { state: 'healthy', reason: `${now.turns} turns, ${percent(now.failedShare)} failed.` }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/**
 * Reads what `az monitor log-analytics query` prints: a list of rows, with all values as texts.
 * @throws if a column is missing or not a number, because a query that doesn't fit must not count as healthy
 */
export function readHealth(json: string): RevisionHealth[] {
  const rows: unknown = JSON.parse(json)
  if (!Array.isArray(rows)) throw new Error('The health query returned no list of rows.')
  return rows.map((row: Readonly<Record<string, unknown>>) => ({
    revision: text(row, 'revision'),
    turns: numeric(row, 'turns'),
    failedShare: numeric(row, 'failedShare'),
    p95Milliseconds: numeric(row, 'p95Milliseconds'),
  }))
}

function text(row: Readonly<Record<string, unknown>>, column: (typeof healthColumns)[number]): string {
  const value = row[column]
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new Error(`The health query has a row without the column ${column}.`)
  return String(value)
}

function numeric(row: Readonly<Record<string, unknown>>, column: (typeof healthColumns)[number]): number {
  const value = text(row, column)
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number))
    throw new Error(`The health query has "${value}" in the column ${column}, which is not a number.`)
  return number
}
