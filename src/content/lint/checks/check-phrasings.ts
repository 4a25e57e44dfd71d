import { causesOf, titledPartsOf } from '../../../domain/note-parts.ts'
import type { Note } from '../../../domain/note.ts'
import type { Phrasings } from '../../../domain/phrasings.ts'
import type { Finding } from '../../problem.ts'
import { stemOf } from '../../read/source-file.ts'

/**
 * Checks what a schema can't: that phrasings belong to a note and its passages, and that no two passages of a note are asked for in the same words.
 * @param notes by id
 * @param path the file's path in the content folder: `phrasings/d3/canary-release.yaml`
 */
export function checkPhrasings({ id, passages }: Phrasings, path: string, notes: ReadonlyMap<string, Note>): Finding[] {
  const name = stemOf(path)
  const note = notes.get(id)
  const problems: Finding[] =
    id === name ? [] : [{ path: ['id'], message: `is ${id}, but the file is ${name}.yaml; use the same name for both` }]
  if (!note)
    return [...problems, { path: ['id'], message: `${id} isn't a note; there's no such file in content/notes/*/` }]
  const titles = titlesIn(note)
  const seen = new Map<string, string>()
  for (const [index, { title, asked }] of passages.entries()) {
    if (!titles.has(title))
      problems.push({ path: ['passages', index, 'title'], message: `no passage of ${id} has this title` })
    for (const [place, text] of asked.entries()) {
      const other = seen.get(text)
      if (other !== undefined)
        problems.push({ path: ['passages', index, 'asked', place], message: `also asks for “${other}”; keep one` })
      seen.set(text, title)
    }
  }
  return problems
}

const titlesIn = ({ sections }: Note): ReadonlySet<string> =>
  new Set(
    Object.values(sections).flatMap((section) => [
      ...titledPartsOf(section).map(({ title }) => title),
      ...causesOf(section).map(({ symptom }) => symptom),
    ]),
  )
