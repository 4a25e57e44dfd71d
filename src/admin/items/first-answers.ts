import type { LogEntry, Review } from '../../domain/memory/review.ts'
import type { Question } from '../../domain/question/question.ts'

/** How one learner first answered a question's current revision. */
export interface FirstAnswer {
  /** Stands for the learner; never an id. */
  readonly learner: number
  readonly credit: number
  readonly picks: readonly string[]
  /** Absent if the time says nothing: the question waited too long for its answer. */
  readonly seconds?: number
}

/** The log's cap: after that, nobody knows how long the learner looked at the question. */
const longestMs = 600_000

/**
 * Finds a learner's first answers. Later ones measure memory, and so does an answer after a hint or an undo. A mock exam's unanswered question
 * isn't an answer.
 */
export function firstAnswers(
  learner: number,
  log: readonly LogEntry[],
  questions: ReadonlyMap<string, Question>,
): Map<string, FirstAnswer> {
  const undone = new Set(log.flatMap((entry) => (entry.type === 'undo' ? [entry.of] : [])))
  const seen = new Set<string>()
  const first = new Map<string, FirstAnswer>()
  for (const entry of log) {
    if (entry.type !== 'review' || entry.revision !== questions.get(entry.question)?.revision) continue
    if (seen.has(entry.question)) continue
    seen.add(entry.question)
    if (undone.has(entry.id) || entry.hinted || !isAnswer(entry)) continue
    const { credit, picks, elapsedMs } = entry
    first.set(entry.question, {
      learner,
      credit,
      picks,
      ...(elapsedMs > 0 && elapsedMs < longestMs ? { seconds: elapsedMs / 1000 } : {}),
    })
  }
  return first
}

const isAnswer = ({ picks, dontKnow }: Review): boolean => dontKnow === true || picks.some((pick) => pick !== '')
