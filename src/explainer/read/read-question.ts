import { isTrouble, kindOf, type Kind } from './kind.ts'
import { startsQuestion } from './question-words.ts'

/** What a question asks for, parsed without the notes. */
export interface AskedQuestion {
  /** Lower case, without quotation marks and final punctuation. */
  readonly plain: string
  /** Without the words around the topic: `explain the canary release, please` → `canary release`. */
  readonly whole: string
  /** The parts between `or`, `vs`, and similar words; one part if there are none. */
  readonly parts: readonly string[]
  readonly kind: Kind
  /** Asks for something else as well as what the topic is: `what are X and how do I publish them`. */
  readonly alsoWhat: boolean
  /** Certainly compares things, whatever they are. */
  readonly compares: boolean
  /** Names the other side itself: `vs`, `than`, `difference`; `which one is better` doesn't. */
  readonly opposes: boolean
  /** Might compare things, if it names two. */
  readonly weighs: boolean
}

// Words that people put around a topic.
const lead =
  /^(?:(?:please|can you|could you|hey|hi|hello|so|and|but|ok|okay|now|also|quick(?:ly)?(?: one)?|question|sorry|hm+|i (?:have|got) a (?:quick )?question|(?:i )?(?:still )?(?:don'?t|do not) (?:get|understand)|i'?m (?:confused|lost|new to this)|(?:just )?wondering|i (?:want|need|would like|'?d like) to (?:know|understand|learn)(?: (?:about|what|how|more about))?|tell me|remind me|do you know|any idea|does anyone know)[ ,:]+)*(?:explain(?: to me)?(?: (?:like|as if) (?:i'?m|i am|i were) (?:five|5|a (?:child|beginner)))?:?|eli ?5:?|compare|define|describe|tell (?:me|us)(?: more)? about|back to|going back to|returning to|teach me(?: about)?|introduction to|intro to|basics of|meaning of|definition of|purpose of|overview of|what(?:'s|s| is| are| does| exactly is)|what about|the difference between|differences? between|difference of|when (?:do|should|would|to|is|are)(?: (?:not|never))?(?: i| we| one| you)?(?: (?:not|never|avoid)(?: to)?)?(?: use| using| choose| pick| prefer| need)?|should (?:i|we) (?:not )?(?:use|choose|pick|take)|(?:which|what)(?: one)?(?:'s| is| are)? (?:better|best|safer|cheaper|faster|preferred)[:,]?|how (?:do|can|to|does|should)(?: i| we| one| you)?|why (?:do|does|should|is|are|would)(?: i| we| one| you)?(?: (?:use|need|want|have))?|do (?:i|we) need|(?:downsides?|drawbacks?|disadvantages?|cons|pitfalls?|pros and cons|advantages?|benefits?|limitations|trade-?offs?) (?:of|with|to|for)|(?:give|show) me (?:an? )?(?:example|sample|yaml|snippet)s? (?:of|for)|(?:an? )?(?:example|sample)s? (?:of|for)|is|are)\s+/
const article = /^(?:a|an|the|use|using|with)\s+/
const tail =
  /\s+(?:please|pls|plz|for the exam|in az-?400|mean|means|work|works|exactly|again|in short|better|for (?:dummies|beginners|a beginner|newbies)|explained(?: simply)?|explanation|definition|basics|overview|tutorial|(?:in|with) (?:simple|plain|easy|layman'?s?) (?:words|terms|english)|like (?:i'?m|i am) (?:five|5|a child)|eli ?5|where (?:do|should|can) (?:we|i) (?:begin|start)|how (?:do|should|can) (?:we|i) (?:begin|start)|any (?:advice|tips|ideas?)|thanks(?: a lot)?|thank you|thx|and why|briefly|simply|anyway|then|instead|though|here|good for|all about|for)$/

const betweenThings =
  /(?:\s*,\s*|\s+)(?:vs|versus|v|against|or|and|compared (?:to|with)|instead of|rather than|(?:better|worse|safer|faster|cheaper) than|different from|(?:the )?same (?:thing )?as)\s+/
const comma = /\s*,\s+/
const mayWeigh =
  /\b(?:vs|versus|v|compared?|comparison|differ\w*|instead|rather|better|both|same (?:thing|as)|the same|or|still need|in addition|besides|anyway|confused?|confusing|which|choose|pick|replaces?|against|enough|(?:decide|choose|pick) between)\b/
const surelyCompares =
  /\b(?:(?:decide|choose|pick|choice) between|vs|versus|compare|compared|differences?|instead of|rather than|better)\b|\bv\b/

const opposing =
  /\b(?:vs|versus|compare|compared|differences?|different (?:from|than|to)|instead of|rather than|than)\b|\bv\b|^(?:(?:and|so|but) )*(?:how|what|is|are|isn't|aren't)\b.*\bdifferent$/
/** Asks how somebody's own things are compared, not how two things differ. */
const comparesOwn = /^(?:(?:and|so|but) )*how (?:do|can|could|should|to) (?:(?:i|we) )?compare\b/

const betweenSurely = /\b(?:vs|versus|v|or|compared (?:to|with)|instead of|rather than)\b/

/** Longer questions aren't lists of things to compare; the rest is ignored. */
const maxLength = 400

/** Reads a question of any length, case, and punctuation. */
export function readQuestion(question: string): AskedQuestion {
  const plain = plainOf(question)
  const whole = trimmed(plain)
  const weighing = weighingSentence(question)
  const asked = askingSentence(question)
  const weighs = mayWeigh.test(plain)
  // Commas separate things only in a comparison; elsewhere they separate clauses (`we have X, what about Y`).
  const parts = trimmed(weighing ?? plain)
    .split(betweenThings)
    .flatMap((part) => (weighs ? part.split(comma) : [part]))
    .map(trimmed)
    .filter((part) => part !== '')
  return {
    plain,
    whole,
    parts,
    kind: weighing === undefined ? kindIn(plain, asked) : kindOf(weighing),
    alsoWhat:
      /^(?:so |ok |and )?(?:what(?:'s|s| is| are)|explain|define|tell (?:me|us) about)\b.*\b(?:and|,) (?:how|why|when)\b/.test(
        asked ?? plain,
      ),
    compares: surelyCompares.test(plain) && !comparesOwn.test(plain),
    opposes: opposing.test(plain) && !comparesOwn.test(plain),
    weighs,
  }
}

/** Asks about what was told before: `what now`, `how do I fix that`, `any idea`. */
const asksForHelp =
  /^(?:(?:and|so|but) )*(?:why(?: (?:is|does|do|did|would) (?:that|this|it|they)\b.{0,20})?|what(?:'s| is)? (?:now|next|wrong|happening|going on|the (?:problem|cause|reason|fix)|(?:can|could|should|do) (?:i|we) do\b.*|did (?:i|we) .*|could (?:it|that) be|am i .*|are we .*|to do\b.*)|how (?:do|can|could|should) (?:i|we) (?:fix|solve|repair|resolve|stop|avoid)\b.*|how come|what do (?:i|we) do\b.*)$/

/** What is asked for: a question with a story around it says it, unless it only asks for help with the trouble in the story. */
function kindIn(plain: string, asked: string | undefined): Kind {
  const whole = kindOf(plain)
  if (asked === undefined || whole === 'interview' || whole === 'simpler' || whole === 'exam') return whole
  if (isTrouble(plain) && asksForHelp.test(asked)) return 'trouble'
  const own = kindOf(asked)
  return own === 'what' && whole !== 'trouble' ? whole : own
}

/** The sentence that asks, if there are others around it. */
function askingSentence(question: string): string | undefined {
  const sentences = question.split(/(?<=[.!?])\s+/).map(plainOf)
  return sentences.length < 2 ? undefined : sentences.findLast((sentence) => startsQuestion.test(sentence))
}

/** What people put in front of a question out of politeness. */
const polite =
  /^(?:(?:(?:hi|hey|hello|hiya|yo|good (?:morning|afternoon|evening))(?: (?:there|team|all|shipmate|everyone|everybody|guys|folks))?|shipmate|newbie here|please|pls|plz|sorry|ok|okay|quick (?:one|question)|(?:one|a|just a|just one) (?:quick |short )?question|question|i (?:have|'ve got|got) an? (?:quick |short )?question|can you (?:please )?(?:tell me|explain(?: to me)?|help me understand)|could you (?:please )?(?:tell me|explain(?: to me)?)|can you help)[ ,:.-]+)+(?=\S)/

/** A thing, and *what is that* behind it: `matrix strategy in a job, what's that`. */
const pointing =
  /^(?!what |how |why )(?:i (?:keep|kept) (?:reading|hearing|seeing) (?:about )?)?(.{3,60}?)[ ,–—-]+(?:what(?:'s|s| is| are) (?:that|this|these|those|it)(?: exactly| about| for)?|and (?:i )?(?:don'?t|dont|do not) (?:get|understand) what (?:it|that|this) (?:means|is))$/

/** A thing of a few words, and behind it a wish to have it explained, with what the learner knows so far: `trunk-based development, please explain, I come from SVN`. */
const behind =
  /^(?!(?:what|how|why|when|which|who|where|is|are|can|do|does|should|explain|i|we|my|our)\b)((?:[^\s,]+ ){0,3}?[^\s,]+)(?:,? - |,? )(?:(?:(?:pls|please|can (?:you|u)|could you) )+explain\b(?! (?:how|why|when|the difference|which|what))(?: .{0,40})?|what (?:is|are) (?:it|that|this)(?: really| exactly)?,? (?:and (?:do|does|should) .*|is it .*)|is it an? [a-z]+(?:,? or .+)|(?:in|with) (?:\d+|one|two|three|five|a few|few) (?:short )?(?:sentences?|lines?|words)(?: please| pls)?)$/

/** CI and CD in one word are one thing, unless they're what is asked about: `how do you manage secrets in CI/CD`. */
const asOneThing = (plain: string): string =>
  opposing.test(plain) ||
  plain
    .replace(/\bci ?\/ ?cd\b/, ' ')
    .split(/\W+/)
    .filter((word) => word.length > 2).length < otherWords
    ? plain
    : plain.replaceAll(/\bci ?\/ ?cd\b/g, 'pipeline')
const otherWords = 4

const plainOf = (question: string): string => asOneThing(cleaned(question))

const cleaned = (question: string): string => replacedIn(inPlainWords(question), commonForms)

const inPlainWords = (question: string): string =>
  replacedIn(withNamedSyntax(beginning(question)).normalize('NFKC').toLowerCase().replaceAll(/[‘’]/g, "'"), shortForms)
    .replaceAll(/[()"“”?!]|[.;:]+(?=\s|$)/g, ' ')
    .replaceAll(/\s*&\s*/g, ' and ')
    .replaceAll(/\bdiff(?:erence)? (?:btw|b\/w|bw|betw)\b/g, 'difference between')
    .replaceAll(/\bdiff\b/g, 'difference')
    .replace(
      /^(?:(?:hi|hey|hello|so|ok)[ ,]+)*(?:(?:does|do|can|could) (?:someone|somebody|anyone|anybody|you) (?:know|tell me|explain(?: to me)?) (?=how|why|what|when|which|where|if|whether))/,
      '',
    )
    .replaceAll(
      /\b(?:says?|said|saying) (?:ok|okay|yes)\b|\b(?:gives?|gave) (?:(?:the|their|an?|his|her) )?(?:ok|okay|go|green light)\b|\bsign(?:s|ed)? off(?: on)?\b/g,
      'approve',
    )
    .replaceAll(/\be([45]\d\d)\b/g, '$1')
    .replaceAll(/\b(?:exampel|exmaple|examle|exemple|exampl|examplle)s?\b/g, 'example')
    .replaceAll(/\b(?:diffrence|differnce|diference|diffrences)\b/g, 'difference')
    .replaceAll(
      /[ ,–-]+(?:answer )?for an? (?:senior|junior|lead|architect) (?:role|position|job|level)\b/g,
      ' for a senior',
    )
    .replaceAll(/\bapi[ -]?keys?\b/g, 'secret')
    .replaceAll(
      /\bwithout (?:(?:a|any|the|storing|using|having) )*(?:stored |saved )?(?:passwords?|secrets?|credentials?)\b/g,
      'secretless',
    )
    .replaceAll(/\s\/\s/g, ' or ')
    // A path names no topic: `if something in /api changed`.
    .replaceAll(/(?<=^|\s)\/[\w.*-]+(?:\/[\w.*-]*)*/g, 'folder')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(polite, '')
    .replace(pointing, 'what is $1')
    .replace(behind, 'what is $1')
    .replace(/\b(compare .+?) (?:with|to) |\b((?:choose|prefer|pick|use) .+?) over /, '$1$2 vs ')
    .trim()

/** What people write for short. The short forms of single things, such as *repo*, are in the vocabulary. */
const shortForms: Forms = [
  [/\bw\/o\b/g, 'without'],
  [/\bw\/(?=\s)/g, 'with'],
  [/\b(?:bc|b\/c|cuz|coz)\b/g, 'because'],
  [/\b(?:smth|sth|smt)\b/g, 'something'],
  [/\bsb\b/g, 'somebody'],
  [/\btill?\b/g, 'until'],
  [/\bu\b(?![-./])/g, 'you'],
  [/\bur\b/g, 'your'],
  // British spelling; the notes have the American one.
  [
    /\b(organ|priorit|custom|optim|author|central|virtual|summar|standard|initial|minim|maxim|synchron|parallel|modern|visual|recogn|util)is(?=(?:e[drs]?|ing|ations?)\b)/g,
    '$1iz',
  ],
  [/\b(behavi|col|fav)our(?=s?\b)/g, '$1or'],
  [/\bgrey(?=s?\b|ed\b)/g, 'gray'],
  [/\b(does|do|did|is|are|was|were|has|have|had|would|could|should)nt\b/g, "$1n't"],
  [/\b(?:cant|can not|cannot)\b/g, "can't"],
]

/** Ways to ask the same as *can I*, and the same as *how much*. */
const commonForms: Forms = [
  [
    /^((?:(?:and|so|but|also) )*)is it (?:even |at all |also |actually )*possible for (?=\S)(.+?) to (?=\w)/,
    '$1can $2 ',
  ],
  [
    /^((?:(?:and|so|but|also) )*)(?:is|would) it (?:be )?(?:even |at all |also |actually )*possible to (?=\w)/,
    '$1can i ',
  ],
  [/\bexample (?:scenario|case|situation) (?=for|of|on|about)/, 'example '],
  [/^((?:(?:and|so|but|also) )*)(?:am i|are we) (?:even |also |actually )*able to (?=\w)/, '$1can i '],
  [/^((?:(?:and|so|but|also) )*)what (?:does|do|would|will) (.+?) cost(?: me| us)?(?= |$)/, '$1how much does $2 cost'],
]

type Forms = readonly (readonly [RegExp, string])[]

const replacedIn = (plain: string, forms: Forms): string =>
  forms.reduce((text, [form, common]) => text.replace(form, common), plain)

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
