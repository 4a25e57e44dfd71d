import { localDay } from '../../../domain/calendar.ts'
import { studyDay } from '../../../domain/learner/study-day.ts'
import { planRound } from '../../../domain/plan/plan-round.ts'
import { dayNumber, studyAnswersOf } from '../../../domain/plan/study-answer.ts'
import { bankOf, plannedFor } from '../../../kernel/learner/planning.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Turn } from '../../../kernel/turn.ts'

const questionCount = 5

/** Chooses the five questions that help the challenger most, so that a challenge is also study. @param topic with questions in the bank */
export async function chooseQuestions({ store, catalog }: Services, turn: Turn, topic?: string): Promise<string[]> {
  const { items, pool, weights } = bankOf(catalog)
  const on = topic === undefined ? undefined : new Set(catalog.findQuestions(topic).map(({ id }) => id))
  const learner = (await store.readLearner(turn.learner))?.value
  const planned = planRound({
    items: pool.filter(({ id }) => on?.has(id) ?? true),
    weights,
    answers: studyAnswersOf(await store.readLog(turn.learner), catalog.questions, items, catalog.tasks),
    parameters: learner?.refit?.parameters,
    today: dayNumber(learner ? studyDay(learner, turn.now) : localDay(turn.now, 'UTC')),
    examDay: undefined,
    count: questionCount,
    chance: turn.chance,
    learner: plannedFor(turn.learner),
  })
  return planned.map(({ item }) => item.id)
}
