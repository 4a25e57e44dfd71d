import { expect, test } from '@jest/globals'
import { wordsOf } from '../../../src/content/words-of.ts'
import { askedBy } from '../../../src/explainer/find/asked.ts'
import type { Passage } from '../../../src/explainer/find/passages.ts'
import { stem } from '../../../src/explainer/find/vocabulary.ts'
import { waysOf } from '../../../src/explainer/find/ways.ts'
import { realContent } from '../../real-content.ts'

const { notes } = await realContent()
const passageOf = (id: string, title: string): Passage => {
  const note = notes.get(id)
  if (!note) throw new Error(`no note ${id}`)
  return { note, type: 'question', title, text: 'An answer.' }
}
const undo = passageOf('deployment-slots', 'How do I undo a swap?')
const rollBack = passageOf('helm', 'Roll back a release')
const cost = passageOf('deployment-slots', 'What does a slot cost?')
const passages = [undo, rollBack, cost]
const asked = askedBy(passages, () =>
  waysOf(passages, [
    { note: 'deployment-slots', title: undo.title, asked: ['take it back after the exchange'] },
    { note: 'elsewhere', title: cost.title, asked: ['take it back after the exchange'] },
  ]),
)
const likeness = (question: string, isOfTopic: boolean): ReadonlyMap<Passage, number> =>
  asked.likeness(wordsOf(question).map(stem), isOfTopic)

test('a question in the words of a phrasing is as like its passage as can be', () => {
  const found = likeness('take it back after the exchange', true)
  expect(found.get(undo)).toBeCloseTo(1, 5)
  expect(found.get(rollBack) ?? 0).toBeLessThan(0.5)
})

test('the phrasings of another note with the same title are not those of a passage', () => {
  expect(likeness('exchange', true).has(cost)).toBe(false)
})

test('where the topic is not talked about, a title without its name is less like the question', () => {
  const [alone, after] = [false, true].map((isOfTopic) => likeness('roll back a release', isOfTopic).get(rollBack) ?? 0)
  expect(after).toBeCloseTo(1, 5)
  expect(alone).toBeLessThan(0.95)
  expect(alone).toBeLessThan(after as number)
})

test('a passage with no word of the question is not there', () => {
  expect(likeness('qqq', true).size).toBe(0)
})
