import { hasItems } from '../compose/sentences.ts'
import { kindOf, type Kind } from '../read/kind.ts'
import { formOf } from '../read/question-words.ts'
import type { Passage, ScoredPassage } from './passages.ts'

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
/** Kinds that a title of another one of them doesn't answer. */
const apart: ReadonlySet<Kind> = new Set(['why', 'how', 'list', 'when', 'when-not', 'fact'] as const)
const differs = (asked: Kind, given: Kind): boolean => asked !== given && apart.has(asked) && apart.has(given)
/** How well titles of a kind fit an interview question; others fit worse. */
const scenarioTitles: Partial<Record<Kind, number>> = { interview: 0.1, how: 0, why: 0, trouble: 0 }
/** Kinds of titles that say nothing about trouble. */
export const choices: ReadonlySet<Kind> = new Set(['when', 'list', 'fact', 'what', 'trade-offs'] as const)
/** Read once for each passage; those of replaced content are forgotten with it. */
const kinds = new WeakMap<Passage, Kind>()
export function titleKind(passage: Passage): Kind {
  const known = kinds.get(passage) ?? kindOf(passage.title.toLowerCase().replace(/\?$/, ''))
  kinds.set(passage, known)
  return known
}

export const hasCode = ({ text }: Passage): boolean => /`[^`]{6,}`/.test(text)

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
  // What is asked in the exam, and yes or no, say little about what something is, or which there are.
  const isBeside =
    (kind === 'what' || kind === 'list') && type === 'question'
      ? (/\b(?:exam|AZ-400)\b/.test(title) ? -0.3 : 0) +
        (kind === 'what' && titleKind(passage) === 'fact' && !/^should\b/i.test(title) ? -0.12 : 0)
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
