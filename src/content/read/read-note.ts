import { NoteHeader, noteHeadings, type Note, type NoteHeading } from '../../domain/note.ts'
import { problemAt, readEntry, type Read } from './entry.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Finding, Path } from '../problem.ts'
import { stemOf, type SourceFile } from './source-file.ts'

interface Heading {
  readonly title: string
  /** From 1, in the file. */
  readonly line: number
  readonly text: string
}

/** Reads a Markdown file: YAML front matter between two `---` lines, then the fixed headings. */
export function readNote(file: SourceFile): Read<Note> {
  const ids = [stemOf(file.path)]
  const match = file.text.match(/^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/)
  if (!match) {
    const message = 'has no front matter; put it between two lines of --- at the top'
    return { entries: [], problems: [{ file: file.name, line: 1, field: '', message }], ids }
  }
  const yaml = parseYaml(file.name, match[1] as string, 1)
  if (yaml.problems.length > 0) return { entries: [], problems: yaml.problems, ids }
  const { headings, before } = headingsOf(file.text.slice(match[0].length), match[0].split('\n').length - 1)
  const place = { file, lineOf: (path: Path) => headingLine(headings, path) ?? yaml.lineOf(path) }
  const header = readEntry(NoteHeader, yaml.data, place)
  const problems = [
    ...header.problems,
    ...headingFindings(headings, before).map((finding) => problemAt(place, finding)),
  ]
  const sections = Object.fromEntries(headings.map(({ title, text }) => [title, text])) as Record<NoteHeading, string>
  return {
    entries:
      problems.length > 0 ? [] : header.entries.map((entry) => ({ ...entry, value: { ...entry.value, sections } })),
    problems,
    ids: [...ids, ...header.ids],
  }
}

const headingLine = (headings: readonly Heading[], [step]: Path): number | undefined =>
  typeof step === 'string' && step.startsWith('## ')
    ? (headings.find(({ title }) => step === `## ${title}`) ?? headings.at(-1))?.line
    : undefined

/** Splits at `## ` lines outside of fenced code. */
function headingsOf(body: string, linesBefore: number): { headings: Heading[]; before: string } {
  const parts: { title: string; line: number; lines: string[] }[] = [{ title: '', line: linesBefore + 1, lines: [] }]
  let fenced = false
  for (const [index, line] of body.split(/\r?\n/).entries()) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced
    const title = fenced ? undefined : line.match(/^##? +(.*?)\s*$/)?.[1]
    if (title === undefined) parts.at(-1)?.lines.push(line)
    else parts.push({ title, line: linesBefore + index + 1, lines: [] })
  }
  const [before, ...headings] = parts.map(({ title, line, lines }) => ({ title, line, text: lines.join('\n').trim() }))
  return { headings, before: before?.text ?? '' }
}

const rightOrder = `the headings are: ${noteHeadings.map((heading) => `## ${heading}`).join(', ')}`

/** The headings, each once, in order, with a text below. */
function headingFindings(headings: readonly Heading[], before: string): Finding[] {
  const titles = headings.map(({ title }) => title)
  const known: readonly string[] = noteHeadings
  const missing = known.filter((heading) => !titles.includes(heading))
  const strange = titles.filter((title, index) => !known.includes(title) || titles.indexOf(title) < index)
  const findings = [
    ...missing.map((title) => ({ path: [`## ${title}`], message: `is missing; ${rightOrder}` })),
    ...strange.map((title) => ({
      path: [`## ${title}`],
      message: `isn't one of the headings, or is used twice; ${rightOrder}`,
    })),
    ...headings.flatMap(({ title, text }) =>
      text === '' ? [{ path: [`## ${title}`], message: 'is empty; write at least one sentence' }] : [],
    ),
  ]
  const misplaced = titles.find((title, index) => title !== known[index])
  if (missing.length === 0 && strange.length === 0 && misplaced !== undefined)
    findings.push({ path: [`## ${misplaced}`], message: `is out of order; ${rightOrder}` })
  if (before !== '')
    findings.push({ path: [], message: 'has text above the first heading; put it under "## In one line"' })
  return findings
}
