import { causesOf, examplesOf, titledPartsOf } from '../../domain/note-parts.ts'
import type { Note, NoteHeading } from '../../domain/note.ts'
import type { Answer, Example, Part, Quote } from '../explanation.ts'
import type { ScoredPassage, Passage } from '../find/passages.ts'
import { stem, stemsIn, type Vocabulary } from '../find/vocabulary.ts'
import {
  checkItWorks,
  example,
  examTraps,
  howItFails,
  howTo,
  inAnInterview,
  inOneLine,
  inPlainWords,
  onAzureAndGitHub,
  questions,
  tradeOffs,
  whatItIs,
  whenNotToChooseIt,
  whenToChooseIt,
  whyItMatters,
} from '../note-headings.ts'
import { kindOf, type Kind } from '../read/kind.ts'
import { formOf } from '../read/question-words.ts'
import { texts } from '../texts.en.ts'
import { bestSentences, type FoundSentence } from './best-sentences.ts'
import { hasItems, isItem, quotable, sentencesOf, withoutMark, wordCount } from './sentences.ts'

/** What an answer is composed of. */
export interface Ground {
  readonly note: Note
  readonly kind: Kind
  /** Words of the question that aren't part of the note's name. */
  readonly words: readonly string[]
  /** The note's passages that share a word with the question, best first. */
  readonly passages: readonly ScoredPassage[]
  readonly vocabulary: Vocabulary
  /** The passage that is asked for in its own words. */
  readonly titled?: Passage | undefined
  /** The passage that most likely answers, although its title may ask something else. */
  readonly chosen?: Passage
  /** The question also asks what the topic is. */
  readonly alsoWhat?: boolean
  /** Less than usual is enough, because the topic is certain. */
  readonly least?: number
  /** Asks for a number, a person, or a place, so that a passage can answer without other words. */
  readonly asksOne?: boolean
  /** Asks what something is. */
  readonly defines?: boolean
  /** Whether a title asks with another verb, so that its yes or no isn't the answer. */
  readonly otherVerb?: (title: string) => boolean
  /** Whether the yes or no of a title's answer can be the question's, too. */
  readonly samePolarity?: (title: string) => boolean
}

/** A passage with less doesn't answer the question. */
const answers = 0.5
/** One that fits as well as this is the answer, whatever was asked for. */
const surelyAnswers = 0.72
/** Below this, a passage may only share words with the question. */
const surelyThis = 0.6
/** One that fits as well as this asks the same. */
const surelySame = 0.9
/** Topic answers have about this many words. */
const enough = 70
const most = 120
const causesShown = 3
/** A cause that fits less isn't the cause. */
const leastCause = 0.3
/** A cause that fits as well as this is the only one shown first. */
const thisCause = 0.55

/** A task with less has another goal. */
const leastTask = 0.2
/** A sentence with less of the asked words gives no reason for them. */
const leastReason = 0.5
/** A second passage with less doesn't belong to the question. */
const alsoFits = 0.42
/** How much worse a second passage may fit than the first. */
const closeBehind = 0.25

/** The sections that say why. */
const reasons: readonly NoteHeading[] = [whyItMatters, whatItIs, tradeOffs, whenToChooseIt]

/** The sections of prose, in which single sentences are found. */
const prose: readonly NoteHeading[] = [
  whatItIs,
  whyItMatters,
  whenToChooseIt,
  whenNotToChooseIt,
  onAzureAndGitHub,
  tradeOffs,
  examTraps,
  checkItWorks,
  questions,
]

