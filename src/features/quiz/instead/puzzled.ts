import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { nothingOpen } from '../answer/answer.ts'
import { openPresentation } from '../round/round.ts'
import { texts } from '../texts.en.ts'
import { allowsHints, insteadButtons } from './instead-buttons.ts'

const filler = String.raw`(?:(?:sorry|hm+|um+|ok|okay|but|so|wait|honestly|i am afraid|please|help)[ ,]+)*`

/** Somebody who can't follow the open question: `I don't get it`. */
const isPuzzled: readonly RegExp[] = [
  new RegExp(
    `^${filler}i (?:(?:really|still|just|simply) )*(?:do not|dont|cant|cannot|can not|didnt|did not) (?:(?:really|quite|even) )?(?:get|understand|follow|grasp|comprehend)(?: (?:it|this|that|this one|that one|the question|this question|what (?:it|this|the question) (?:asks|means|is asking|wants)|what is asked|what you mean|a word|anything))?(?: at all| sorry| though| help| please)*$`,
  ),
  new RegExp(
    `^${filler}(?:i am |im )?(?:so |totally |really |completely )?(?:confused|lost|puzzled)(?: here| by this| now)?$`,
  ),
  new RegExp(
    `^${filler}(?:this|that|it|the question|this question) (?:makes no sense|does not make (?:any )?sense|doesnt make (?:any )?sense|is (?:so |too |really )?(?:confusing|unclear))(?: to me)?$`,
  ),
  new RegExp(`^${filler}(?:what|huh) (?:does|do) (?:it|this|that|you|the question) (?:even )?(?:mean|want|ask)$`),
]

export function soundsPuzzled(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replaceAll(/['’‘`´]/g, '')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
  return isPuzzled.some((pattern) => pattern.test(plain))
}

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
