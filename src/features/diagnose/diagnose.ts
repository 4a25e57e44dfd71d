import { nextProbe } from '../../domain/plan/placement.ts'
import { askAgain, noQuestions, openPresentation, startRound } from '../quiz/index.ts'
import { startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { bankOf } from '../../kernel/learner/planning.ts'
import { say } from '../../kernel/notice.ts'

/** *Where do I stand?*: a few questions across the blueprint, each chosen by the answers so far. */
export function diagnose(context: Context): Step {
  const { learner, catalog, turn } = context
  const open = openPresentation(learner.round)
  if (open && learner.round?.kind === 'diagnose') return askAgain(context, learner.round, open)
  const { pool, weights } = bankOf(catalog)
  const first = nextProbe([], pool, weights, turn.chance)
  if (!first) return say(noQuestions([startQuiz]))
  return startRound(context, 'diagnose', [first.id])
}
