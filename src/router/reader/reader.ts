import { isOtherExam } from '../../domain/other-exam.ts'
import type { Catalog } from '../../content/catalog.ts'
import type { AnswerIntent, Intent } from '../../kernel/intent.ts'
import type { Heard, Meaning, Situation } from '../../kernel/meaning.ts'
import { exampleIndex } from './example-index.ts'
import { fieldOf } from './field.ts'
import { parseRule, type Rule } from './grammar.ts'
import { likelyIn } from './likely.ts'
import { match, type Match } from './match.ts'
import { nearestIn } from './nearest.ts'
import { coreOf, normalize } from './normalize.ts'
import { partsOf } from './parts.ts'
import { readAnswer } from './read-answer.ts'
import { findSlots } from './slots.ts'
import { spellingOf } from './spelling.ts'
import { stemOf, weightOf, type Token } from './tokens.ts'
import { topicsOf } from './topics.ts'
import { groups } from './words.en.ts'

export interface Setting {
  readonly situation: Situation
  /** The learner's local day. */
  readonly today: string
  readonly locale?: string
  /** How many options the open question has. */
  readonly options?: number
}

/** One way to take a sentence. */
interface Candidate {
  readonly meaning: Meaning
  readonly intent: Intent
  /** From 0, usually below 2. */
  readonly score: number
  /** Whether a rule of the meaning matched. */
  readonly byRule: boolean
  /** Deduction for words of the subject that it doesn't explain: then the sentence is rather about the subject. */
  readonly ignored: number
  /** It asks about the subject, and the sentence has a word of the subject. */
  readonly ofSubject: boolean
}

export type Reading =
  | { readonly kind: 'answer'; readonly intent: AnswerIntent }
  /** What the sentence means, and what else it could mean. */
  | {
      readonly kind: 'sure'
      readonly intent: Intent
      readonly meaning: Meaning
      readonly score: number
      readonly others: readonly Candidate[]
    }
  /** Nothing is near enough to act on; `others` are worth a question. */
  | { readonly kind: 'unsure'; readonly others: readonly Candidate[] }

export type Reader = (text: string, setting: Setting) => Reading

const isEnough = ({ meaning, score, byRule, ignored, ofSubject }: Candidate): boolean =>
  meaning.careful
    ? byRule && score >= carefulFrom
    : score - ignored >= (byRule || ofSubject ? sureFrom : sureWithoutRule)

/** Whether another meaning that leads elsewhere is nearly as likely as a change. */
const isContested = ({ meaning, intent, score }: Candidate, rival: Candidate | undefined): boolean =>
  meaning.changes === true &&
  rival !== undefined &&
  rival.intent.kind !== intent.kind &&
  score - rival.score < leastLead

/**
 * A sentence that starts with a command's own word is that command, unless a rule of another meaning explains it clearly better:
 * `explain the best …` isn't praise.
 */
function withCommandFirst(candidates: readonly Candidate[], word: string | undefined): readonly Candidate[] {
  const command = candidates.find(({ meaning, byRule }) => byRule && meaning.startsWith?.includes(word ?? ''))
  const [first] = candidates
  return command && first && (!first.byRule || first.score - command.score < leastLead)
    ? [command, ...candidates.filter((candidate) => candidate !== command)]
    : candidates
}

/**
 * A command that leaves words of the subject unexplained has to be better than what explains them, by the deduction for them: *we deploy on Friday
 * and everything breaks* doesn't pause.
 */
function withSubject(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates
  if (!first || first.ignored === 0) return candidates
  return candidates.toSorted((a, b) => b.score - b.ignored - (a.score - a.ignored))
}

interface Prepared {
  readonly meaning: Meaning
  readonly rules: readonly Rule[]
  /** Whether a rule of it, or of a meaning under its name (`mock.topic`), takes a topic, so that words of the subject are no surprise. */
  readonly takesTopic: boolean
  readonly vocabulary: ReadonlySet<string>
  /** All words that its rules name, too. */
  readonly known: ReadonlySet<string>
  /** Whether it can be about another exam, as *which one first* is. The others, such as a study plan, are for this one alone. */
  readonly knowsOtherExams: boolean
  /** Only words of several sentences: the others could be a topic. */
  readonly common: ReadonlySet<string>
}