/** How much better or worse a type of passage answers a kind of question than its words alone say. */
const bonus: Partial<Record<Kind, Partial<Record<Passage['type'], number>>>> = {
  how: { task: 0.12, example: -0.1, cause: -0.4 },
  fact: { question: 0.08, task: 0.02, example: -0.2, cause: -0.25 },
  list: { question: 0.1, task: -0.25, example: -0.2, cause: -0.2 },
  trouble: { cause: 0.12, example: -0.2 },
  what: { question: 0.04, task: -0.05, example: -0.12, cause: -0.3 },
  why: { question: 0, task: -0.2, example: -0.3, cause: -0.15 },
  when: { question: 0, task: -0.2, example: -0.3, cause: -0.2 },
  check: { question: 0, task: 0, example: -0.15, cause: -0.2 },
  'when-not': { question: 0, task: -0.3, example: -0.3, cause: -0.15 },
  'trade-offs': { question: 0, task: -0.3, example: -0.3, cause: -0.2 },
  example: { question: -0.25, task: -0.2, example: 0.05, cause: -0.4 },
  interview: { question: 0, task: 0, example: -0.3, cause: -0.3 },
}
/** How well a passage must answer, by the kind; with less, the kind's own section answers. */
const least: Partial<Record<Kind, number>> = {
  how: 0.42,
  why: 0.47,
  'when-not': surelyAnswers,
  when: 0.6,
  check: 0.55,
  'trade-offs': surelyAnswers,
  interview: 0.5,
}

/** Answers from one note. Each kind of question has its own shape. */
export function composeTopic(ground: Ground): Answer {
  const answer = composeKind(ground)
  return ground.alsoWhat ? withLine(ground, answer) : answer
}

/** Whether a passage fits so well that nothing has to be said about its topic first. */
const asksSame = ({ passages }: Ground, passage: Passage): boolean =>
  (passages.find((one) => one.passage === passage)?.score ?? 0) >= surelySame

/** An answer with the topic in one line in front. */
function withLine(ground: Ground, answer: Answer): Answer {
  if (answer.lead[0]?.heading === inOneLine) return answer
  return {
    ...answer,
    lead: [...all(ground, inOneLine), ...answer.lead],
    parts: answer.parts.filter(({ title }) => title !== inOneLine),
  }
}

function composeKind(ground: Ground): Answer {
  const { kind, words, titled } = ground
  const sure = titled ?? ground.chosen
  if (sure) return answeredBy(ground, sure)
  // Without words beside the name, every passage fits: only a list or a task can be meant.
  const best = words.length > 0 || kind === 'list' || ground.asksOne ? bestPassage(ground) : undefined
  switch (kind) {
    case 'simpler':
      return withLead(ground, inPlainWords, [inOneLine])
    case 'interview':
      return interviewed(ground, best)
    case 'exam':
      return { lead: [], parts: [listed(ground, examTraps)], examples: [] }
    case 'example':
      return exampled(ground)
    case 'check':
      return best ? answeredBy(ground, best) : { lead: [], parts: [listed(ground, checkItWorks)], examples: [] }
    case 'trouble':
      return troubled(ground, best)
    case 'how':
      if (best) return answeredBy(ground, best)
      return words.length > 0 ? withSteps(ground) : answeredBy(ground, likeliestTask(ground))
    case 'why':
      return best ? answeredBy(ground, best) : reasoned(ground)
    case 'when':
      return best ? answeredBy(ground, best) : withLead(ground, whenToChooseIt, [whenNotToChooseIt])
    case 'when-not':
      return best ? answeredBy(ground, best) : withLead(ground, whenNotToChooseIt, [tradeOffs])
    case 'trade-offs':
      return best ? answeredBy(ground, best) : withLead(ground, tradeOffs, [whyItMatters, whenNotToChooseIt])
    case 'list':
    case 'fact':
    case 'what':
      if (best)
        return kind === 'what' && ground.defines && !asksSame(ground, best)
          ? withLine(ground, answeredBy(ground, best))
          : answeredBy(ground, best)
      return words.length > 0 ? found(ground) : defined(ground)
  }
}

