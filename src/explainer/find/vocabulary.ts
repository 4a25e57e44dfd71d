import { stemmer } from 'stemmer'
import { stopWords, wordsOf } from '../../content/words-of.ts'
import { corrector } from './correct-word.ts'
import type { NoteWords } from './note-words.ts'
import { synonyms } from './synonyms.ts'

/** Words that questions are made of and that say nothing about the topic. */
const askingWords =
  'we our us you your they them their there this that these those some someone somebody something anybody people person want need needed get got make made see have has had was were been will would should could so if then than because such very just also only even really good best better way thing happen happened happens mean please help tell show give know put find let try now again where who whose why when between after before without not no sure one two several many much whole all any every each often always time else safer faster cheaper easier harder worse same different difference similar prefer confused confusing wrong problem pitfall danger advantage disadvantage benefit plz pls sir hello hi thanks thank everyone says said say never ever stuff guy colleague boss mine my im dont cant wont didnt isnt explain mr dear quickly exactly simply rather actually basically kind sort lot bit few more less most already still yet soon today yesterday tomorrow week believe think look looking use used using work works working go goes going come comes take takes start started question answer interview asked exam choose recommended recommend versus compare compared comparison pick pro con shouldn wouldn couldn doesn isn aren wasn weren hasn haven don didn won t rid pain last year everywhere d ll ve re err anyone everybody nobody wat deal along situation am s idea overkill bad avoid skip worth gonna wanna gotta tho btw lol fyi afaik idk whats thats theres lets own quite maybe perhaps overall general generally usually typically certain special specific proper properly newbie noob beginner junior here earth heck hell stand stands care cares catch whatever afford rookie senior stupid dumb scared afraid worried annoyed annoying tired fed damn totally literally supposed apparently somehow anyhow honestly seriously currently obviously probably possibly definitely absolutely curious wonder wondering wise sake god omg wtf pfft hmm hm uh um huh yeah yep ok okay lots loads plenty describe walk through folks team-mate teammate teammates coworker guys cto ceo achieve handle tackle ensure accomplish able around equivalent counterpart'.split(
    ' ',
  )

/** The same words as `wordsOf` gives them. */
export const asking: ReadonlySet<string> = new Set([...askingWords, ...askingWords.flatMap(wordsOf)])

/** Everyday words that look like a typo of a name: `salary` isn't Scalar. */
const everydayWords =
  'salary downside downsides pasting rice reason reasons season sales sailor bank tank table cable cake bake lake make maker stand stone store story steel still style state plane plant plate place peace piece price prize pride print point paint pause phrase praise raise rise ride rider reader leader loader ladder letter better butter bitter battery factory history theory memory mercy money honey monkey month mouth south north worth world word work walk talk tall ball call cold gold hold hour house horse mouse moon noon soon room zoom mode made maid mail main rain train brain grain drain plain chain chair share shape shake snake stake steak speak speed spend spell smell small smart start party parse purse nurse curse course source force fence dance chance change orange range strange stranger danger hunger finger singer ringer single jungle bundle candle handle middle riddle little openai landing nuclear reactor insurance pretend marvel movie training marketing invest bottle battle cattle settle scared stupid throwing dying annoyed bother boring clever comfortable crying currently decent defend eating employ excuse explodes fellow fever flight fought friend gather grand greedy handy heard heaven imagine impress justify landed laughing lately lesson lively living lonely loose lots lovely magical manner married messed moron mother motion mountain murder naked nose offend oppose pardon patient perfectly pleased plenty pocket polite postpone precious proud punish puzzled quit realize realized reckon regret reply replied resist sake scare scream screams seriously shall shame shirt shocked shoot shout shouts shower sincere sister slight smooth social solid sore standing stare stared starve stick stole subtle suffer supposed surely sweat sweet taught teach tempted terribly thick thirsty throat tired totally tough trade trapped tries tricks tune unlucky upset vague walked walking wander wasted wasting watches wealth wicked willing winter wise wisely wonder wooden worried yelling juggle invented inventor founded founder director intern interns consultant cobol fortran pascal'.split(
    ' ',
  )

/** Common short forms. */
const shortened: Readonly<Record<string, string>> = {
  admin: 'administrator',
  kept: 'keep',
  sent: 'send',
  ran: 'run',
  wrote: 'write',
  written: 'write',
  broke: 'break',
  broken: 'break',
  stole: 'steal',
  stolen: 'steal',
  threw: 'throw',
  grew: 'grow',
  hid: 'hide',
  hidden: 'hide',
  config: 'configuration',
  conf: 'configuration',
  env: 'environment',
  envs: 'environment',
  auth: 'authentication',
  auto: 'automatic',
  db: 'database',
  infra: 'infrastructure',
  deps: 'dependency',
  dep: 'dependency',
  perf: 'performance',
  perm: 'permission',
  msg: 'message',
  org: 'organization',
  sub: 'subscription',
  pw: 'password',
  pwd: 'password',
  cred: 'credential',
  prod: 'production',
  doc: 'documentation',
  repo: 'repository',
  req: 'requirement',
  vuln: 'vulnerability',
  sec: 'security',
  params: 'parameter',
  param: 'parameter',
  var: 'variable',
}

/** Expands a short form. */
export const inFull = (word: string): string => (Object.hasOwn(shortened, word) ? (shortened[word] as string) : word)

/** The notes have some 15,000 different words, many of them a hundred times. Anyone can ask anything, so there's a limit. */
const stems = new Map<string, string>()
const maxStems = 50_000

