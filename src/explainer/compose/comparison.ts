import type { Comparison } from '../../domain/comparison.ts'
import type { Note, NoteHeading } from '../../domain/note.ts'
import type { Compared, ComparedRow, CitedText } from '../explanation.ts'
import { askedWords, stemsIn, type Vocabulary } from '../find/vocabulary.ts'
import {
  howItFails,
  inOneLine,
  onAzureAndGitHub,
  tradeOffs,
  whatItIs,
  whenNotToChooseIt,
  whenToChooseIt,
  whyItMatters,
} from '../note-headings.ts'
import type { Kind } from '../read/kind.ts'
import { quotable, wordCount } from './sentences.ts'

const rowsShown = 4
/** A word in a row's cells says less about what the row is about than its title. */
const inCells = 0.4
/** Below the lead, rows have at most about this many words. */
const wordsShown = 130

/**
 * Lays the sides of a written comparison side by side.
 * @param named the asked sides, by their places in the comparison
 * @param words the question's words that name no side; they choose the row that answers
 */
export function composeComparison(
  comparison: Comparison,
  named: readonly number[],
  words: readonly string[],
  noteOf: (id: string) => Note | undefined,
  vocabulary: Vocabulary,
): Compared | undefined {
  const sides = named.flatMap((place) => {
    const side = comparison.sides[place]
    const note = side && noteOf(side.note)
    return side && note ? [{ name: side.name, note, place }] : []
  })
  if (sides.length < 2) return undefined
  const notes = [...new Set(sides.map(({ note }) => note))]
  const numberOf = (note: Note): number => notes.indexOf(note) + 1
  const everything = notes.map(numberOf)
  const asked = askedWords(words, vocabulary)
  const fit = (row: Comparison['rows'][number]): number => {
    const own = stemsIn([row.aspect, ...row.words])
    const said = stemsIn([...row.cells, row.verdict ?? ''])
    return asked.reduce((sum, { keys, weight }) => {
      const share = keys.some((key) => own.has(key)) ? 1 : keys.some((key) => said.has(key)) ? inCells : 0
      return sum + share * weight
    }, 0)
  }
  const scored = comparison.rows.map((row) => ({ row, fit: fit(row) }))
  const best = scored.reduce((one, other) => (other.fit > one.fit ? other : one))
  const answering = best.fit > 0 ? best.row : undefined
  const inOrder = answering ? [answering, ...comparison.rows.filter((row) => row !== answering)] : comparison.rows
  const rows = inOrder.map(({ aspect, cells }): ComparedRow => ({
    aspect,
    cells: sides.map(({ place, note }) => ({ text: cells[place] ?? '', sources: [numberOf(note)] })),
  }))
  // A verdict on three sides doesn't answer a question about two of them.
  const isWhole = sides.length === comparison.sides.length
  // A rule that has the asked words itself is the answer.
  const ruleHas = stemsIn([comparison.rule])
  const inRule = asked.reduce((sum, { keys, weight }) => sum + (keys.some((key) => ruleHas.has(key)) ? weight : 0), 0)
  const verdict = isWhole && best.fit > inRule ? answering?.verdict : undefined
  const answeredBy = stemsIn([comparison.rule, ...(answering ? textsOf(answering) : [])])
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  const met = asked.reduce((sum, { keys, weight }) => sum + (keys.some((key) => answeredBy.has(key)) ? weight : 0), 0)
  const { together } = comparison
  const asksTogether =
    together !== undefined && words.some((word) => /^(?:both|together|combine\w*|mix\w*)$/.test(word))
  return {
    notes,
    sides,
    lead: [
      ...(verdict ? [verdict] : []),
      ...(asksTogether ? [together] : []),
      comparison.rule,
      ...(together && !asksTogether ? [together] : []),
    ].map((text) => ({ text, sources: everything })),
    ...shownRows(rows),
    fit: total === 0 ? 1 : met / total,
    sources: comparison.sources,
    checked: comparison.checked,
  }
}

const textsOf = ({ aspect, words, cells, verdict }: Comparison['rows'][number]): string[] => [
  aspect,
  ...words,
  ...cells,
  verdict ?? '',
]

/** As many rows as are read at once; the rest is shown on demand. */
function shownRows(rows: readonly ComparedRow[]): Pick<Compared, 'rows' | 'more'> {
  let words = 0
  let count = 0
  for (const { cells } of rows.slice(0, rowsShown)) {
    words += cells.reduce((sum, { text }) => sum + wordCount(text), 0)
    if (words > wordsShown && count > 1) break
    count++
  }
  return { rows: rows.slice(0, count), more: rows.slice(count) }
}

/** The rows of notes that nobody has compared yet, by what was asked. */
const rowsFor: readonly NoteHeading[] = [
  inOneLine,
  whyItMatters,
  whenNotToChooseIt,
  tradeOffs,
  onAzureAndGitHub,
  whatItIs,
]
const firstFor: Partial<Record<Kind, NoteHeading>> = {
  why: whyItMatters,
  'when-not': whenNotToChooseIt,
  'trade-offs': tradeOffs,
  trouble: howItFails,
  how: onAzureAndGitHub,
}

/** Lays notes side by side, section by section. */
export function compareNotes(notes: readonly Note[], kind: Kind): Compared {
  const first = firstFor[kind]
  const headings = [...new Set([...(first ? [first] : []), ...rowsFor])]
  const rows = headings.flatMap((heading): ComparedRow[] => {
    const cells = notes.map((note, index): CitedText => ({ text: cellOf(note, heading), sources: [index + 1] }))
    return cells.every(({ text }) => text !== '') ? [{ aspect: heading, cells }] : []
  })
  return {
    notes,
    sides: notes.map((note) => ({ name: note.title, note })),
    lead: notes.map((note, index) => ({
      text: quotable(note.sections[whenToChooseIt])[0] ?? '',
      sources: [index + 1],
    })),
    ...shownRows(rows),
    fit: 0,
    sources: [],
    checked: notes.map(({ checked }) => checked).toSorted()[0] ?? '',
  }
}

const cellOf = ({ sections }: Note, heading: NoteHeading): string => {
  const first = quotable(sections[heading])[0] ?? ''
  return heading === howItFails ? first.replaceAll('**', '') : first
}
