import { nextProbe } from '../../domain/plan/placement.ts'
import { askAgain, startRound, openPresentation } from '../quiz/index.ts'
import { startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { bankOf } from '../../kernel/learner/planning.ts'
import { notice, say } from '../../kernel/notice.ts'

/** *Where do I stand?*: some questions over the whole blueprint, each chosen by the answers before it. */
export function diagnose(context: Context): Step {
  const { learner, catalog, turn } = context
  const open = openPresentation(learner.round)
  if (open && learner.round?.kind === 'diagnose') return askAgain(context, learner.round, open)
  const { items, weights } = bankOf(catalog)
  const first = nextProbe([], [...items.values()], weights, turn.chance)
  if (!first) return say(notice('No questions', ['The bank is empty.'], [startQuiz]))
  return startRound(context, 'diagnose', [first.id])
}
