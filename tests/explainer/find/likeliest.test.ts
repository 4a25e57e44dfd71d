import { expect, test } from '@jest/globals'
import { choosePassage } from '../../../src/explainer/find/choose.ts'
import { wordsOfNote } from '../../../src/explainer/find/note-words.ts'
import { passageFinder, type Passage } from '../../../src/explainer/find/passages.ts'
import { vocabularyOf } from '../../../src/explainer/find/vocabulary.ts'
import { realContent } from '../../real-content.ts'

const catalog = await realContent()
const notes = [...catalog.notes.values()]
const finder = passageFinder(notes, vocabularyOf(notes.map(wordsOfNote)), catalog.wordVectors())
const titleOf = (passage: Passage | undefined): string => `${passage?.note.id}: ${passage?.title}`

test('the chances of all passages add up to 1, the likeliest first', () => {
  const all = finder.likeliest('how long does an approval wait', Infinity)
  expect(all).toHaveLength(notes.flatMap((note) => finder.of(note)).length)
  expect(all.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 5)
  expect(all.map(({ chance }) => chance)).toEqual(all.map(({ chance }) => chance).toSorted((a, b) => b - a))
})

test.each([
  [
    'how long does it wait before it gives up on the approvers',
    'approvals-and-checks',
    /How long does an approval wait/,
  ],
  ['the bot opens way too many prs', 'dependabot', /limit|fewer/],
])('“%s” is found in other words than the note’s', (question, note, title) => {
  const first = finder.likeliest(question, Infinity).find(({ passage }) => passage.note.id === note)
  expect(first?.passage.title).toMatch(title)
})

test('without a known word nothing is likely', () => {
  expect(finder.likeliest('qqqzzz', 3)).toEqual([])
})

test('a passage is chosen by the kind of question, too: steps for who wants to do it, the cause for who is in trouble', () => {
  const chosen = (question: string, kind: 'how' | 'trouble') =>
    choosePassage(finder, { question, plain: question, kind })?.passage.type
  expect(chosen('cherry pick one commit to the release branch', 'how')).toBe('task')
  expect(chosen('the canary passes its checks and bugs still reach everyone', 'trouble')).toBe('cause')
})

test('a given passage is compared with the likeliest, and its own chance is told', () => {
  const question = 'how many people have to approve'
  const [far] = finder.likeliest('what does a cumulative flow diagram show', 1)
  const chosen = choosePassage(finder, { question, plain: question, kind: 'fact' }, far ? [far.passage] : [])
  expect(titleOf(chosen?.passage)).not.toBe(titleOf(far?.passage))
  expect(chosen?.givenChance).toBeLessThan(0.01)
  expect(chosen?.chance).toBeGreaterThan(chosen?.givenChance ?? 1)
})
