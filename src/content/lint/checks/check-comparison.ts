import type { Comparison } from '../../../domain/comparison.ts'
import type { Finding } from '../../problem.ts'
import type { KnownIds } from './check-references.ts'

const maxWords = 24

/** Checks the rules of one comparison that its schema can't express. */
export const checkComparison = ({ sides, rows }: Comparison, known: KnownIds): Finding[] => [
  ...sides.flatMap(({ note }, index) =>
    known.notes.has(note)
      ? []
      : [
          {
            path: ['sides', index, 'note'],
            message: `${note} isn't a note; there's no such file in content/notes/*/`,
          },
        ],
  ),
  ...rows.flatMap(({ cells }, index) => [
    ...(cells.length === sides.length
      ? []
      : [
          {
            path: ['rows', index, 'cells'],
            message: `has ${cells.length} texts for ${sides.length} sides; write one per side`,
          },
        ]),
    ...cells.flatMap((cell, place) =>
      cell.split(/\s+/).length > maxWords
        ? [
            {
              path: ['rows', index, 'cells', place],
              message: `has more than ${maxWords} words; shorten it so that it can be read in a table`,
            },
          ]
        : [],
    ),
  ]),
]
