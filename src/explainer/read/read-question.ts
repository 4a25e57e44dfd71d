/** What a question asks for, parsed without the notes. */
export interface AskedQuestion {
  /** Lower case, without quotation marks and final punctuation. */
  readonly plain: string
  /** Without the words around the topic: `explain the canary release, please` → `canary release`. */
  readonly whole: string
  /** The parts between `or`, `vs`, and similar words; one part if there are none. */
  readonly parts: readonly string[]
  readonly aspect: Aspect
  /** Certainly compares things, whatever they are. */
  readonly compares: boolean
  /** Might compare things, if it names two. */
  readonly weighs: boolean
}

/** The part of a note that answers first. */
export type Aspect = 'what' | 'against' | 'when' | 'how' | 'why' | 'fails' | 'check' | 'exam'

const aspects: readonly (readonly [RegExp, Aspect])[] = [
  [
    /\b(?:(?:when|should|would|do|better|rather|reasons?)\b.{0,30}\b(?:not|never)(?: to| i| we| you| one)? (?:use|using|choose|pick|take|do|go|adopt|apply)|when not|why not|(?:should|would|do)n'?t (?:i|we|you|one)? ?(?:use|choose|pick|take)|avoid|bad idea|overkill|wrong choice|downsides?|drawbacks?|disadvantages?)\b/,
    'against',
  ],
  [/\b(?:when|should (?:i|we)|choose|pick|suit|worth)\b/, 'when'],
  [/\b(?:check|verify|test whether|prove|see (?:that|whether|if)|know (?:that|whether|if))\b/, 'check'],
  [/\b(?:fail|fails|wrong|break|breaks|problem|pitfall|danger|risk)\w*\b/, 'fails'],
  [/\b(?:exam|trap|tricky|az-?400)\b/, 'exam'],
  [/\b(?:how (?:do|can|to|does)|configure|set ?up|enable|implement|yaml|azure|github)\b/, 'how'],
  [/\b(?:why|trade-?offs?|pros|cons|advantages?|disadvantages?|cost)\b/, 'why'],
]

// Words that people put around a topic.
const lead =
  /^(?:(?:please|can you|could you|hey|so|and|ok|okay|now)[ ,]+)*(?:explain(?: to me)?(?: (?:like|as if) (?:i'?m|i am|i were) (?:five|5|a (?:child|beginner)))?:?|compare|define|describe|tell me(?: more)? about|what(?:'s| is| are| does)|what about|the difference between|differences? between|difference of|when (?:do|should|would|to|is|are)(?: (?:not|never))?(?: i| we| one| you)?(?: (?:not|never|avoid)(?: to)?)?(?: use| using| choose| pick| prefer| need)?|should (?:i|we) (?:not )?(?:use|choose|pick|take)|(?:which|what)(?: one)?(?:'s| is| are)? (?:better|best|safer|cheaper|faster|preferred)[:,]?|how (?:do|can|to|does|should)(?: i| we| one| you)?|why (?:do|does|should|is|are|would)(?: i| we| one| you)?|do (?:i|we) need|(?:downsides?|drawbacks?|disadvantages?|cons|pitfalls?) (?:of|with|to)|is|are)\s+/
const article = /^(?:a|an|the|use|using|with)\s+/
const tail = /\s+(?:please|for the exam|in az-?400|mean|means|work|works|exactly|again|in short|better)$/

const betweenThings =
  /\s*(?:,\s*|\s+)(?:vs|versus|v|against|or|and|compared (?:to|with)|instead of|rather than|(?:better|worse|safer|faster|cheaper) than|different from|(?:the )?same (?:thing )?as)\s+/
const comma = /\s*,\s+/
const mayWeigh =
  /\b(?:vs|versus|v|compared?|comparison|differ\w*|instead|rather|better|both|same|or|still need|in addition|besides|anyway|confused?|confusing|which|choose|pick|replaces?|against|enough)\b/
const surelyCompares = /\b(?:vs|versus|compare|compared|differences?|instead of|rather than|better)\b|\bv\b/

const betweenSurely = /\b(?:vs|versus|v|or|compared (?:to|with)|instead of|rather than)\b/

/** Longer questions aren't lists of things to compare; the rest is ignored. */
const maxLength = 400

/** Reads a question of any length, case, and punctuation. */
export function readQuestion(question: string): AskedQuestion {
  const plain = plainOf(question)
  const whole = trimmed(plain)
  const weighs = mayWeigh.test(plain)
  // Commas separate things only in a comparison; elsewhere they separate clauses (`we have X, what about Y`).
  const parts = trimmed(weighingSentence(question) ?? plain)
    .split(betweenThings)
    .flatMap((part) => (weighs ? part.split(comma) : [part]))
    .map(trimmed)
    .filter((part) => part !== '')
  return {
    plain,
    whole,
    parts,
    aspect: aspects.find(([pattern]) => pattern.test(plain))?.[1] ?? 'what',
    compares: surelyCompares.test(plain),
    weighs,
  }
}

const plainOf = (question: string): string =>
  withNamedSyntax(beginning(question))
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[()"“”?!]|[.;:]+(?=\s|$)/g, ' ')
    .replaceAll(/\s*&\s*/g, ' and ')
    .replaceAll(/\bdiff(?:erence)? (?:btw|b\/w|bw|betw)\b/g, 'difference between')
    .replaceAll(/\bdiff\b/g, 'difference')
    .replaceAll(/\s+/g, ' ')
    .replace(/\b(compare .+?) (?:with|to) |\b((?:choose|prefer|pick|use) .+?) over /, '$1$2 vs ')
    .trim()

/** Replaces syntax with its name: `$(x) or ${{ x }}?` */
const withNamedSyntax = (question: string): string =>
  question
    .replaceAll(/\$\{\{.*?\}\}/g, ' template expression ')
    .replaceAll(/\$\[.*?\]/g, ' runtime expression ')
    .replaceAll(/\$\(.*?\)/g, ' macro syntax ')

/** Cuts a long question at a word boundary. */
const beginning = (question: string): string =>
  question.length > maxLength ? question.slice(0, maxLength).replace(/\S*$/, '') : question

/** Finds the only sentence that compares things: `We have both. Should we use X or Y?` */
function weighingSentence(question: string): string | undefined {
  const sentences = question.split(/(?<=[.!?])\s+/)
  if (sentences.length < 2) return undefined
  const weighing = sentences.map(plainOf).filter((sentence) => betweenSurely.test(sentence))
  return weighing.length === 1 ? weighing[0] : undefined
}

function trimmed(text: string): string {
  let before = ''
  let after = text.trim()
  while (before !== after) {
    before = after
    after = after.replace(lead, '').replace(article, '').replace(tail, '').trim()
  }
  return after
}