/** Weights, chosen on sentences that the reader hadn't learned: see `npm run eval:typed`. */
const weights = { rule: 0.6, needed: 0.03, mostNeeded: 0.05, likeness: 0.8, likenessAlone: 1.1, probability: 0.6 }
/** A meaning with less of both, and without a rule, isn't considered. */
const least = 0.2
/** A meaning that only holds where the learner is beats one that holds anywhere. */
const closeBy = 0.03
const sureFrom = 0.45
/** Without a rule, likeness alone has to be strong. */
const sureWithoutRule = 0.6
const carefulFrom = 0.72
/** A change needs this lead over any other meaning. */
const leastLead = 0.1
const worthAsking = 0.25
const mostOffers = 3

const wordsOf = (text: string): string[] => (text === '' ? [] : text.split(' '))

/** Where letters answer nothing. */
const unanswerable: ReadonlySet<Situation> = new Set<Situation>(['idle', 'verdict', 'explanation', 'task'])

const placeholder = 'topicplaceholder'

/** The words of an example; `{topic}` stays one word. */
const spokenWords = (text: string): string[] =>
  wordsOf(normalize(text.replaceAll('{topic}', placeholder)).plain).map((word) =>
    word === placeholder ? '{topic}' : word,
  )

const severalSentences = 4

/** Stems that occur in several sentences. */
function commonIn(stems: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const sentence of stems) for (const stem of new Set(sentence)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return new Set([...counts].flatMap(([stem, count]) => (count >= severalSentences ? [stem] : [])))
}

/** Names of the subject as one word each, so that an example with one topic stands for all of them. */
const masked = (words: readonly string[], inContent: readonly boolean[]): string[] =>
  words.flatMap((word, at) => (inContent[at] ? (inContent[at - 1] ? [] : ['{topic}']) : [word]))

/** A rule's share, and a little for the words that it needs; decides between the rules of one meaning. */
const fitOf = ({ share, needed }: Match): number => share + needed * 0.02

function bestMatch({ rules, vocabulary, common }: Prepared, tokens: readonly Token[]): Match | undefined {
  let best: Match | undefined
  for (const rule of rules) {
    const found = match(rule, rule.takesTopic === 'never' ? vocabulary : common, tokens)
    if (found && (!best || fitOf(found) > fitOf(best))) best = found
  }
  return best
}

function scoreOf(best: Match | undefined, likeness: number, probability: number): number {
  const byWords = best
    ? weights.rule * best.share +
      weights.likeness * likeness +
      Math.min(weights.mostNeeded, weights.needed * best.needed)
    : weights.likenessAlone * likeness
  return weights.probability * probability + byWords
}

/** The stems of a rule's words. */
const stemsIn = ({ needs, may }: Rule): string[] => [...needs.flat(), ...may].flat()

const takesTopicIn = (needs: readonly string[]): boolean =>
  needs.some((line) => parseRule(line, groups).takesTopic !== 'never')

/** Deductions for a word of the subject that a meaning's examples hardly use, and for one that they never use. */
const hardlyUsed = 0.2
const neverUsed = 0.6
const mostIgnored = 2

function ignoredBy(
  { meaning, takesTopic, vocabulary, common }: Prepared,
  left: readonly Token[],
  ofField: ReadonlySet<Token>,
): number {
  if (meaning.saysIn || takesTopic) return 0
  const words = left.filter((token) => ofField.has(token) && !common.has(token.stem))
  const never = words.filter(({ stem }) => !vocabulary.has(stem)).length
  return hardlyUsed * Math.min(mostIgnored, words.length - never) + neverUsed * Math.min(mostIgnored, never)
}

/** Deductions for a question of nothing but words that a meaning's own sentences never use, and of words that nobody uses in requests. */
const strangeToIt = 0.6
const strangeToAll = 1.2
/** People order things and say how they feel in words of their own, so only half of the second counts for what isn't a question. */
const unlessAsked = 0.5

const question =
  /^(?:how|what|why|when|where|who|whose|which|can|could|is|are|do|does|did|has|have|should|will|would)\b/

/**
 * Nobody says so to change something: *how many vacation days do I get*, *when revert, when reset*, *is Azure DevOps going away*.
 */
const onlyAsks = new RegExp(
  [
    String.raw`^how (?:many|much|old|far)\b`,
    String.raw`^when (?!i\b|im\b|you\b|we\b|it\b|its\b|this\b|that\b|my\b|the\b|is\b|are\b|do\b|does\b|did\b|will\b|can\b|could\b|should\b)`,
    String.raw`^(?:is|are|was|were|does|did) (?!there\b|it\b|this\b|that\b|you\b|your\b|i\b|we\b|my\b|our\b|the\b|any)`,
  ].join('|'),
)

