import { addDays } from '../../domain/calendar.ts'
import { startQuiz, wayBack } from '../../kernel/buttons.ts'
import type { Context } from '../../kernel/context.ts'
import type { Situation } from '../../kernel/meaning.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import type { Button } from '../../kernel/view.ts'

/** An exam within this many days makes the plan the next step. */
const soon = 14

const showPlan: Button = { title: shared.buttons.plan, verb: 'plan', primary: true }

/** What fits most replies: back to what is on screen, the next question of the round, the plan before the exam, or a quiz. */
export function nextStep({ learner, today }: Context, situation: Situation | undefined): Button {
  const [back] = wayBack(situation)
  if (back) return back
  if (hasMore(learner.round)) return { title: shared.buttons.next, verb: 'next', primary: true }
  const { examDate } = learner.settings
  const isSoon = examDate !== undefined && examDate >= today && examDate <= addDays(today, soon)
  return isSoon ? showPlan : startQuiz
}

/** Whether the round in progress has questions left to show. */
export const hasMore = (round: Context['learner']['round']): boolean =>
  round !== undefined && !round.ended && round.queue.length > 0
