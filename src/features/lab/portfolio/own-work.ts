import type { Evidence, LogEntry } from '../../../domain/memory/review.ts'

/** What a portfolio needs of a learner's log. */
export interface OwnWork {
  /** The latest of each kind for each step, oldest first. */
  readonly evidence: readonly Evidence[]
  /** The best score of the mock exams. Absent before the first. */
  readonly bestMock?: number
  readonly drills: number
}

/** Reads a log, which can be long, and keeps no more of it than a portfolio needs. */
export async function ownWork(log: AsyncIterable<LogEntry>): Promise<OwnWork> {
  const evidence = new Map<string, Evidence>()
  const drills = new Set<string>()
  let bestMock: number | undefined
  for await (const entry of log) {
    if (entry.type === 'evidence') {
      const kind = `${entry.checked ? 'checked' : 'claimed'} ${entry.step}`
      // A key keeps its place in a map, and the portfolio takes the last one for the newest.
      evidence.delete(kind)
      evidence.set(kind, entry)
    } else if (entry.type === 'drill') drills.add(entry.drill)
    else if (entry.type === 'mock') bestMock = Math.max(bestMock ?? 0, entry.scaled)
  }
  return { evidence: [...evidence.values()], drills: drills.size, ...(bestMock === undefined ? {} : { bestMock }) }
}