/** *Is a break until Monday possible* is an order in the form of a question. */
const asksToPause = /\b(?:paus\w+|break|unsubscrib\w+|opt(?:ing)? out|snooz\w+)\b/

/** What interviewers end a situation with: *everybody muted the channel. What would you do?* */
const interviews = /\b(?:what|how) would you\b/

/**
 * A few words of a request prove little if what it's about is strange: *how do I make pancakes* doesn't ask how the coach works. The deduction
 * is for the share of such words.
 */
function strangenessOf(
  { meaning, known }: Prepared,
  tokens: readonly Token[],
  ofField: ReadonlySet<Token>,
  isKnownAnywhere: (stem: string) => boolean,
  isQuestion: boolean,
): number {
  if (meaning.saysIn || meaning.isElse) return 0
  const words = tokens.filter(({ text, weight, slots }) => weight === 1 && slots.size === 0 && /\p{L}{3}/u.test(text))
  if (words.length === 0) return 0
  const strange = words.filter((token) => !known.has(token.stem) && !ofField.has(token))
  const toAll = strange.filter(({ stem }) => !isKnownAnywhere(stem)).length
  const deduction = isQuestion
    ? strangeToIt * (strange.length - toAll) + strangeToAll * toAll
    : strangeToAll * unlessAsked * toAll
  return deduction / words.length
}

/** Whether a sentence names something that nobody names to mean this change or end: *how do I cancel my Netflix subscription* stops no messages. */
const namesOther = (
  { meaning, known }: Prepared,
  tokens: readonly Token[],
  ofField: ReadonlySet<Token>,
  isKnownAnywhere: (stem: string) => boolean,
): boolean =>
  (meaning.changes ?? meaning.ends ?? false) &&
  tokens.some(
    (token) =>
      token.weight === 1 &&
      token.slots.size === 0 &&
      /\p{L}{3}/u.test(token.text) &&
      !known.has(token.stem) &&
      (ofField.has(token) || !isKnownAnywhere(token.stem)),
  )

