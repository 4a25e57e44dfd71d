import { skillAreaIdOf } from '../../../domain/outline.ts'
import { noteHeadings, type Note } from '../../../domain/note.ts'
import type { Finding } from '../../problem.ts'
import { stemOf } from '../../read/source-file.ts'

const minNoteWords = 200
const maxNoteWords = 500

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
  return findings
}

/** Counts words of prose, without fenced code and bare symbols. */
const wordCount = (text: string): number =>
  text
    .replaceAll(/^\s*(```|~~~)[\s\S]*?^\s*\1/gm, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
