import type { Comparison } from '../../domain/comparison.ts'
import type { Note, NoteHeading } from '../../domain/note.ts'
import type { CitedText, Compared, ComparedRow, Explanation } from '../explanation.ts'
import type { Library } from '../find/library.ts'
import { askedWords, asking, stemsIn, type Vocabulary } from '../find/vocabulary.ts'
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

export interface Comparer {
  /**
   * The written comparison of what a text names.
   * @param weakly whether the text only names things, so that a side has to be named by its own name, not by its topic's
   */
  readonly written: (text: string, before?: readonly string[], weakly?: boolean) => Compared | undefined
  /** The written comparison of these notes, if it has all of them; otherwise the notes side by side. */
  readonly compareThese: (some: readonly Note[], kind: Kind, question: string) => Compared
  /** The written comparison of two kinds of a thing that is named once: `managed identity, system or user assigned?` */
  readonly kindsOfOne: (plain: string) => Compared | undefined
}

export const comparison = (compared: Compared): Explanation => ({ kind: 'comparison', comparison: compared })

/** Compares things: as somebody has written it, otherwise from their notes. */
export function comparer({ byId, vocabulary, topics: { named }, findComparison }: Library): Comparer {
  const written = (text: string, before?: readonly string[], weakly = false): Compared | undefined => {
    const found = findComparison(text, vocabulary.correct, before?.join(', '))
    if (!found || (weakly && found.own < 2)) return undefined
    const words = found.rest.filter((word) => !asking.has(word) || telling.has(word))
    return composeComparison(found.comparison, found.named, words, (id) => byId.get(id), vocabulary)
  }

  const compareThese = (some: readonly Note[], kind: Kind, question: string): Compared => {
    const titles = some.map(({ title }) => title)
    const found = written(`${titles.join(', ')}, ${question}`)
    const isWhole = found !== undefined && some.every((note) => found.notes.includes(note))
    return isWhole ? found : compareNotes(some, kind)
  }

  const kindsOfOne = (plain: string): Compared | undefined => {
    const [, thing = '', one = '', other = ''] = /^(.+?)[,:] (.+?) (?:or|vs) (.+)$/.exec(plain) ?? []
    const name = named(thing)
    if (!name || [one, other].some((part) => part.split(' ').length > 2)) return undefined
    return [name.title, ...name.aliases, thing]
      .map((text) => written(`${one} ${text} or ${other} ${text}`))
      .find((found) => found?.sides.every((side) => named(side.name) !== name))
  }

  return { written, compareThese, kindsOfOne }
}

/** Words that ask for a row of a comparison, although they say nothing about a topic. */
const telling = new Set('safer faster cheaper easier harder fast cost better both same together'.split(' '))

/**
 * Lays the sides of a written comparison side by side.
 * @param named the asked sides, by their places in the comparison
 * @param words the question's words that name no side; they choose the row that answers
 */
function composeComparison(
  written: Comparison,
  named: readonly number[],
  words: readonly string[],
  noteOf: (id: string) => Note | undefined,
  vocabulary: Vocabulary,
): Compared | undefined {
  const sides = named.flatMap((place) => {
    const side = written.sides[place]
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
  const scored = written.rows.map((row) => ({ row, fit: fit(row) }))
  const best = scored.reduce((one, other) => (other.fit > one.fit ? other : one))
  const answering = best.fit > 0 ? best.row : undefined
  const inOrder = answering ? [answering, ...written.rows.filter((row) => row !== answering)] : written.rows
  const rows = inOrder.map(({ aspect, cells }): ComparedRow => ({
    aspect,
    cells: sides.map(({ place, note }) => ({ text: cells[place] ?? '', sources: [numberOf(note)] })),
  }))
  // A verdict on three sides doesn't answer a question about two of them.
  const isWhole = sides.length === written.sides.length
  // A rule that has the asked words itself is the answer.
  const ruleHas = stemsIn([written.rule])
  const inRule = asked.reduce((sum, { keys, weight }) => sum + (keys.some((key) => ruleHas.has(key)) ? weight : 0), 0)
  const verdict = isWhole && best.fit > inRule ? answering?.verdict : undefined
  const answeredBy = stemsIn([written.rule, ...(answering ? textsOf(answering) : [])])
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  const met = asked.reduce((sum, { keys, weight }) => sum + (keys.some((key) => answeredBy.has(key)) ? weight : 0), 0)
  const { together } = written
  const asksTogether =
    together !== undefined && words.some((word) => /^(?:both|together|combine\w*|mix\w*)$/.test(word))
  return {
    notes,
    sides,
    lead: [
      ...(verdict ? [verdict] : []),
      ...(asksTogether ? [together] : []),
      written.rule,
      ...(together && !asksTogether ? [together] : []),
    ].map((text) => ({ text, sources: everything })),
    ...shownRows(rows),
    fit: total === 0 ? 1 : met / total,
    sources: written.sources,
    checked: written.checked,
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