/** Learns the meanings from their rules and sentences, and the subject's words from the content. */
export function createReader(meanings: readonly Meaning[], catalog: Catalog): Reader {
  const spoken = meanings.map((meaning) => {
    const sentences = [...meaning.says, ...(meaning.saysIn?.(catalog) ?? [])].map(spokenWords)
    return { meaning, sentences, stems: sentences.map((words) => words.map(stemOf)) }
  })
  // Sentences from the content are about the subject; all others are what people say in requests.
  const requests = spoken.filter(({ meaning }) => !meaning.saysIn)
  const stemsOfAll = (of: typeof spoken): ReadonlySet<string> => new Set(of.flatMap(({ stems }) => stems.flat()))
  const spell = spellingOf([
    ...spoken.flatMap(({ sentences }) => sentences.flat()),
    ...[...meanings.flatMap(({ needs }) => needs), ...Object.values(groups)].flatMap((line) => line.split(/[^a-z]+/)),
  ])
  const isNamed = topicsOf(catalog, stemsOfAll(requests.filter(({ meaning }) => !meaning.inWordsOfSubject)))
  // Examples keep all words that requests are made of: *my job* isn't *my pipeline*.
  const topical = topicsOf(catalog, stemsOfAll(requests))
  const prepared = spoken.map(({ meaning, stems }): Prepared => {
    const rules = meaning.needs.map((line) => parseRule(line, groups))
    const vocabulary = new Set(stems.flat())
    return {
      meaning,
      rules,
      takesTopic: meanings.some(
        ({ name, needs }) => (name === meaning.name || name.startsWith(`${meaning.name}.`)) && takesTopicIn(needs),
      ),
      vocabulary,
      known: new Set([...vocabulary, ...rules.flatMap(stemsIn)]),
      common: commonIn(stems),
      knowsOtherExams: meaning.saysIn !== undefined || meaning.isElse === true || meaning.says.some(isOtherExam),
    }
  })
  const examples = new Map(
    spoken.map(({ meaning, sentences }) => [
      meaning.name,
      sentences.map((words) => partsOf(masked(words, topical(words)))),
    ]),
  )
  const isOfField = fieldOf(spoken.filter(({ meaning }) => !meaning.inWordsOfSubject))
  const anywhere = new Set(prepared.flatMap(({ meaning, known }) => (meaning.isElse ? [] : [...known])))
  const isKnownAnywhere = (stem: string): boolean => anywhere.has(stem)
  const index = exampleIndex(examples)
  const near = nearestIn(
    examples,
    index,
    new Set(meanings.flatMap(({ name, inWordsOfSubject }) => (inWordsOfSubject ? [name] : []))),
  )
  const likely = likelyIn(index)
  return (text, { situation, today, locale, options }) => {
    const answerable = !unanswerable.has(situation)
    const answer = answerable ? readAnswer(text, options) : undefined
    if (answer) return { kind: 'answer', intent: answer }
    const { raw, plain: asTyped, asks } = normalize(text)
    const typed = wordsOf(asTyped === '' && asks ? 'help' : asTyped)
    const words = typed.map(spell)
    const plain = words.join(' ')
    const core = coreOf(plain)
    const before = wordsOf(plain.slice(0, Math.max(0, plain.indexOf(core))).trim()).length
    const typedCore = typed.slice(before, before + wordsOf(core).length).join(' ')
    const { slots, at: slotsAt } = findSlots(plain, { today, ...(locale ? { locale } : {}) })
    const isDayOrTime = slots.date !== undefined || slots.time !== undefined || /^\d+\/\d+$/.test(plain)
    if (!isDayOrTime && !words.some((word) => /\p{L}{2}/u.test(word))) return { kind: 'unsure', others: [] }
    const inContent = isNamed(words)
    const tokens = words.map((word, at): Token => ({
      text: typed[at] as string,
      stem: stemOf(word),
      weight: weightOf(word),
      slots: slotsAt[at] ?? new Set(),
      topical: inContent[at] === true,
    }))
    const ofField = new Set(tokens.filter(({ topical, stem }) => topical || isOfField(stem)))
    const possible = prepared.filter(({ meaning }) => meaning.when.includes(situation))
    const parts = partsOf(masked(words, topical(words)))
    const similar = near(parts)
    const isQuestion = asks || question.test(core)
    const heard: Heard = { ...slots, raw, plain, core, typed: typedCore, situation }
    const isElsewhere = isOtherExam(raw)
    const meant = possible.flatMap((one) => {
      const { meaning } = one
      if (isElsewhere && !one.knowsOtherExams) return []
      if (
        (meaning.changes ?? meaning.ends) &&
        ((onlyAsks.test(core) && !asksToPause.test(core)) || interviews.test(plain))
      )
        return []
      if (isQuestion && namesOther(one, tokens, ofField, isKnownAnywhere)) return []
      const best = bestMatch(one, tokens)
      const intent = meaning.intent(best?.topic ? { ...heard, topic: best.topic } : heard, catalog)
      return intent ? [{ ...one, best, intent }] : []
    })
    // A meaning in words of the subject is only as probable as others if it takes the sentence.
    const taken = new Set(meant.map(({ meaning }) => meaning.name))
    const probable = likely(
      parts,
      possible.flatMap(({ meaning: { name, inWordsOfSubject } }) =>
        inWordsOfSubject && !taken.has(name) ? [] : [name],
      ),
    )
    const candidates = meant
      .flatMap((one): Candidate[] => {
        const { meaning, best, intent } = one
        const likeness = Math.min(1, similar.get(meaning.name) ?? 0)
        const probability = probable.get(meaning.name) ?? 0
        if (!best && likeness < least && probability < least) return []
        const score =
          scoreOf(best, likeness, probability) +
          (meaning.when.length === 1 ? closeBy : 0) -
          strangenessOf(one, tokens, ofField, isKnownAnywhere, isQuestion)
        // An order to stop counts whatever else the sentence says.
        const ignored = meaning.name === 'stop' ? 0 : ignoredBy(one, best?.left ?? tokens, ofField)
        const ofSubject = meaning.saysIn !== undefined && ofField.size > 0
        return [{ meaning, intent, score, byRule: best !== undefined, ignored, ofSubject }]
      })
      .toSorted((a, b) => b.score - a.score)
    const [first, ...rest] = withSubject(withCommandFirst(candidates, wordsOf(core)[0]))
    if (!first || !isEnough(first) || isContested(first, rest[0]))
      return { kind: 'unsure', others: candidates.filter(({ score }) => score >= worthAsking).slice(0, mostOffers) }
    const { intent, meaning, score } = first
    return { kind: 'sure', intent, meaning, score, others: rest.slice(0, mostOffers) }
  }
}
