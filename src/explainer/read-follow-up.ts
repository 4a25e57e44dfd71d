/** A short question that leans on the topic before it. */
export type FollowUp =
  /** `the first one`, `the latter`: one of the notes before, counted from 0, or from the end when negative. */
  | { readonly kind: 'pick'; readonly place: number }
  /** `why?`, `how does it fail?`: the same topic, another side of it. */
  | { readonly kind: 'same' }
  /** `and with AKS?`, `what about rollback?`: the same topic, narrowed to this. */
  | { readonly kind: 'about'; readonly about: string; readonly plainly: boolean }

const places: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first|former|1st)\b/, 0],
  [/\b(?:second|2nd)\b/, 1],
  [/\b(?:third|3rd)\b/, 2],
  [/\b(?:latter|last|other)\b/, -1],
]
const onlyAPlace =
  /^(?:and |ok |okay |so |then |explain |take |what(?:'s| is| about) |how about |tell me (?:more )?about |why |when |how does )*the (?:first|second|third|1st|2nd|3rd|former|latter|last|other)(?: one| option| topic)?(?: work| works| then| mean| please)?$/

const leadsOn =
  /^(?:(?:ok|okay|so|but|hm+|well)[ ,]+)*(?:and(?: (?:what|how) about)?|what about|how about|also|same (?:for|with|in|on))\b[ ,]*/
const pointsBack =
  /\b(?:it|its|they|them|their|those|these|both|either)\b|\b(?:does|is|do|why|how|when|with|about|of) (?:that|this)\b/
// What is left of a question that only asks for another side of the topic.
const noTopic =
  /\b(?:please|explain|tell|me|more|about|an?|the|is|are|was|does|do|did|can|could|should|would|will|i|we|you|one|what|why|how|when|where|which|who|need|needed|use|used|using|pick|choose|good|best|for|with|in|on|to|of|at|by|not|and|so|then|again|example|examples|detail|details|fails?|failing|wrong|goes?|go|breaks?|work|works|working|check|checked|verify|prove|tested?|set|up|exam|trap|traps|trade-?offs?|pros|cons|drawbacks?|disadvantages?|advantages?|costs?|difference|mean|means|really|exactly|it|its|they|them|their|those|these|both|either|that|this|thing|things)\b|[^\p{L}\p{N}\s]/gu
const bareSide =
  /^(?:but |and |so |ok )*(?:why|how|when|how so|how come|when then|example|an example|for example|more details?|tell me more)$/
const maxWords = 10

/**
 * How a question leans on the one before it; undefined when it stands alone.
 * @param plain lower case, without the punctuation at its end
 */
export function readFollowUp(plain: string): FollowUp | undefined {
  if (plain.split(' ').length > maxWords) return undefined
  if (onlyAPlace.test(plain)) return { kind: 'pick', place: places.find(([pattern]) => pattern.test(plain))?.[1] ?? 0 }
  if (bareSide.test(plain)) return { kind: 'same' }
  const leads = leadsOn.test(plain)
  if (!leads && !pointsBack.test(plain)) return undefined
  const about = plain.replace(leadsOn, '').replaceAll(noTopic, ' ').replaceAll(/\s+/g, ' ').trim()
  return about === '' ? { kind: 'same' } : { kind: 'about', about, plainly: leads }
}
