const lead = /^(?:(?:sorry|hm+|um+|ok|okay|but|so|wait|honestly|i am afraid|please|help) )+/

/** Somebody who can't follow the open question: `I don't get it`. */
const isPuzzled: readonly RegExp[] = [
  /^i (?:(?:really|still|just|simply) )*(?:do not|dont|cant|cannot|can not|didnt|did not) (?:(?:really|quite|even) )?(?:get|understand|follow|grasp|comprehend)(?: (?:it|this|that|this one|that one|the question|this question|what (?:it|this|the question) (?:asks|means|is asking|wants)|what is asked|what you mean|a word|anything))?(?: at all| sorry| though| help| please)*$/,
  /^(?:i am |im )?(?:so |totally |really |completely )?(?:confused|lost|puzzled)(?: here| by this| now)?$/,
  /^(?:this|that|it|the question|this question) (?:makes no sense|does not make (?:any )?sense|doesnt make (?:any )?sense|is (?:so |too |really )?(?:confusing|unclear))(?: to me)?$/,
  /^(?:what|huh) (?:does|do) (?:it|this|that|you|the question) (?:even )?(?:mean|want|ask)$/,
]

export function soundsPuzzled(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replaceAll(/['’‘`´]/g, '')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
    .replace(lead, '')
  return isPuzzled.some((pattern) => pattern.test(plain))
}
