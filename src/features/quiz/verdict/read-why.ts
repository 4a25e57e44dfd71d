const lead =
  /^(?:(?:but|and|so|ok|okay|hm+|um+|wait|hey|sorry|please|can you|could you|tell me|explain(?: to me)?|i do not get|i dont get) )+(?=why|how|what)/
const asksWhy: readonly RegExp[] = [
  /^(?:why|how come)(?: (?:is|isnt|was|wasnt|its|it|would|wouldnt|cant|couldnt|can|could|not|only|and|then|option|answer|choice|letter|the))* ([a-f])((?: .*)?)$/,
  /^(?:what|how) about (?:(?:option|answer|choice|letter|the) )*([a-f])((?: .*)?)$/,
  /^what(?:s| is) (?:wrong|right|bad|the problem|the matter|up) (?:with|about) (?:(?:option|answer|choice|letter|the) )*([a-f])((?: .*)?)$/,
  /^(?:(?:but|so|ok) )?(?:and|explain|the reason for|rationale for|reason for) (?:(?:option|answer|choice|letter|the) )*([a-f])((?: .*)?)$/,
]
/** What may follow: anything else makes *a* an article. */
const rest =
  /^(?: (?:is|isnt|not|was|wasnt|wrong|incorrect|false|right|correct|true|bad|better|the|a|an|answer|choice|option|here|then|also|would|wouldnt|does|doesnt|work|fit|though|please|instead|too))*$/

/** The letter that a sentence asks about: `why not b`, `why is c wrong`, `what about d`. */
export function readWhy(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(/['’‘`´"“”*]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(lead, '')
  for (const pattern of asksWhy) {
    const [, letter, after = ''] = pattern.exec(plain) ?? []
    if (letter !== undefined && rest.test(after)) return letter
  }
  return undefined
}
