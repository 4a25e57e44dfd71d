import type { Confidence } from '../../../domain/memory/review.ts'
import { letterAt } from '../../../domain/question/answer.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import { textLists } from '../../../domain/question/question-texts.ts'
import { indexOfLetter } from '../../../domain/question/picks.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Intent as AnyIntent } from '../../../kernel/intent.ts'
import type { Intent } from '../intents.ts'

/** One option as displayed. */
interface Shown {
  readonly letter: string
  /** Its words, with a space at both ends. */
  readonly words: string
}

/** Intents that only looked for the subject of a sentence. Any other wins over an option that has the same words. */
const subjectOnly: ReadonlySet<string> = new Set(['explain', 'drill', 'quiz', 'unknown', 'coverage', 'guide'])

const isSubject = (heard: AnyIntent): boolean =>
  subjectOnly.has(heard.kind) &&
  (heard.kind !== 'quiz' || (heard as Extract<Intent, { kind: 'quiz' }>).topic !== undefined)

/** Words that are in many options and name none, alone or together. */
const general =
  /^ (?:(?:all|any|both|each|every|none|other|same|them|those|the|an?|and|or|to|of|in|on|at|by|for|from|with|it|is|be|as|if|this|that|run|use|add|set|get|go|do|make|create|start|open|new) )+$/

/** Shorter texts name an option only if they are all of it. */
const leastPrefix = 3

/**
 * Reads an answer in the words of the options: `Terraform`, the start of one, or `the one with key vault`. Words of several options ask which one
 * is meant, so that no note gives the answer away.
 * @param heard what the sentence means otherwise
 */
export function namedOption(
  question: Question,
  presentation: string,
  text: string,
  heard: AnyIntent,
): Extract<Intent, { kind: 'answer' | 'which-option' }> | undefined {
  const { words, confidence, isPointed } = said(text)
  if (words.trim() === '') return undefined
  const options = optionsOf(question, presentation)
  const whole = options.filter((option) => option.words === words)
  if (whole.length === 1) return answer(whole, confidence)
  // A request that starts an option, word for word, is that option all the same, unless it may mean to stop the messages.
  const isStart =
    heard.kind !== 'stop' && words.trim().includes(' ') && options.some((option) => option.words.startsWith(words))
  if (!isPointed && !isStart && (!isSubject(heard) || general.test(words))) return undefined
  if (words.trim().length < leastPrefix) return undefined
  const named = matching(options, words, isPointed)
  if (named.length === 1) return answer(named, confidence)
  if (named.length > 1) return { kind: 'which-option', letters: named.map(({ letter }) => letter) }
  const parts = words.split(joints).map((part) => ` ${part.trim()} `)
  const each = parts.map((part) => (part.trim().length < leastPrefix ? [] : matching(options, part, false)))
  return parts.length > 1 && each.every(({ length }) => length === 1) ? answer(each.flat(), confidence) : undefined
}

const joints = / (?:and|then|plus) /

const answer = (
  options: readonly Shown[],
  confidence: Confidence | undefined,
): Extract<Intent, { kind: 'answer' }> => ({
  kind: 'answer',
  shown: options.map(({ letter }) => letter),
  confidence: confidence ?? 'think',
  ...(confidence ? {} : { assumed: true }),
})

/** The options that start with the words, otherwise those that contain them, otherwise (if pointed at) those with all of them. */
function matching(options: readonly Shown[], words: string, isPointed: boolean): readonly Shown[] {
  const start = options.filter((option) => option.words.startsWith(words.trimEnd()))
  if (start.length === 1) return start
  const inside = options.filter((option) => option.words.includes(words))
  if (inside.length > 0 || !isPointed) return inside.length > 0 ? inside : start
  const each = words.trim().split(' ')
  return options.filter((option) => each.every((word) => option.words.includes(` ${word} `)))
}

/** The options by displayed letter. Judged statements have none, and options of several blanks share their letters. */
function optionsOf(question: Question, presentation: string): readonly Shown[] {
  const order = displayOrder(question, presentation)
  const lists = textLists(question).filter(({ task }) => task !== 'judge')
  if (lists.length !== 1) return []
  return (order[0] ?? []).map((letter, index) => ({
    letter: letterAt(index),
    words: plain(lists[0]?.items[indexOfLetter(letter)]?.text ?? ''),
  }))
}

/** Words in lower case without signs, with a space at both ends. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `

const confidences: readonly (readonly [RegExp, Confidence])[] = [
  [/ (?:just |only |a |im |i am )*(?:guess(?:ing)?|not sure|unsure|no idea) $/, 'guess'],
  [/ (?:im |i am )?(?:fairly|pretty|quite) sure $/, 'think'],
  [/ (?:im |i am |very |100 |definitely )*(?:sure|certain|confident|definitely) $/, 'sure'],
]

/** Words before a choice, and those that point at an option by something in it. */
const lead =
  /^ (?:i (?:would |d |will |ll )?(?:think|guess|believe|say|pick|choose|take|go (?:with|for))|id (?:say|go (?:with|for)|pick)|ill (?:take|go (?:with|for)|pick)|its|it is|it|is|that is|thats|probably|maybe|definitely|must be|should be|answer(?: is)?|my answer(?: is)?|the answer(?: is)?|use|using|going with|go with|go for|pick|choose|option|um+|hmm+|well|so|ok) /
const pointer =
  /^ (?:the |that )?(?:one|option|answer|choice) (?:with|about|that (?:says|uses|mentions|has|involves|starts with)|using|mentioning|saying|where|for|on|in) (?:the |a |an )?/
const pointedAfter = / (?:one|option) $/

function said(text: string): {
  readonly words: string
  /** Undefined if the text doesn't say it. */
  readonly confidence: Confidence | undefined
  readonly isPointed: boolean
} {
  let words = plain(text)
  const found = confidences.find(([pattern]) => pattern.test(words))
  if (found) words = words.replace(found[0], ' ')
  let isPointed = false
  for (;;) {
    const isHere = pointer.test(words)
    const next = words.replace(isHere ? pointer : lead, ' ')
    isPointed ||= isHere
    if (next === words) break
    words = next
  }
  if (/^ (?:the|that) /.test(words) && pointedAfter.test(words)) {
    isPointed = true
    words = words.replace(/^ (?:the|that) /, ' ').replace(pointedAfter, ' ')
  }
  const doubt = /\?\s*$/.test(text) ? 'guess' : undefined
  return { words, confidence: found?.[1] ?? doubt, isPointed }
}