/** Reduces a word to its stem. Short words are mostly abbreviations, which stay (GHAS isn't a form of GHA). */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const found = word.length < 5 ? inFull(word) : stemmer(inFull(word))
  if (stems.size < maxStems) stems.set(word, found)
  return found
}

/** A word and its synonyms. */
export const meanings = (word: string): readonly string[] => [
  word,
  ...(Object.hasOwn(synonyms, word) ? (synonyms[word] as readonly string[]) : []),
]

/** The stems of all words of some texts. */
export const stemsIn = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(wordsOf).map(stem))

/** A word of a question with its weight, and the stems of all words that mean it. */
export interface AskedWord {
  readonly keys: readonly string[]
  readonly weight: number
}

export const askedWords = (words: readonly string[], { weigh }: Pick<Vocabulary, 'weigh'>): AskedWord[] =>
  words.map((word) => ({ keys: meanings(word).map(stem), weight: weigh([word]) }))

/** Trust lost per slip, relative to the word's length: `stock` is one slip away from `stack` but means something else. */
const distrust = 1.5
/** Weight of a word that no note contains: perhaps a rare name, perhaps an everyday word. */
const unknownWeight = 4.5
/** Extra uses counted for a name, because a misspelled word is more likely to be a name. */
const usesOfName = 20
/** Names of the whole field say little about a topic in it. */
const ofTheField = new Set(['azure', 'microsoft', 'devop', 'github'])
const fieldShare = 0.5

const field = new Set(
  'pipeline build deploy deployment release branch repository commit merge pull pr git github azure devop agent runner workflow yaml secret token artifact package feed container image kubernetes aks test environment staging stage job production code ci cd monitoring alert log template infrastructure bicep terraform backlog board sprint dashboard query metric telemetry version dependency vulnerability scan approval rollback rollout permission policy credential vm service app vault docker wiki'
    .split(' ')
    .map(stem),
)

/** Whether a word is common in the whole field. It says little about which topic is meant, but shows that the question is on topic. */
export const isOfTheField = (word: string): boolean => field.has(stem(word))

/** The words of all notes, with their weights. */
export interface Vocabulary {
  /** The significant words of a question, with typos corrected; all words if none is significant. */
  readonly wordsOfQuestion: (text: string) => string[]
  /** How likely each word of `wordsOfQuestion` is what was meant; less if it was corrected. */
  readonly trust: (text: string) => (word: string) => number
  /** Corrects a typo in a word that the notes use. */
  readonly correct: (word: string) => string
  /** Whether any note has the word. */
  readonly isKnown: (word: string) => boolean
  /** Sum of the words' inverse document frequencies; words that no note contains weigh `unknownWeight`. */
  readonly weigh: (words: readonly string[]) => number
}

const isLetterPair = /\b[a-z] ?\/ ?[a-z]\b|\ba b\b/i
const leastTelling = 1

/** @param names other names that aren't typos: the sides of comparisons */
export function vocabularyOf(notes: readonly NoteWords[], names: readonly string[] = []): Vocabulary {
  const uses = new Map<string, number>()
  /** Number of notes that contain a word, by stem: `founded` is no rarer than `found`. */
  const counts = new Map<string, number>()
  for (const { names, asks, text } of notes) {
    for (const { words } of [names, asks, text]) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
    for (const word of names.words) uses.set(word, (uses.get(word) ?? 0) + usesOfName)
    for (const key of new Set([...names.stems, ...asks.stems, ...text.stems]))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const word of names.flatMap(wordsOf)) uses.set(word, (uses.get(word) ?? 0) + 1)
  for (const word of [...asking, ...stopWords, ...everydayWords]) if (!uses.has(word)) uses.set(word, 1)
  const corrected = corrector(uses)
  // The notes' words needn't stay in memory.
  const noteCount = notes.length
  const correct = (word: string): string => corrected(word).word
  const rarity = (word: string): number => {
    const count = counts.get(stem(word))
    if (count === undefined) return unknownWeight
    return Math.log(1 + noteCount / (0.5 + count)) * (ofTheField.has(word) ? fieldShare : 1)
  }
  /** How much of something; a code such as 403 is known. */
  const isAmount = (word: string): boolean =>
    /^\d+(?:mb|gb|tb|k|kb|h|min|m|s|x|th|st|nd)?$/.test(word) && !counts.has(word)
  return {
    correct,
    wordsOfQuestion(text) {
      const words = wordsOf(text).map(correct).map(inFull)
      const carrying = words.filter((word) => !asking.has(word) && !stopWords.has(word) && !isAmount(word))
      // `When pipeline A is done, start pipeline B`: letters alone stand for anything, except in A/B.
      const telling = isLetterPair.test(text) ? carrying : carrying.filter((word) => !/^[a-z]$/.test(word))
      return telling.length > leastTelling ? telling : carrying.length > 0 ? carrying : words
    },
    trust(text) {
      const trusts = new Map<string, number>()
      for (const typed of wordsOf(text)) {
        const { word, slips } = corrected(typed)
        const trust = Math.max(0, 1 - (distrust * slips) / typed.length)
        trusts.set(inFull(word), Math.max(trust, trusts.get(inFull(word)) ?? 0))
      }
      return (word) => trusts.get(word) ?? 1
    },
    isKnown: (word) => counts.has(stem(word)),
    weigh: (words) => words.reduce((sum, word) => sum + rarity(word), 0),
  }
}
