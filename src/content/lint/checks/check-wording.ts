import { textLists } from '../../../domain/question/question-texts.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Finding, Path } from '../../problem.ts'
import { wordsOf } from '../../words-of.ts'

interface Choice {
  readonly path: Path
  readonly text: string
}

/** Finds wording that gives the key away, and options that are the same. */
export const checkWording = (question: Question): Finding[] =>
  choices(question).flatMap((list) => [...list.flatMap(checkAboveness), ...checkRepeats(list)])

const choices = (question: Question): Choice[][] =>
  textLists(question).map(({ path, items }) =>
    items.map(({ text }, index) => ({ path: [...path, index, 'text'], text })),
  )

const aboveness = /\b(?:all|none|both|neither|any|either) of (?:the )?(?:above|these|those|them)\b/i

const checkAboveness = ({ path, text }: Choice): Finding[] => {
  const found = text.match(aboveness)?.[0]
  // "All of these" can be part of a statement; only an option that says nothing else refers to other options.
  return found && (/above/i.test(found) || wordsOf(text).length <= wordsOf(found).length + 1)
    ? [{ path, message: `says "${found}"; options are shuffled, so an option can't refer to others` }]
    : []
}

const checkRepeats = (list: readonly Choice[]): Finding[] => {
  const seen = new Set<string>()
  return list.flatMap(({ path, text }) => {
    const key = text.trim().replaceAll(/\s+/g, ' ')
    if (seen.has(key)) return [{ path, message: 'repeats an earlier one; make each one different' }]
    seen.add(key)
    return []
  })
}
