import { expect, test } from '@jest/globals'
import type { Card } from './card.ts'
import { fits, measure, measureTurns, quantile, showsBothSides } from './measure.ts'
import { readDialogues, readQuestions, type Question } from './sets.ts'

const question = (given: Partial<Question>): Question => ({
  id: 'q1',
  q: 'what is a canary',
  kind: 'topic',
  topics: [],
  facts: [],
  ...given,
})
const card = (given: Partial<Card>): Card => ({ view: 'note', text: '', opening: '', words: 80, columns: [], ...given })

test('a fact counts where it is shown, and only in an answer', () => {
  const asked = question({ facts: ['small share of traffic', 'stops on errors'] })
  const text = 'A small share of the traffic goes first. It stops when errors rise.'
  const { shares } = measure([
    { asked, card: card({ text, opening: 'A small share of the traffic goes first.' }) },
    { asked, card: card({ view: 'notice', text, opening: text }) },
  ])
  expect(shares['key facts shown']).toEqual({ some: 2, all: 4 })
  expect(shares['in the first two sentences']).toEqual({ some: 1, all: 4 })
  expect(shares['non-answers']).toEqual({ some: 1, all: 2 })
})

test('a question outside is refused by anything but an answer, and has no part in the other figures', () => {
  const asked = question({ kind: 'outside' })
  const { shares } = measure([
    { asked, card: card({ view: 'notice' }) },
    { asked, card: card({ words: 100 }) },
  ])
  expect(shares['outside refused']).toEqual({ some: 1, all: 2 })
  expect(shares['non-answers']).toEqual({ some: 0, all: 0 })
  expect(shares['topic answers of 60 to 120 words']).toEqual({ some: 0, all: 0 })
})

test('lengths count per form of answer', () => {
  const { shares, words } = measure([
    { asked: question({}), card: card({ words: 59 }) },
    { asked: question({}), card: card({ words: 60 }) },
    { asked: question({}), card: card({ words: 121 }) },
    { asked: question({}), card: card({ view: 'comparison', words: 180 }) },
  ])
  expect(shares['topic answers of 60 to 120 words']).toEqual({ some: 1, all: 3 })
  expect(shares['comparisons up to 180 words']).toEqual({ some: 1, all: 1 })
  expect(words).toEqual({ median: 60, p90: 180 })
})

test.each([
  ['a column for each', ['Helm', 'Kustomize'], 'Helm | Kustomize', true],
  ['a column too few', ['Helm'], 'Helm beside Kustomize', false],
  ['a side swapped for another', ['Helm', 'kubectl'], 'Helm | kubectl', false],
])('both sides are shown: %s', (_, columns, text, expected) => {
  const asked = question({ kind: 'comparison', topics: ['Helm', 'Kustomize'] })
  expect(showsBothSides({ asked, card: card({ view: 'comparison', columns, text }) })).toBe(expected)
})

test.each([
  ['quiz me on that', 'a question', 'question', true],
  ['quiz me on that', 'a question', 'note', false],
  ['and the salary?', 'refused as outside', 'notice', true],
  ['and the salary?', 'refused as outside', 'note', false],
  ['why', 'the reason', 'note', true],
  ['why', 'the reason', 'notice', false],
])('“%s”, with %s expected, gets a %s: fits is %s', (q, expect_, view, expected) => {
  expect(fits({ q, expect: expect_, card: card({ view }) })).toBe(expected)
})

test('a follow-up keeps the topic if it is about a note from before; thanks and announced changes don’t count', () => {
  const turn = (turn: number, q: string, notes: readonly string[], expected = 'an answer') => ({
    dialogue: 'd1',
    turn,
    q,
    expect: expected,
    card: card({ view: notes.length > 0 ? 'note' : 'notice' }),
    notes,
  })
  expect(
    measureTurns([
      turn(1, 'canary', ['canary-release']),
      turn(2, 'compare with rings', ['canary-release', 'ring-deployment']),
      turn(3, 'when-not', ['git-lfs']),
      turn(4, 'what is helm', ['helm'], 'a new topic'),
      turn(5, 'and on mars', []),
      turn(6, 'thanks!', []),
    ]),
  ).toEqual({
    'turns with a fitting answer': { some: 4, all: 5 },
    'follow-ups with a fitting answer': { some: 3, all: 4 },
    'follow-ups that keep the topic': { some: 1, all: 2 },
  })
})

test('a quantile is one of the values', () => {
  expect(quantile([30, 10, 20], 0.5)).toBe(20)
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9)
  expect(quantile([], 0.5)).toBe(0)
})

test('no id of the four files is used twice, because grades name ids', () => {
  const ids = [
    ...readQuestions('practice.jsonl'),
    ...readQuestions('new.jsonl'),
    ...readDialogues('practice-dialogues.jsonl'),
    ...readDialogues('new-dialogues.jsonl'),
  ].map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})