/** Kinds that a title of another one of them doesn't answer. */
const apart: ReadonlySet<Kind> = new Set(['why', 'how', 'list', 'when', 'when-not', 'fact'] as const)
const differs = (asked: Kind, given: Kind): boolean => asked !== given && apart.has(asked) && apart.has(given)
/** How well titles of a kind fit an interview question; others fit worse. */
const scenarioTitles: Partial<Record<Kind, number>> = { interview: 0.1, how: 0, why: 0, trouble: 0 }
/** Kinds of titles that say nothing about trouble. */
const choices: ReadonlySet<Kind> = new Set(['when', 'list', 'fact', 'what', 'trade-offs'] as const)
/** Read once for each passage; those of replaced content are forgotten with it. */
const kinds = new WeakMap<Passage, Kind>()
function titleKind(passage: Passage): Kind {
  const known = kinds.get(passage) ?? kindOf(passage.title.toLowerCase().replace(/\?$/, ''))
  kinds.set(passage, known)
  return known
}

const hasCode = ({ text }: Passage): boolean => /`[^`]{6,}`/.test(text)

/** Kinds that ask for what speaks against a topic, and those of the titles that answer them. */
const against: ReadonlySet<Kind> = new Set(['when-not', 'trade-offs'])
const againstTitles: ReadonlySet<Kind> = new Set([...against, 'fact'])

/** How well a passage answers a kind of question, by how well it fits the words. */
export function fitFor(kind: Kind, passage: Passage, score: number): number {
  const { title, text, type } = passage
  const asksList = kind === 'list' && type === 'question'
  const listed = asksList ? (/^(?:which|what)\b/i.test(title) ? 0.15 : -0.2) + (hasItems(text) ? 0.15 : 0) : 0
  // Yes and no answer a question of that form only.
  const isAnswer = kind !== 'fact' && /^(?:yes|no)\b/i.test(text) ? -0.08 : 0
  // Whether something can be done, and why not, have one answer.
  const isCloseBy = kind === 'why' && formOf(title) === 'yes-or-no'
  const otherKind =
    type === 'question' && !isCloseBy && differs(kind, titleKind(passage)) ? (kind === 'how' ? -0.2 : -0.12) : 0
  // Who wants the steps isn't helped by what a candidate says.
  const isSaid = kind === 'how' && type === 'question' && titleKind(passage) === 'interview' ? -0.15 : 0
  // What is asked in the exam, and yes or no, say little about what something is.
  const isBeside =
    kind === 'what' && type === 'question'
      ? (/\b(?:exam|AZ-400)\b/.test(title) ? -0.3 : 0) +
        (titleKind(passage) === 'fact' && !/^should\b/i.test(title) ? -0.12 : 0)
      : 0
  // A command can stand in an answer or a step.
  const isCommand = kind === 'example' && type !== 'example' && hasCode(passage) ? 0.3 : 0
  const isScenario = kind === 'interview' && type === 'question' ? (scenarioTitles[titleKind(passage)] ?? -0.15) : 0
  // A word for what is seen can have its meaning explained; who may do something, or how often, helps nobody in trouble.
  const isChoice =
    kind === 'trouble' && type === 'question' && choices.has(titleKind(passage))
      ? titleKind(passage) === 'what'
        ? -0.15
        : -0.22
      : 0
  // Whoever is in trouble wants a way out, not a way in.
  const isWayOut =
    kind === 'trouble' &&
    type === 'task' &&
    !/^(?:fix|find out|repair|restore|recover|get back|remove|speed|clean|roll back)/i.test(title)
      ? -0.2
      : 0
  // What something needs, or how much, is no reason against it.
  const isAgainst = against.has(kind) && type === 'question' && !againstTitles.has(titleKind(passage)) ? -0.15 : 0
  return (
    score +
    (bonus[kind]?.[type] ?? 0) +
    isAgainst +
    listed +
    isAnswer +
    otherKind +
    isSaid +
    isBeside +
    isCommand +
    isScenario +
    isChoice +
    isWayOut
  )
}

/** How well the best of some passages answers a kind of question. */
export const bestFit = (kind: Kind, scored: readonly ScoredPassage[]): number =>
  Math.max(0, ...scored.map(({ passage, score }) => fitFor(kind, passage, score)))

/** The passage that answers the question; undefined if none fits well enough. */
function bestPassage({ kind, passages, defines, least: own }: Ground): Passage | undefined {
  const [best] = passages
    .filter(({ passage }) => !(defines && kind === 'what' && passage.type !== 'question'))
    .map(({ passage, score }) => ({ passage, score: fitFor(kind, passage, score) }))
    .toSorted((a, b) => b.score - a.score)
  return best && best.score >= Math.min(least[kind] ?? answers, own ?? 1) ? best.passage : undefined
}

/** The sentence that fits best and the steps of the task that fits best, if no passage answers surely. */
function withSteps(ground: Ground): Answer {
  const task = ground.passages.find(({ passage }) => passage.type === 'task')
  if (!task || task.score < leastTask) return found(ground)
  const [first] = sentencesFor(ground)
  return {
    lead: first && first.share >= 0.4 ? [quote(first.text, first.heading)] : [],
    parts: task.passage.type === 'task' ? taskParts(task.passage) : [],
    examples: [],
  }
}

/** The reasons that have the asked words, then why the topic matters. */
function reasoned(ground: Ground): Answer {
  const { note, words, vocabulary } = ground
  const whole = withLead(ground, whyItMatters, [whenToChooseIt])
  const [best] = bestSentences(note, reasons, words, vocabulary)
  if (!best || best.share < leastReason || best.heading === whyItMatters) return whole
  const why = fitting(ground, whyItMatters, 50)
  return { lead: [quote(best.text, best.heading)], parts: partOf(whyItMatters, why), examples: [] }
}

/** What a strong candidate says. A passage on what was asked goes first. */
function interviewed(ground: Ground, best: Passage | undefined): Answer {
  const whole = all(ground, inAnInterview)
  if (whole.length === 0) return best ? answeredBy(ground, best) : found(ground)
  if (best && best.type !== 'example') {
    const { lead, parts } = answeredBy(ground, best)
    const said = [...lead, ...parts.flatMap(({ quotes }) => quotes)]
    const seen = new Set(said.map(({ text }) => text))
    const answer = fitting(ground, inAnInterview, Math.max(45, most + 20 - wordsIn(said))).filter(
      ({ text }) => !seen.has(text),
    )
    return {
      lead,
      parts: [...parts.filter(({ title }) => title !== inOneLine), ...partOf(inAnInterview, answer)],
      examples: [],
    }
  }
  const { note, words, vocabulary } = ground
  const [more] = bestSentences(note, prose, words, vocabulary)
  return {
    lead: whole,
    parts: more && more.share >= 0.4 ? partOf(more.heading, [quote(more.text, more.heading)]) : [],
    examples: [],
  }
}

/** A whole section, as the answer to *more*. */
export function composeSection(ground: Ground, heading: NoteHeading): Answer {
  const nothing: Answer = { lead: [], parts: [], examples: [] }
  switch (heading) {
    case howTo:
      return answeredBy(ground, firstTask(ground))
    case example:
      return exampled(ground)
    case howItFails: {
      const parts = causesOf(ground.note.sections[heading]).map(causePart)
      return { ...nothing, parts: parts.length > 0 ? parts : [listed(ground, heading)] }
    }
    case examTraps:
    case checkItWorks:
      return { ...nothing, parts: [listed(ground, heading)] }
    default:
      return { ...nothing, parts: partOf(heading, all(ground, heading)) }
  }
}

const quote = (text: string, heading: NoteHeading): Quote => ({ text, heading, source: 1 })

const all = ({ note }: Ground, heading: NoteHeading): Quote[] =>
  quotable(note.sections[heading]).map((text) => quote(text, heading))

const listed = (ground: Ground, heading: NoteHeading): Part => ({
  title: heading,
  form: 'list',
  quotes: all(ground, heading),
})

const partOf = (heading: NoteHeading, quotes: readonly Quote[]): Part[] =>
  quotes.length === 0 ? [] : [{ title: heading, form: 'text', quotes }]

/** As many sentences of a section as fit, at least one. */
function fitting(ground: Ground, heading: NoteHeading, words: number): Quote[] {
  const taken: Quote[] = []
  let left = words
  for (const item of all(ground, heading)) {
    left -= wordCount(item.text)
    if (left < 0 && taken.length > 0) break
    taken.push(item)
  }
  return taken
}

/** One section as the answer, and the beginning of others below. */
function withLead(ground: Ground, heading: NoteHeading, below: readonly NoteHeading[]): Answer {
  const lead = all(ground, heading)
  if (lead.length === 0) return defined(ground)
  let left = Math.max(20, most - wordsIn(lead))
  const parts = below.flatMap((item) => {
    const quotes = fitting(ground, item, left)
    left -= wordsIn(quotes)
    return partOf(item, quotes)
  })
  return { lead, parts, examples: [] }
}

const wordsIn = (quotes: readonly Quote[]): number => quotes.reduce((sum, { text }) => sum + wordCount(text), 0)

/** What it is, why, and what to watch for. */
function defined(ground: Ground): Answer {
  const line = all(ground, inOneLine)
  const lead = [...line, ...fitting(ground, whatItIs, Math.max(30, enough + 10 - wordsIn(line)))]
  const why = fitting(ground, whyItMatters, Math.max(20, enough + 30 - wordsIn(lead)))
  const [trap] = all(ground, examTraps)
  const left = most - wordsIn(lead) - wordsIn(why)
  return {
    lead,
    parts: [...partOf(whyItMatters, why), ...(trap && wordCount(trap.text) <= left ? partOf(examTraps, [trap]) : [])],
    examples: [],
  }
}

/** The sentences of prose that have the asked words; steps, too, if they have nearly all of them and prose has few. */
function sentencesFor({ note, words, vocabulary }: Ground): FoundSentence[] {
  const inProse = bestSentences(note, prose, words, vocabulary)
  if ((inProse[0]?.share ?? 0) >= 0.5) return inProse
  const anywhere = bestSentences(note, [...prose, howTo], words, vocabulary)
  return (anywhere[0]?.share ?? 0) < 0.9 ? inProse : anywhere
}

/** The sentences with the asked words first, then the topic in one line. */
function found(ground: Ground): Answer {
  const fit = sentencesFor(ground)
    .filter(({ share }) => share > 0)
    .slice(0, 4)
  if (fit.length === 0) return defined(ground)
  const [first, ...rest] = fit as [FoundSentence, ...FoundSentence[]]
  const lead = [quote(first.text, first.heading)]
  const line = all(ground, inOneLine)
  const parts = new Map<NoteHeading, Quote[]>()
  let left = most - wordsIn(lead) - wordsIn(line)
  for (const { text, heading } of rest) {
    left -= wordCount(text)
    if (left < 0) break
    if (heading === first.heading) lead.push(quote(text, heading))
    else parts.set(heading, [...(parts.get(heading) ?? []), quote(text, heading)])
  }
  // Somebody who sees the sentence alone may not know what it's about.
  const isWeak = first.share < (ground.kind === 'what' ? 0.9 : 0.5)
  return {
    lead: isWeak ? [...line, ...lead] : lead,
    parts: [
      ...[...parts].flatMap(([heading, quotes]) => partOf(heading, quotes)),
      ...(isWeak ? [] : partOf(inOneLine, line)),
    ],
    examples: [],
  }
}

const firstTask = ({ note }: Ground): Passage => {
  const [task] = titledPartsOf(note.sections[howTo])
  return { note, type: 'task', title: task?.title ?? '', text: task?.text ?? '' }
}

/** The task or answer that shares most with the question, although it asks with nothing but the name. */
const likeliestTask = (ground: Ground): Passage =>
  ground.passages.find(({ passage }) => passage.type === 'task' || titleKind(passage) === 'how')?.passage ??
  firstTask(ground)

/** A passage as the answer, whole, and a sentence or two that add to a short one. */
const answeredBy = (ground: Ground, passage: Passage): Answer => ({
  ...bodyOf(ground, passage),
  ...(passage.title === '' ? {} : { answeredBy: passage.title }),
})

function bodyOf(ground: Ground, passage: Passage): Answer {
  switch (passage.type) {
    case 'example':
      return { lead: [], parts: [], examples: [{ ...passage.example, source: 1 }] }
    case 'cause':
      return { lead: [], parts: [causePart(passage.cause)], examples: [] }
    case 'task': {
      if (passage.text === '') return found(ground)
      const parts = taskParts(passage)
      const left = most - wordsIn(parts.flatMap(({ quotes }) => quotes))
      return { lead: [], parts: [...parts, ...secondPassage(ground, passage, left)], examples: [] }
    }
    case 'question': {
      const { lead: whole, list } = answerOf(passage.text)
      // *Yes.* answers no question of another form.
      const isBare =
        (ground.kind !== 'fact' || ground.otherVerb?.(passage.title) === true) &&
        !ground.titled &&
        whole.length > 1 &&
        /^(?:Yes|No)\.$/.test(whole[0]?.text ?? '')
      const lead = isBare ? whole.slice(1) : whole
      const said = [...lead, ...list]
      // A yes or no to another question misleads, unless that question stands above it.
      const isAnother = /^(?:Yes|No)\b/.test(lead[0]?.text ?? '') && !ground.titled && asksOtherwise(ground, passage)
      return {
        lead: isAnother ? [] : lead,
        parts: [
          ...(isAnother ? [{ title: passage.title, form: 'text' as const, quotes: lead }] : []),
          ...(list.length > 0 ? [{ title: '', form: 'list' as const, quotes: list }] : []),
          ...added(ground, passage, said),
        ],
        examples: [],
      }
    }
  }
}

/** Whether a passage's yes or no answers something else: the question is turned around, or only shares words with it. */
function asksOtherwise({ kind, samePolarity, passages }: Ground, shown: Passage): boolean {
  if (!samePolarity) return false
  if (!samePolarity(shown.title)) return true
  const score = passages.find(({ passage }) => passage === shown)?.score ?? 0
  return kind === 'fact' && score < surelyThis
}

/** The steps of a task, and the sentences around them. */
function taskParts({ title, text }: Passage): Part[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isStep = (line: string): boolean => /^\s*\d+\.\s/.test(line)
  const steps = lines.filter(isStep).map((line) => quote(withoutMark(line), howTo))
  const others = lines.filter((line) => !isStep(line)).map((line) => quote(withoutMark(line), howTo))
  return [
    { title, form: 'steps', quotes: steps },
    ...(others.length > 0 ? [{ title: '', form: 'text' as const, quotes: others }] : []),
  ]
}

/** The sentences of an answer, and the items of its list. */
function answerOf(text: string): { lead: Quote[]; list: Quote[] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const said = lines.filter((line) => !isItem(line)).join(' ')
  return {
    lead: sentencesOf(said).map((sentence) => quote(sentence, questions)),
    list: lines.filter(isItem).map((item) => quote(withoutMark(item), questions)),
  }
}

/** The next passage that fits nearly as well, below its title, if there's room for it. */
function secondPassage({ kind, passages, titled, words }: Ground, shown: Passage, left: number): Part[] {
  if (titled || kind === 'what') return []
  const asked = words.map(stem)
  const saysAsked = ({ title, text }: Passage): boolean => {
    const said = stemsIn([title, text])
    return asked.filter((key) => said.has(key)).length >= asked.length / 2
  }
  const scored = passages
    .filter(({ passage }) => passage === shown || (passage.type !== 'example' && saysAsked(passage)))
    .map(({ passage, score }) => ({ passage, score: score + Math.min(0, fitFor(kind, passage, score) - score) / 2 }))
    .toSorted((a, b) => b.score - a.score)
  const first = scored.find(({ passage }) => passage === shown)?.score ?? 0
  const other = scored.find(({ passage }) => passage !== shown)
  if (!other || other.score < Math.max(alsoFits, first - closeBehind) || wordCount(other.passage.text) > left) return []
  const { passage } = other
  if (passage.type === 'task') return taskParts(passage)
  if (passage.type === 'cause') return [causePart(passage.cause)]
  const { lead, list } = answerOf(passage.text)
  return [
    { title: passage.title, form: 'text', quotes: lead },
    ...(list.length > 0 ? [{ title: '', form: 'list' as const, quotes: list }] : []),
  ]
}

/** What adds to a short answer: another passage, or a sentence with asked words that it doesn't have yet, the topic in one line, and the reason. */
function added(ground: Ground, passage: Passage, said: readonly Quote[]): Part[] {
  const { note, words, vocabulary } = ground
  let left = enough - wordsIn(said)
  const other = secondPassage(ground, passage, most - wordsIn(said))
  if (other.length > 0) return other
  if (left < 15) return []
  const seen = new Set(said.map(({ text }) => text))
  const more = bestSentences(note, prose, words, vocabulary)
    .filter(({ share, text }) => share >= 0.5 && wordCount(text) <= left + 15 && !seen.has(text))
    .slice(0, 1)
    .map(({ text, heading }) => quote(text, heading))
  left -= wordsIn(more)
  const parts = more.flatMap((one) => partOf(one.heading, [one]))
  for (const heading of [inOneLine, whyItMatters]) {
    if (left < 15) break
    const quotes = fitting(ground, heading, left + 10).filter(
      ({ text }) => !seen.has(text) && !more.some((one) => one.text === text),
    )
    left -= wordsIn(quotes)
    parts.push(...partOf(heading, quotes))
  }
  return parts
}

export const causePart = ({ symptom, cause, check, fix }: ReturnType<typeof causesOf>[number]): Part => ({
  title: symptom,
  form: 'text',
  quotes: [quote(cause, howItFails), quote(texts.check(check), howItFails), quote(texts.fix(fix), howItFails)],
})

/** Trouble without a fitting cause: the task or the answer that fits best, or sentences with the words. */
function otherwise(ground: Ground): Answer {
  const best = ground.passages.find(({ passage }) => passage.type !== 'example')
  return best && best.score >= leastCause ? answeredBy(ground, best.passage) : found(ground)
}

/** Likely causes, those that fit the words best first, each with how to check it and how to mend it. */
function troubled(ground: Ground, best: Passage | undefined): Answer {
  const { note, passages, words } = ground
  if (best && best.type !== 'cause') return answeredBy(ground, best)
  const causes = passages.filter(({ passage }) => passage.type === 'cause')
  const isBare = words.length === 0
  const scored = causes.filter(({ score }) => isBare || score >= leastCause)
  const [top] = scored
  if (!isBare && !top) return otherwise(ground)
  const inOrder = [
    ...scored.flatMap(({ passage }) => (passage.type === 'cause' ? [passage.cause] : [])),
    ...(isBare ? causesOf(note.sections[howItFails]) : []),
  ]
  const unique = inOrder.filter(({ symptom }, index) => inOrder.findIndex((one) => one.symptom === symptom) === index)
  if (unique.length === 0) return found(ground)
  const alike = top ? scored.filter(({ score }) => score > top.score - 0.15).length : 0
  const count = top && top.score >= thisCause ? Math.max(1, alike) : causesShown
  const shown = unique.slice(0, Math.min(count, causesShown))
  const [only] = shown
  return {
    lead: [],
    parts: shown.map(causePart),
    examples: [],
    ...(only && shown.length === 1 ? { answeredBy: only.symptom } : {}),
  }
}

/** The example that fits best; without words, the first one. */
function exampled(ground: Ground): Answer {
  const { note, passages } = ground
  const items: Example[] = [
    ...passages.flatMap(({ passage }) => (passage.type === 'example' ? [{ ...passage.example, source: 1 }] : [])),
    ...examplesOf(note.sections[example]).map((item) => ({ ...item, source: 1 })),
  ]
  const wanted = languagesOf(ground.words)
  const fitting = items.find(({ language }) => wanted.includes(language)) ?? items[0]
  const fit = passages.find(({ passage }) => passage.type === 'example' && passage.title === fitting?.title)?.score ?? 0
  const other = passages.find(
    ({ passage }) =>
      passage.type === 'task' || (passage.type === 'question' && !choices.has(titleKind(passage)) && !saysWhy(passage)),
  )
  // The command that is asked for can stand in a task.
  const wantsCommand = ground.words.some((word) => /^(?:command|cli|query|kql|az|git|kubectl|helm)$/.test(word))
  const wantsFile = ground.words.some((word) => /^(?:yaml|yml|pipeline|workflow|file|bicep|template)$/.test(word))
  const isInLanguage = fitting !== undefined && wanted.includes(fitting.language)
  const isBetter = other && hasCode(other.passage) && other.score > fit + 0.2
  const [top] = passages
  if (top && top.score >= surelyAnswers && top.score > fit + 0.3 && showsCase(top.passage))
    return answeredBy(ground, top.passage)
  if (top && top.score >= surelyAnswers && top.score > fit + 0.14 && !wantsFile && saysCommand(top.passage))
    return answeredBy(ground, top.passage)
  if (isBetter && (wantsCommand || (!isInLanguage && (fit < leastCause || other.score >= surelyAnswers)))) {
    const answer = answeredBy(ground, other.passage)
    return fitting && fit >= leastCause ? { ...answer, examples: [fitting] } : answer
  }
  return fitting ? { lead: [], parts: [], examples: [fitting], answeredBy: fitting.title } : found(ground)
}

/** An example can be a case instead of code: `example of a company that should stay`. */
const showsCase = ({ type, title }: Passage): boolean =>
  type === 'question' && /\b(?:example|looks? like|states|names?|which|command|query)\b/i.test(title)

/** What can be done is often said with the command that does it. */
const saysCommand = (passage: Passage): boolean =>
  passage.type === 'question' && hasCode(passage) && /^(?:can|how (?:do|can|to))\b/i.test(passage.title)

const saysWhy = (passage: Passage): boolean => titleKind(passage) === 'why' || titleKind(passage) === 'trouble'

/** The language that is asked for and that an answer's examples aren't in, as typed. */
export const missingLanguage = (words: readonly string[], examples: readonly Example[]): string | undefined =>
  examples.length === 0
    ? undefined
    : words.find((word) => {
        const wanted = askable.test(word) ? languagesOf([word]) : []
        return (
          wanted.length > 0 &&
          !examples.some(
            ({ language, title, code, remarks }) =>
              wanted.includes(language) || isNamedIn(word, [title, code, ...remarks].join('\n')),
          )
        )
      })
/** A YAML file can have a script in another language, under the name of that language or of its shell. */
const isNamedIn = (language: string, text: string): boolean => (shells[language] ?? named(language)).test(text)
const named = (language: string): RegExp => new RegExp(`\\b${language}\\b`, 'i')
const shells: Readonly<Record<string, RegExp>> = {
  powershell: /\b(?:powershell|pwsh)\b/i,
  bash: /\b(?:bash|az|sh)\b/i,
  terraform: /\bterraform\b/i,
  kql: /\b(?:kql|kusto|summarize|analytics query)\b/i,
}
const askable = /^(?:yaml|yml|kql|kusto|bicep|terraform|hcl|bash|powershell|json|dockerfile)$/

/** Languages that words ask for. */
const languagesOf = (words: readonly string[]): string[] =>
  words.flatMap((word) => {
    if (/^(?:yaml|yml|workflow)$/.test(word)) return ['yaml']
    if (/^(?:kql|kusto|query|queries)$/.test(word)) return ['kusto']
    if (/^(?:terraform|hcl)$/.test(word)) return ['hcl']
    if (/^(?:command|cli|bash|shell)$/.test(word)) return ['bash', 'powershell']
    return [word]
  })
