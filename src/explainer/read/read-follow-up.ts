/** A short question that refers back to the previous topic. */
export type FollowUp =
  /** `the first one`, `the latter`: one of the previous notes, counted from 0; -1 is the last one, `otherPlace` the other one. */
  | { readonly kind: 'pick'; readonly place: number }
  /** `why?`, `how does it fail?`: another aspect of the same topic. */
  | { readonly kind: 'same' }
  /** `and with AKS?`, `what about rollback?`: the same topic, narrowed. `isClear` if the question starts like a follow-up. */
  | { readonly kind: 'about'; readonly about: string; readonly isClear: boolean }

/** The place of the one that the last answer wasn't about. */
export const otherPlace = -2

const places: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first|former|1st)\b/, 0],
  [/\b(?:second|2nd)\b/, 1],
  [/\b(?:third|3rd)\b/, 2],
  [/\bother\b/, otherPlace],
  [/\b(?:latter|last)\b/, -1],
]
const onlyPlace =
  /^(?:and |ok |okay |so |then |now |explain |show |take |what(?:'s| is| about) |how about |tell me (?:more )?about |why |when |how does |(?:back|go back|return) to )*the (?:first|second|third|1st|2nd|3rd|former|latter|last|other)(?: one| option| topic| side| again)?(?: work| works| then| mean| please| again| when| why| how)?$/

const opening =
  /^(?:(?:ok|okay|so|but|hm+|well)[ ,]+)*(?:(?:and(?: (?:what|how) about)?|what about|how about|also|same)\b(?: (?:for|with|in|on|at|using|from)\b)?|(?:for|with|in|on|at|using)\b)[ ,]*/
const backReference =
  /\b(?:it|its|they|them|their|those|these|both|either)\b|\b(?:turn|make|put|get|change|use|enable|fix|set) (?:that|this)\b|\b(?:does|is|do|why|how|when|with|about|of|doing|using) (?:that|this)\b|^(?:and |so |ok |but )*which (?:one|of|is|side|should)\b/
// Words that name no topic: a question of only these asks for another aspect.
const noTopic =
  /\b(?:please|pls|plz|list|name|all|but|longer|shorter|briefer|brief|briefly|concise|clearer|deeper|also|too|happened|happening|happen|alternatives?|types?|kinds?|ones|two|anything|be|explain|tell|me|more|about|an?|the|is|are|was|does|do|did|can|could|should|would|will|i|we|you|one|what|why|how|when|where|which|who|need|needed|use|used|using|pick|choose|good|best|for|with|in|on|to|of|at|by|not|and|so|then|again|example|examples|detail|details|fails?|failing|wrong|goes?|go|breaks?|work|works|working|check|checked|verify|prove|tested?|set|up|exam|trap|traps|trade-?offs?|pros|cons|drawbacks?|downsides?|disadvantages?|advantages?|benefits?|costs?|know|learn|remember|happens?|if|simpler|simple|simply|words?|terms|plain|easy|easier|english|eli5|five|old|show|give|got|have|yaml|code|snippet|sample|query|queries|commands?|syntax|interview|interviewer|questions?|answer|say|some|another|any|more|most|important|point|purpose|reasons?|sense|make|makes|actually|even|ever|never|bad|idea|overkill|avoid|bottom|line|short|summary|steps?|do|done|doing|look|looks|like|real|world|life|practice|concrete|sure|tell|see|there|differences?|else|pitfalls?|gotchas?|risks?|problems?|troubles?|common|errors?|mistakes?|typical|usually|still|yet|anyway|now|sentence|line|lines|word|difference|mean|means|really|exactly|it|its|they|them|their|those|these|both|either|that|this|thing|things)\b|[^\p{L}\p{N}\s]/gu
const bareAspect =
  /^(?:but |and |so |ok )*(?:why|how|when|how so|how come|when then|example|an example|for example|more details?|tell me more)$/
const maxWords = 10

/**
 * Reads how a question refers back to the previous topic; undefined if it doesn't.
 * @param plain lower case, without punctuation at the end
 */
export function readFollowUp(typed: string): FollowUp | undefined {
  const plain = typed.replaceAll(/\b(what|how|who|where|when|that|it)'?s\b/g, '$1 is')
  if (plain.split(' ').length > maxWords) return undefined
  if (onlyPlace.test(plain)) return { kind: 'pick', place: places.find(([pattern]) => pattern.test(plain))?.[1] ?? 0 }
  const pick =
    /\b(?:(?:of|about|for|with|in) )?the (first|second|third|1st|2nd|3rd|former|latter|last|other)(?: one| option| side| approach| way)?\b/
  if (
    pick.test(plain) &&
    !/\b(?:time|step|question|exam|line|job|stage)\b/.test(plain) &&
    plain
      .replace(pick, ' ')
      .replaceAll(noTopic, ' ')
      .replaceAll(/\btake\b/g, ' ')
      .trim() === '' &&
    !/\bone to the other\b/.test(plain)
  )
    return { kind: 'pick', place: places.find(([p]) => p.test(pick.exec(plain)![1] as string))?.[1] ?? 0 }
  if (bareAspect.test(plain)) return { kind: 'same' }
  const isClear = opening.test(plain)
  const about = plain
    .replace(opening, '')
    .replace(/\b(?:instead|though|then)$/, '')
    .replaceAll(noTopic, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (about === '') return plain === '' ? undefined : { kind: 'same' }
  return isClear || backReference.test(plain) ? { kind: 'about', about, isClear } : undefined
}
