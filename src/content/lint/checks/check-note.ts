import { skillAreaIdOf } from '../../../domain/outline.ts'
import { noteHeadings, type Note, type NoteHeading } from '../../../domain/note.ts'
import { causesOf, examplesOf, strangeCauses, titledPartsOf } from '../../../domain/note-parts.ts'
import type { Finding } from '../../problem.ts'
import { stemOf } from '../../read/source-file.ts'

const minNoteWords = 500
const maxNoteWords = 4500

/**
 * Checks the rules of one note that its schema can't express.
 * @param path the file's path in the content folder: `notes/d3/canary-release.md`
 */
export function checkNote(note: Note, path: string): Finding[] {
  const findings: Finding[] = []
  const name = stemOf(path)
  if (note.id !== name)
    findings.push({ path: ['id'], message: `is ${note.id}, but the file is ${name}.md; use the same name for both` })
  const area = skillAreaIdOf(note.objectives[0] as string)
  if (!path.startsWith(`notes/${area}/`))
    findings.push({ path: ['objectives', 0], message: `is of ${area}, so the file belongs in notes/${area}/` })
  const words = noteHeadings.reduce((sum, heading) => sum + wordCount(note.sections[heading]), 0)
  if (words < minNoteWords || words > maxNoteWords)
    findings.push({
      path: [],
      message: `has ${words} words below its headings; a note needs ${minNoteWords} to ${maxNoteWords}`,
    })
  return [...findings, ...checkParts(note)]
}

/** The length of sections, in words. */
const lengths: readonly (readonly [NoteHeading, number, number])[] = [
  ['In plain words', 20, 75],
  ['Why it matters', 10, 75],
  ['When not to choose it', 8, 75],
  ['In an interview', 55, 140],
]
const maxCodeLines = 30

/** Checks the sections that have a form of their own. */
function checkParts({ sections }: Note): Finding[] {
  const found = (heading: NoteHeading, message: string): Finding => ({ path: [`## ${heading}`], message })
  const outside = (count: number, min: number, max: number): boolean => count < min || count > max
  const tasks = titledPartsOf(sections['How to'])
  const examples = examplesOf(sections['Example'])
  const causes = causesOf(sections['How it fails'])
  const asked = titledPartsOf(sections['Questions'])
  return [
    ...lengths.flatMap(([heading, min, max]) => {
      const words = wordCount(sections[heading])
      return outside(words, min, max) ? [found(heading, `has ${words} words; write ${min} to ${max}`)] : []
    }),
    ...(outside(tasks.length, 1, 6)
      ? [found('How to', `has ${tasks.length} tasks; write 1 to 6, each below a ### title`)]
      : []),
    ...tasks.flatMap(({ title, text }) => {
      const steps = text.split('\n').filter((line) => /^\d+\. /.test(line)).length
      const words = wordCount(text)
      return [
        ...(outside(steps, 2, 7) ? [found('How to', `"${title}" has ${steps} steps; write 2 to 7 as 1. 2. 3.`)] : []),
        ...(words > 140 ? [found('How to', `"${title}" has ${words} words; write at most 140`)] : []),
      ]
    }),
    ...(outside(examples.length, 1, 4) || examples.length !== titledPartsOf(sections['Example']).length
      ? [found('Example', 'needs 1 to 4 examples, each a ### title, fenced code with its language, and bullets')]
      : []),
    ...examples.flatMap(({ title, code, remarks }) => [
      ...(code.split('\n').length > maxCodeLines
        ? [found('Example', `"${title}" has more than ${maxCodeLines} lines`)]
        : []),
      ...(outside(remarks.length, 1, 3)
        ? [found('Example', `"${title}" needs 1 to 3 bullets that say what to look at`)]
        : []),
    ]),
    ...(outside(causes.length, 2, 8) ? [found('How it fails', `has ${causes.length} causes; write 2 to 8`)] : []),
    ...strangeCauses(sections['How it fails']).map((line) =>
      found('How it fails', `has a line that isn't "- **symptom**: cause. Check: … Fix: …": ${line.slice(0, 60)}`),
    ),
    ...(outside(asked.length, 3, 48) ? [found('Questions', `has ${asked.length} questions; write 3 to 48`)] : []),
    ...asked.flatMap(({ title, text }) => [
      ...(title.endsWith('?') ? [] : [found('Questions', `"${title}" isn't a question`)]),
      ...(outside(wordCount(text), 8, 100)
        ? [found('Questions', `the answer to "${title}" has ${wordCount(text)} words; write 8 to 100`)]
        : []),
      ...leaning('Questions', text),
    ]),
    ...(['Why it matters', 'When not to choose it'] as const).flatMap((heading) => leaning(heading, sections[heading])),
  ]
}

/** A text that is quoted alone can't begin with a word that points to the sentence before. */
const leaning = (heading: NoteHeading, text: string): Finding[] =>
  /^(?:It|They|This|These|Those|That|He|She)\b/.test(text)
    ? [
        {
          path: [`## ${heading}`],
          message: `begins with a word that points elsewhere: "${text.slice(0, 40)}…"; name the thing`,
        },
      ]
    : []

/** Counts words of prose, without fenced code and bare symbols. */
const wordCount = (text: string): number =>
  text
    .replaceAll(/^\s*(```|~~~)[\s\S]*?^\s*\1/gm, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
