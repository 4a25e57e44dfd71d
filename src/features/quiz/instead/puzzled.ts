import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { nothingOpen } from '../answer/answer.ts'
import { openPresentation } from '../round/round.ts'
import { texts } from '../texts.en.ts'
import { allowsHints, insteadButtons } from './instead-buttons.ts'

/** Offers what helps with the open question, and answers nothing. */
export function puzzled({ learner }: Context): Step {
  const { round } = learner
  const open = openPresentation(round)
  if (!round || !open) return nothingOpen(round)
  const { hinted, title, withHint, withoutHint } = texts.instead.puzzled
  const line = !allowsHints(round) ? withoutHint : open.hinted ? hinted : withHint
  // The help comes first.
  return say(notice(title, [line], insteadButtons(round, open).toReversed()))
}
