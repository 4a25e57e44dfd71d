import { displayOrder } from '../../../domain/question/display.ts'
import { indexOfLetter, letterAt } from '../../../domain/question/picks.ts'
import { snippetOf, textLists } from '../../../domain/question/question-texts.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Names } from './names.ts'

/** The presentation that decides the order in which masked texts are shown: one for each question, or all steps would have the same order. */
export const maskedAs = ({ id }: Question): string => `masked-${id}`

/** A question without its names: what somebody sees who can read, but knows neither Azure nor GitHub. */
export interface MaskedQuestion {
  readonly stem: string
  /** Code with its identifiers masked; undefined if the question has none. */
  readonly snippet: string | undefined
  /** Masked options, steps, or statements, one group per blank, in display order. */
  readonly groups: readonly (readonly string[])[]
  /** How many picks a group asks for, or `undefined` if every text is judged. */
  readonly wanted: readonly (number | undefined)[]
}

const identifier = /\$\{\{|\}\}|[A-Za-z_@$][\w@$-]*/g
const marker = /\[\[\d\]\]/

/** Replaces every name with a token, the same one wherever the question has the name again. */
export function maskQuestion(question: Question, names: Names): MaskedQuestion {
  const tokens = new Map<string, string>()
  const tokenOf = (name: string, isCode: boolean): string => {
    const known = tokens.get(name)
    if (known !== undefined) return known
    const token = `${isCode ? 'code' : 'Feature'}-${columnName(tokens.size)}`
    tokens.set(name, token)
    return token
  }
  const mask = (text: string): string => {
    let masked = ''
    let from = 0
    for (const { start, end, name, isCode } of names.find(text)) {
      masked += text.slice(from, start) + tokenOf(name, isCode)
      from = end
    }
    return masked + text.slice(from)
  }
  const maskCode = (text: string): string =>
    text
      .split(marker)
      .map((part) => part.replaceAll(identifier, (word) => (/^\W+$/.test(word) ? word : tokenOf(word, true))))
      .reduce((all, part, index) => `${all}[[${index}]]${part}`)
  const snippet = snippetOf(question)
  const order = displayOrder(question, maskedAs(question))
  const lists = textLists(question)
  return {
    stem: mask(question.stem),
    snippet: snippet && maskCode(snippet.text),
    groups: lists.map(({ items, isCode, task }, group) => {
      const areNames = task.startsWith('pick') && items.every(({ text }) => names.isName(text))
      return (order[group] ?? []).map((letter) => {
        const { text } = items[indexOfLetter(letter)] as { readonly text: string }
        if (isCode) return maskCode(text)
        return areNames ? tokenOf(text.toLowerCase(), false) : mask(text)
      })
    }),
    wanted: lists.map(({ task, items }) =>
      task === 'judge' ? undefined : items.filter(({ correct }) => correct).length,
    ),
  }
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
const columnName = (index: number): string =>
  `${index < 26 ? '' : columnName(Math.floor(index / 26) - 1)}${letterAt(index % 26).toUpperCase()}`

/** One question as its reader sees it. @param withStem `false` for the options alone */
export function printMasked(
  code: string,
  { stem, snippet, groups, wanted }: MaskedQuestion,
  withStem: boolean,
): string {
  const lists = groups.map((texts, group) => {
    const count = wanted[group]
    const title =
      groups.length > 1 ? `blank ${group + 1}: pick one` : count === undefined ? 'yes or no for each' : `pick ${count}`
    return [`(${title})`, ...texts.map((text, index) => `${letterAt(index)}) ${text}`)].join('\n')
  })
  return [`## ${code}`, ...(withStem ? [stem, ...(snippet ? [snippet.trimEnd()] : [])] : []), ...lists].join('\n')
}
