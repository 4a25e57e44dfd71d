import { newLearner } from './new-learner.ts'
import { replay } from '../memory/replay.ts'
import { standingReviews, type LogEntry } from '../memory/review.ts'
import type { LabProgress, Learner, LearnerKey, Push } from './learner.ts'
import { withoutInstants } from './plan-due.ts'

/** What could be read of a damaged document. `since`, `timeZone`, and `locale` replace what couldn't. */
export interface Salvage {
  readonly since: Date
  readonly timeZone: string
  readonly locale: string
  readonly fields: Partial<Learner>
}

/**
 * Rebuilds a learner whose document was damaged or lost. Memory is derived from the answers. A round or mock exam stays only if all its
 * answers are there. No message is sent until the learner resumes, because the lost part may have said that they stopped.
 */
export function recoveredLearner(
  key: LearnerKey,
  { since, timeZone, locale, fields }: Salvage,
  log: readonly LogEntry[],
): Learner {
  const fresh = newLearner(key, since, timeZone, locale)
  const { push, round, mock, memory: _, ...kept } = fields
  const answered = new Set(standingReviews(log).map(({ id }) => id))
  const ended = new Set(log.map(({ id }) => id))
  return withoutInstants({
    ...fresh,
    lab: labIn(log),
    ...kept,
    schema: fresh.schema,
    ...key,
    welcomed: true,
    push: silent({ ...fresh.push, ...push }),
    memory: replay(log),
    ...(round && isLogged(round, answered) ? { round } : {}),
    ...(mock && (!mock.endedAt || ended.has(mock.id)) ? { mock } : {}),
    recovered: true,
  })
}

/** Whether each answer that a round shows is in the log. */
export const isLogged = (round: NonNullable<Learner['round']>, ids: ReadonlySet<string>): boolean =>
  round.shown.every((item) => !item.answered || item.undone === true || ids.has(item.id))

function silent({ pausedUntil: _, ...push }: Push): Push {
  return { ...push, status: 'stopped' }
}

/** Derives the lab's progress from the evidence in the log. */
function labIn(log: readonly LogEntry[]): LabProgress {
  const evidence = log.filter((entry) => entry.type === 'evidence')
  const track = evidence.at(-1)?.track
  const days = (of: typeof evidence) => Object.fromEntries(of.map(({ step, day }) => [step, day]))
  const checked = evidence.filter((entry) => entry.checked)
  return {
    ...(track ? { track } : {}),
    proved: days(evidence),
    ...(checked.length > 0 ? { checked: days(checked) } : {}),
  }
}
