import { kindOf, type Kind } from './kind.ts'

/** What somebody wants to hear about what was explained: one of the kinds, more of it, or its official pages. */
export type Facet = Kind | 'further' | 'links'

/** Short forms that only make sense after an explanation. */
const patterns: readonly (readonly [RegExp, Facet])[] = [
  [/\b(?:links?|sources?|docs?|documentation|references?|read up|where can i read|url)\b/, 'links'],
  [/\b(?:see|find out|tell|know) (?:what|why)\b|\b(?:debug|diagnos\w*)\b/, 'check'],
  [
    /^(?:(?:can|could) you )?(?:show|give) (?:me|us) (?:one|it|that|some)$|\b(?:yaml|code|snippet|samples?|examples?|for instance|in practice|real[ -](?:world|life)|concrete|looks? like|how that looks|quer(?:y|ies)|kql|commands?|syntax|line by line)\b/,
    'example',
  ],
  [/\b(?:rest|remaining|others|more|go on|continue|further)\b/, 'further'],
  [/\b(?:interview\w*|(?:what|how) (?:would|should|do) i (?:say|answer))\b/, 'interview'],
  [/\b(?:exam|traps?|tricky)\b/, 'exam'],
  [
    /\bwhat (?:can'?t|cannot|can not|won'?t|doesn'?t) (?:it|they|this|that)\b|\bwhat (?:do|can|could|should|would|else (?:could|can|should)) (?:i|we) use(?: instead| then| there)?$|\binstead$|\bgolden rule\b/,
    'when-not',
  ],
  [
    /\b(?:when (?:not|wouldn'?t|shouldn'?t)|why not|(?:not|never) (?:to )?use|avoid(?! (?:it|that|this|them)\b)|overkill|bad idea|alternatives?)\b/,
    'when-not',
  ],
  [
    /\b(?:trade-?offs?|pros|cons|downsides?|drawbacks?|(?:dis)?advantages?|the catch|(?:do|would|will) (?:i|we) lose|give up|price)\b/,
    'trade-offs',
  ],
  [
    /\b(?:pitfalls?|fails?|go(?:es)? wrong|breaks?|gotchas?|risks?|dangers?|watch out|troubles?\w*|problems?)\b/,
    'trouble',
  ],
  [
    /\b(?:simpl\w*|eli5|like (?:i am|im|i'm) (?:five|5)|plain|eas(?:y|ier)|short\w*|tl ?;?dr|one (?:sentence|line|word)|nutshell|summar\w+|sum (?:it|that|this|them|everything|all)? ?up|recap|(?:other|different) words|rephrase|reword|differently|another way|metaphor|analogy|dumb|rule of thumb|slower|once more|again|not? (?:get|follow|understand)\w*|don'?t (?:get|follow|understand)|lost me|confus\w+|foggy|unclear|not clear|layman|abstract|huh|do you mean)\b/,
    'simpler',
  ],
  [/\b(?:set (?:it |that |this )?up|how (?:do|can|to|would)\b.*|steps?)\b|^(?:and |so |ok |but )*how$/, 'how'],
  [/\b(?:check|verify|prove|proof|works\??$|know (?:that )?it worked)\b/, 'check'],
  [/\b(?:why|how come|how so|reason\w*|logic|rationale)\b/, 'why'],
  [/\b(?:what.*\bgood for)\b/, 'why'],
  [/\bwhen\b/, 'when'],
]

/** Asks for the same in a sentence or two: `so in short?`, `in one sentence for my interview`. */
export const asksBrief =
  /^(?!.*\b(?:simpl\w*|easier|plain|five|example)\b).*\b(?:in short|short(?:er|ly)?(?: (?:version|summary|answer))?|briefly|tl ?;?dr|(?:in|as) (?:just )?(?:an?|one|two|three|1|2|3|a few) (?:single |short )?(?:sentences?|lines?|words?)|nutshell|summar(?:y|ize|ise)|sum (?:it|that|this|them|everything|all) ?(?:all )?up|sum up|recap|bottom line|boil (?:it|that) down|too (?:long|wordy|much (?:text|to read)|many words)|less text|(?:just|only|give me) (?:an?|one|two|three) (?:single |short )?(?:sentences?|lines?))\b/

/** @param plain lower case */
export function readFacet(plain: string): Facet {
  const short = patterns.find(([pattern]) => pattern.test(plain))?.[1]
  if (short) return short
  const kind = kindOf(plain)
  return kind === 'what' || kind === 'fact' ? 'further' : kind
}
