/** A short question that refers back to the previous topic. */
export type FollowUp =
  /**
   * `the first one`, `the latter`: one of what was shown, counted from 0; -1 is the last one, `otherPlace` the other one. `rest` is what is asked
   * about it: `the first one, how should it log in`.
   */
  | { readonly kind: 'pick'; readonly place: number; readonly rest: string }
  /** `the second one and the first one`: all that was shown, in another order. */
  | { readonly kind: 'both'; readonly rest: string }
  /** `why?`, `how does it fail?`: another aspect of the same topic. */
  | { readonly kind: 'same' }
  /** `and with AKS?`, `what about rollback?`: the same topic, narrowed. `isClear` if the question starts like a follow-up. */
  | { readonly kind: 'about'; readonly about: string; readonly isClear: boolean }

/** The place of the one that the last answer wasn't about. */
export const otherPlace = -2

const places: readonly (readonly [string, number])[] = [
  ['first|former|1st', 0],
  ['second|2nd', 1],
  ['third|3rd', 2],
  ['fourth|4th', 3],
  ['fifth|5th', 4],
  ['sixth|6th', 5],
  ['seventh|7th', 6],
  ['other', otherPlace],
  ['latter|last', -1],
]
const ordinal = places.map(([words]) => words).join('|')
const placeOf = (word: string): number => places.find(([words]) => words.split('|').includes(word))?.[1] ?? 0
const numbered =
  /^(?:what about |and |explain |tell me (?:more )?about )?(?:number|no\.?|nr\.?|#)\s?([1-7])(?: again| please)?$/
/** `third one was?` */
const bareOrdinal = new RegExp(
  `^(?:and |so )?(${ordinal}) (?:one|option|point|thing)(?: (?:was|is))?(?: again)?(?: |$)`,
)
/** What is picked: `the second one`. `the last step` and `the first time` are words of the question itself. */
const picking = new RegExp(
  `\\b(?:(?:of|about|for|with|in|on|to) )?(?:the|that|this) (${ordinal})(?: (?:one|option|side|approach|way|kind|type|thing|point|item|bullet|metric|strategy|cause|part))?\\b(?! (?:\\w+))|\\b(?:(?:of|about|for|with|in|on|to) )?(?:the|that|this) (${ordinal}) (?:one|option|side|approach|way|kind|type|thing|point|item|bullet|metric|strategy|cause|part)\\b|\\b(?:(?:of|about|for|with|in|on) )?the (${ordinal})(?= (?:again|then|please|work|works|mean|means|when|why|how)\\b)`,
)

const opening =
  /^(?:(?:ok|okay|so|but|hm+|well)[ ,]+)*(?:(?:and(?: (?:what|how) about)?|what about|how about|also|same)\b(?: (?:for|with|in|on|at|using|from)\b)?|(?:for|with|in|on|at|using)\b)[ ,]*/
const backReference =
  /\b(?:it|its|they|them|their|those|these|both|either)\b|\b(?:turn|make|put|get|change|use|enable|fix|set) (?:that|this)\b|\b(?:does|is|do|why|how|when|with|about|of|doing|using|for|if|isn'?t|than|to|from) (?:that|this)\b|^(?:and |so |ok |but )*which (?:one|of|is|side|should)\b|\bsomething like (?:this|that)\b|\bone\b$/
// Words that name no topic: a question of only these asks for another aspect.
const noTopic =
  /\b(?:can'?t|cannot|don'?t|doesn'?t|didn'?t|isn'?t|aren'?t|won'?t|shouldn'?t|couldn'?t|point of view|view|golden|rule|between|please|pls|plz|list|name|all|but|longer|shorter|briefer|brief|briefly|concise|clearer|deeper|also|too|happened|happening|happen|alternatives?|types?|kinds?|ones|two|anything|be|explain|tell|me|more|about|an?|the|is|are|was|does|do|did|can|could|should|would|will|i|we|you|one|what|why|how|when|where|which|who|need|needed|use|used|using|pick|choose|good|best|for|with|in|on|to|of|at|by|not|and|so|then|again|example|examples|detail|details|fails?|failing|wrong|goes?|go|breaks?|work|works|working|check|checked|verify|prove|tested?|set|up|exam|trap|traps|trade-?offs?|pros|cons|drawbacks?|downsides?|disadvantages?|advantages?|benefits?|know|learn|remember|happens?|if|simpler|simple|simply|words?|terms|plain|easy|easier|english|eli5|five|old|show|give|got|have|yaml|code|snippet|sample|query|queries|commands?|syntax|interview|interviewer|questions?|answer|say|some|another|any|more|most|important|point|purpose|reasons?|sense|make|makes|actually|even|ever|never|bad|idea|overkill|avoid|bottom|line|short|summary|steps?|do|done|doing|look|looks|like|real|world|life|practice|concrete|sure|tell|see|there|differences?|else|pitfalls?|gotchas?|risks?|problems?|troubles?|common|errors?|mistakes?|typical|usually|still|yet|anyway|now|sentence|line|lines|word|difference|mean|means|really|exactly|it|its|they|them|their|those|these|both|either|that|this|thing|things|config|catch|version|huh|get|understand|lose|main|different|called|name|my|manager|boss)\b|[^\p{L}\p{N}\s]/gu
const bareAspect =
  /^(?:but |and |so |ok )*(?:why|how|when|how so|how come|when then|example|an example|for example|more details?|tell me more)$/
/** Asks for what hasn't been shown of a list. */
const rest =
  /^(?:(?:and|so|ok|list|show|give|tell|me|what|about|are|is) )*(?:the )?(?:rest|others|remaining(?: ones)?)\b/
/** `that's too much text`, `just one sentence` */
const shorter =
  /^(?:(?:ok|so|and|please|sorry|no|wait|come on|make it|that|it|this|is|was|way|far|still|a bit|much)[ ,]+)*(?:shorter$|too (?:long|wordy|much (?:text|to read)|many words)|less text|(?:(?:just|only|give me|in|make it|say it in)[ ]+)+(?:an?|one|two|three) (?:single |short )?(?:sentences?|lines?))(?:[ ,]+(?:please|pls|sorry|for me))*$/
/** `sum it up in two lines` */
const summary =
  /^(?:(?:ok|so|and|please|can you|could you|now|huh)[ ,]+)*(?:(?:sum|wrap) (?:it |that |this |them |everything |all )?(?:all )?up|summari[sz]e|recap|shorten|(?:a |the |in )?(?:short|brief|quick|one-?line)? ?(?:summary|recap|tl;?dr|nutshell))\b(?! (?:operator|function|by)\b)(?!.*\b(?:exam|az-?400)\b)/
const ofThese = /\bwhich of (?:these|those|them)\b/
const maxWords = 14
/** Questions with more words of their own name their topic themselves. */
const maxOwnWords = 10

/**
 * Reads how a question refers back to the previous topic; undefined if it doesn't.
 * @param plain lower case, without punctuation at the end
 */
export function readFollowUp(typed: string): FollowUp | undefined {
  const plain = typed
    .replace(bareOrdinal, 'the $1 one ')
    .trim()
    .replaceAll(/\b(what|how|who|where|when|that|it)'?s\b/g, '$1 is')
  const { length } = typed.split(' ')
  if (length > maxWords) return undefined
  const number = numbered.exec(plain)?.[1]
  if (number) return { kind: 'pick', place: Number(number) - 1, rest: '' }
  const pick = picking.exec(plain)
  const others = pick && picking.exec(plain.replace(pick[0], ' '))
  if (others) return { kind: 'both', rest: plain.replace(pick[0], ' ').replace(others[0], ' ').trim() }
  if (pick && !/\bone to the other\b/.test(plain)) {
    const rest = plain
      .replace(pick[0], ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/^[ ,-]+|[ ,-]+$/g, '')
    return { kind: 'pick', place: placeOf(pick.slice(1).find(Boolean) ?? ''), rest }
  }
  if ((summary.test(plain) || shorter.test(plain)) && length <= maxOwnWords) return { kind: 'same' }
  if (rest.test(plain)) return { kind: 'same' }
  if (length > maxOwnWords && !ofThese.test(plain)) return undefined
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

/** A question without the place that it picks. */
export const withoutPick = (plain: string): string => plain.replace(picking, ' ').replaceAll(/\s+/g, ' ').trim()

/** Whether the rest of a question about something that was picked asks for nothing in particular. */
export const isBare = (rest: string): boolean =>
  rest
    .replaceAll(noTopic, ' ')
    .replaceAll(/\btake\b/g, ' ')
    .trim() === ''
