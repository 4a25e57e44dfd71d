import { LRUCache } from 'lru-cache'
import type { Standings } from '../../../kernel/learner/standings.ts'
import type { Catalog } from '../../../content/catalog.ts'
import type { Learner, LearnerKey } from '../../../domain/learner/learner.ts'
import { examOf, forecast } from '../../../domain/plan/forecast.ts'
import { dayNumber, studyAnswersOf } from '../../../domain/plan/study-answer.ts'
import { withTrueDates, type LogEntry } from '../../../domain/memory/review.ts'
import { streak } from '../../../domain/learner/streak.ts'
import { studyDay } from '../../../domain/learner/study-day.ts'
import { pointsOf, type UndoneAnswer } from '../../../domain/team/points.ts'
import type { Store } from '../../../store/store.ts'
import { bankOf } from '../../../kernel/learner/planning.ts'

const mostKept = 20_000

export function createStandings(store: Store, catalog: Catalog): Standings {
  const kept = new LRUCache<string, { readonly mark: string; readonly value: unknown }>({ max: mostKept })

  /** Computes a value, or returns the last one if neither the learner's document nor the mark has changed. */
  async function cached<T>(
    key: LearnerKey,
    kind: string,
    mark: (learner: Learner) => string,
    compute: (learner: Learner, log: readonly LogEntry[]) => T,
  ): Promise<T | undefined> {
    const stored = await store.readLearner(key)
    if (!stored) return undefined
    const id = `${key.tenant}\n${key.user}\n${kind}`
    // Each answer and each undo raises the document's version.
    const current = `${stored.value.createdAt} ${stored.version} ${mark(stored.value)}`
    const known = kept.get(id)
    if (known?.mark === current) return known.value as T
    const value = compute(stored.value, await store.readLog(key))
    kept.set(id, { mark: current, value })
    return value
  }

  return {
    earned: (key, from, to, now) =>
      cached(
        key,
        // A board asks for this week and the last one in turns.
        `earned ${from} ${to}`,
        (learner) => studyDay(learner, now),
        (learner, log) => {
          const { items, weights } = bankOf(catalog)
          const answers = studyAnswersOf(log, catalog.questions, items)
          return {
            ...pointsOf(answers, weights, from, to, undoneIn(log)),
            given: answers.filter(({ at = 0 }) => at >= from && at < to).length,
            streak: streak(learner, studyDay(learner, now)),
          }
        },
      ),
    today: (key, now) =>
      cached(
        key,
        'today',
        (learner) => studyDay(learner, now),
        (learner, log) => {
          const { items, weights } = bankOf(catalog)
          const all = studyAnswersOf(log, catalog.questions, items, catalog.tasks)
          const answers = all.filter(({ isTask }) => !isTask)
          const day = dayNumber(studyDay(learner, now))
          return {
            forecast: forecast(all, examOf(items.values(), weights), day),
            last: answers.at(-1)?.at ?? 0,
            answers: answers.length,
          }
        },
      ),
  }
}

/** Finds undone answers. Their verdicts were seen, so answering the same questions again proves nothing. */
function undoneIn(log: readonly LogEntry[]): UndoneAnswer[] {
  const undone = new Set(log.flatMap((entry) => (entry.type === 'undo' ? [entry.of] : [])))
  return withTrueDates(log).flatMap((entry) =>
    entry.type === 'review' && undone.has(entry.id) ? [{ item: entry.question, at: Date.parse(entry.at) }] : [],
  )
}
