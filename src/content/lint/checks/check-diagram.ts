import { labelsOf, type Diagram } from '../../../domain/diagram.ts'
import type { Note } from '../../../domain/note.ts'
import type { Finding, Path } from '../../problem.ts'
import { stemOf } from '../../read/source-file.ts'

/**
 * Checks the rules of one diagram that its schema can't express. Above all, someone who can't see it must learn the same.
 * @param notes by id
 * @param path the file's path in the content folder: `diagrams/canary-release.yaml`
 */
export const checkDiagram = (diagram: Diagram, path: string, notes: ReadonlyMap<string, Note>): Finding[] => [
  ...checkName(diagram, path, notes),
  ...checkWords(diagram, notes.get(diagram.id)),
  ...namesIn(diagram).flatMap(({ known, named }) =>
    named.flatMap(({ name, path: place }) =>
      name === undefined || known.includes(name)
        ? []
        : [{ path: place, message: `is ${name}, which nothing in the diagram is called` }],
    ),
  ),
]

function checkName({ id }: Diagram, path: string, notes: ReadonlyMap<string, Note>): Finding[] {
  const name = stemOf(path)
  return [
    ...(id === name
      ? []
      : [{ path: ['id'], message: `is ${id}, but the file is ${name}.yaml; use the same name for both` }]),
    ...(notes.has(id)
      ? []
      : [{ path: ['id'], message: `${id} isn't a note; there's no such file in content/notes/*/` }]),
  ]
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** What is drawn must also be told, in the alt text or in the note. */
function checkWords(diagram: Diagram, note: Note | undefined): Finding[] {
  const told = new Set(wordsOf([diagram.alt, ...(note ? [note.title, ...Object.values(note.sections)] : [])].join(' ')))
  const missing = [...new Set(labelsOf(diagram).flatMap(wordsOf))].filter((word) => !told.has(word))
  return missing.length === 0
    ? []
    : [
        {
          path: ['alt'],
          message: `doesn't say ${missing.join(', ')}, which the diagram shows; say everything in words, too`,
        },
      ]
}

interface Named {
  readonly known: readonly string[]
  readonly named: readonly { readonly name: string | undefined; readonly path: Path }[]
}

/** The names that a diagram gives, and where it uses them. */
function namesIn(diagram: Diagram): Named[] {
  const ends = (list: string, items: readonly { readonly from: string; readonly to: string }[]) =>
    items.flatMap(({ from, to }, index) => [
      { name: from, path: [list, index, 'from'] },
      { name: to, path: [list, index, 'to'] },
    ])
  switch (diagram.form) {
    case 'flow':
      return [{ known: diagram.rows.flat().map(({ id }) => id), named: ends('arrows', diagram.arrows) }]
    case 'sequence':
      return [{ known: diagram.actors.map(({ id }) => id), named: ends('messages', diagram.messages) }]
    case 'branches':
      return diagram.graphs.map(({ lanes, commits }, graph) => ({
        known: [...commits.flatMap(({ id }) => id ?? []), ...lanes.map((_, index) => `lane ${index + 1}`)],
        named: commits.flatMap(({ lane, from, merges, copies }, index) => {
          const path = (field: string): Path => ['graphs', graph, 'commits', index, field]
          return [
            { name: `lane ${lane}`, path: path('lane') },
            { name: from, path: path('from') },
            { name: merges, path: path('merges') },
            { name: copies, path: path('copies') },
          ]
        }),
      }))
    case 'bars':
      return []
  }
}
