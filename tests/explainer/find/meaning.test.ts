import { expect, test } from '@jest/globals'
import { wordsOfNote } from '../../../src/explainer/find/note-words.ts'
import { passageFinder } from '../../../src/explainer/find/passages.ts'
import { vocabularyOf } from '../../../src/explainer/find/vocabulary.ts'
import { realContent } from '../../real-content.ts'

const catalog = await realContent()
const notes = [...catalog.notes.values()]
const vocabulary = vocabularyOf(notes.map(wordsOfNote))
const finders = {
  words: passageFinder(notes, vocabulary),
  meaning: passageFinder(notes, vocabulary, catalog.wordVectors()),
}
const firstOf = (finder: keyof typeof finders, note: string, question: string): (string | undefined)[] => {
  const of = catalog.notes.get(note)
  const ranked = of ? finders[finder].within(of, question) : []
  return ranked.slice(0, 2).map(({ passage }) => passage.title)
}

test.each([
  ['flaky-tests', 'the same test is green and red by turns', 'A test sometimes fails but passes on the rerun'],
  [
    'pipeline-caching',
    'downloads everything again each time',
    'npm ci is slow and takes four minutes in every job: how would you fix that?',
  ],
])('%s: “%s” is among the first two that are found, although it says it in other words', (note, question, title) => {
  expect(firstOf('words', note, question)).not.toContain(title)
  expect(firstOf('meaning', note, question)).toContain(title)
})

test('a question of which no word is known counts by its words alone', () => {
  const note = catalog.notes.get('flaky-tests')
  expect(note && finders.meaning.within(note, 'qwertz asdf')).toEqual([])
})
