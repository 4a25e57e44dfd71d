import { table } from '../content/lint/table.ts'
import { forTerminal } from '../store/for-terminal.ts'

type Cell = string | number

/** Lines of output fit into this many columns. */
const columns = 100

/** An aligned table with a heading. Numbers are on the right. */
export const tableOf = (heading: readonly string[], rows: readonly (readonly Cell[])[]): string[] =>
  table([heading, ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? oneLine(cell) : cell)))])

/** Makes a text safe to print in one line. */
export const oneLine = (text: string): string => forTerminal(text.replaceAll(/\s+/g, ' ').trim())

export const clipped = (text: string, length: number): string => {
  const line = oneLine(text)
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`
}

/** Breaks a text into indented lines that fit. Its own line breaks stay, and what a terminal would interpret becomes visible. */
export function wrapped(text: string, indent: string): string[] {
  const width = columns - indent.length
  return forTerminal(text)
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = []
      let rest = line.trimEnd()
      while (rest.length > width) {
        const space = rest.lastIndexOf(' ', width)
        const end = space > 0 ? space : width
        lines.push(rest.slice(0, end))
        rest = rest.slice(end).trimStart()
      }
      return [...lines, rest]
    })
    .filter((line) => line !== '')
    .map((line) => indent + line)
}

/** `1 learner`, `2 learners`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** Formats records as CSV. A spreadsheet would run a cell that starts like a formula, so it gets an apostrophe. */
export function csvOf(heading: readonly string[], rows: readonly (readonly (Cell | undefined)[])[]): string[] {
  const cell = (value: Cell | undefined): string => {
    const text = forTerminal(String(value ?? '')).replaceAll('\n', ' ')
    const inert = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",;]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
  }
  return [heading, ...rows].map((row) => row.map(cell).join(','))
}
