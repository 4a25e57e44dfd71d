import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { askAgain, shown } from '../round/ask.ts'
import type { Intent } from '../intents.ts'
import { changed, openPresentation } from '../round/round.ts'
import { texts } from '../texts.en.ts'
import { nothingOpen } from '../answer/answer.ts'
import { allowsHints } from './instead-buttons.ts'

const { notHere } = texts.instead.hint

/** Shows the open question again, with its hint. There is one hint for each question. */
export function hint(context: Context, intent: Extract<Intent, { kind: 'dont-know' | 'skip' | 'hint' }>): Step {
  const { learner, catalog } = context
  const { round } = learner
  const open = openPresentation(round)
  const question = catalog.questions.get(open?.question ?? '')
  if (!round || !open || question?.revision !== open.revision) return intent.presentation ? say() : nothingOpen(round)
  if (intent.presentation && intent.presentation !== open.id) return say()
  if (!allowsHints(round))
    return say(notice(notHere.title, [round.kind === 'diagnose' ? notHere.diagnose : notHere.challenge], []))
  const hinted = { ...open, hinted: true } as const
  const withHint = { ...learner, round: changed(round, open.id, { hinted: true }) }
  return intent.presentation
    ? { learner: withHint, reply: { messages: [], replace: shown(context, withHint.round, hinted, question) } }
    : askAgain({ ...context, learner: withHint }, withHint.round, hinted)
}
