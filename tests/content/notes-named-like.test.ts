import { expect, test } from '@jest/globals'
import { notesNamedLike } from '../../src/content/notes-named-like.ts'
import type { Note } from '../../src/domain/note.ts'

const note = (title: string, ...aliases: string[]): Note => ({ title, aliases }) as unknown as Note
const notes = [
  note('Ring deployment', 'canary rings'),
  note('Blue-green deployment', 'B/G'),
  note('Canary release', 'canary'),
  note('A/B testing'),
]

test.each([
  ['cana', ['Canary release', 'Ring deployment']],
  ['canary', ['Canary release', 'Ring deployment']],
  ['blue gr', ['Blue-green deployment']],
  ['Blue-Green', ['Blue-green deployment']],
  ['deploy blue', ['Blue-green deployment']],
  ['a', ['A/B testing']],
  ['b g', ['Blue-green deployment']],
  ['anary', []],
  ['?', []],
  ['', []],
])('“%s” starts the names of %j', (typed, titles) => {
  expect(notesNamedLike(notes, typed).map(({ title }) => title)).toEqual(titles)
})
