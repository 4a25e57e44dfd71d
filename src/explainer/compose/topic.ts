import { causesOf, titledPartsOf } from '../../domain/note-parts.ts'
import type { NoteHeading } from '../../domain/note.ts'
import type { Answer } from '../explanation.ts'
import { fitFor, titleKind } from '../find/fit-for.ts'
import type { Passage } from '../find/passages.ts'
import {
  checkItWorks,
  example,
  examTraps,
  howItFails,
  howTo,
  inAnInterview,
  inOneLine,
  inPlainWords,
  tradeOffs,
  whenNotToChooseIt,
  whenToChooseIt,
  whyItMatters,
} from '../note-headings.ts'
import type { Kind } from '../read/kind.ts'
import { bestSentences } from './best-sentences.ts'
import { exampled } from './example.ts'
import { answersAnyKind } from './fits.ts'
import type { Ground } from './ground.ts'
import { answeredBy, causePart, taskParts } from './passage.ts'
import {
  all,
  defined,
  fitting,
  found,
  listed,
  most,
  partOf,
  prose,
  quote,
  reasoned,
  sentencesFor,
  withLead,
  wordsIn,
} from './section.ts'
import { troubled } from './trouble.ts'

/** A passage with less doesn't answer the question. */
const answers = 0.5
/** One that fits as well as this asks the same. */
const surelySame = 0.9
/** A task with less has another goal. */
const leastTask = 0.2

/** Kinds of titles that tell what a name means, or which there are. */
const saysWhat: ReadonlySet<Kind> = new Set(['what', 'list'] as const)

/** How well a passage must answer, by the kind; with less, the kind's own section answers. */
const least: Partial<Record<Kind, number>> = {
  how: 0.42,
  why: 0.47,
  'when-not': answersAnyKind,
  when: 0.6,
  check: 0.55,
  'trade-offs': answersAnyKind,
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
      if (ground.isName && !(best && saysWhat.has(titleKind(best))))
        return words.length > 0 ? withLine(ground, found(ground)) : defined(ground)
      if (best)
        return kind === 'what' && ground.defines && !asksSame(ground, best)
          ? withLine(ground, answeredBy(ground, best))
          : answeredBy(ground, best)
      return words.length > 0 ? found(ground) : defined(ground)
  }
}

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

const firstTask = ({ note }: Ground): Passage => {
  const [task] = titledPartsOf(note.sections[howTo])
  return { note, type: 'task', title: task?.title ?? '', text: task?.text ?? '' }
}

/** The task or answer that shares most with the question, although it asks with nothing but the name. */
const likeliestTask = (ground: Ground): Passage =>
  ground.passages.find(({ passage }) => passage.type === 'task' || titleKind(passage) === 'how')?.passage ??
  firstTask(ground)
