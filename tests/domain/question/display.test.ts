import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { keyPicks, letterAt } from '../../../src/domain/question/answer.ts'
import { indexOfLetter } from '../../../src/domain/question/picks.ts'
import { displayOrder, readAnswer } from '../../../src/domain/question/display.ts'
import { complete, everyForm, multiple, order, single, statements } from '../valid.ts'

/** The picks of a learner who knows the key, as displayed. */
const shownKey = (question: (typeof everyForm)[number], presentation: string): string[] => {
  const groups = displayOrder(question, presentation)
  return keyPicks(question).map((letter, place) =>
    question.kind === 'statements'
      ? (keyPicks(question)[indexOfLetter(groups[0]?.[place] ?? '')] as string)
      : letterAt((groups[question.kind === 'complete' ? place : 0] ?? []).indexOf(letter)),
  )
}

test('statements are shuffled too', () => {
  const orders = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => displayOrder(statements, id)[0]?.join(''))
  expect(new Set(orders).size).toBeGreaterThan(1)
})

test('displayed picks are read back as the same picks, for every presentation', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyForm), fc.string({ minLength: 1 }), (question, presentation) => {
      expect(readAnswer(question, presentation, shownKey(question, presentation))).toEqual({
        ok: true,
        picks: keyPicks(question),
      })
    }),
  )
})

test('the place of a key is evenly distributed over presentations', () => {
  const places = [0, 0, 0, 0]
  for (let i = 0; i < 4000; i++) {
    const place = (displayOrder(single, `p${i}`)[0] ?? []).indexOf('b')
    places[place] = (places[place] ?? 0) + 1
  }
  for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(120)
})

test('steps never come up in the right order', () => {
  for (let i = 0; i < 500; i++) expect(displayOrder(order, `p${i}`)[0]).not.toEqual(['a', 'b', 'c', 'd'])
})

test.each([
  ['nothing chosen', single, [], { code: 'no-answer' }],
  ['too many choices', multiple, ['a', 'b', 'c'], { code: 'wrong-count', given: 3, wanted: 2 }],
  ['too few choices', multiple, ['a'], { code: 'wrong-count', given: 1, wanted: 2 }],
  ['a letter that is not on the card', single, ['e'], { code: 'unknown-letter', text: 'e' }],
  ['a letter twice', order, ['a', 'a', 'b', 'c'], { code: 'repeated-letter' }],
  ['too few steps', order, ['a'], { code: 'wrong-count', given: 1, wanted: 4 }],
  ['a blank left open', complete, ['a'], { code: 'wrong-count', given: 1, wanted: 2 }],
  ['letters for statements', statements, ['a', 'b', 'c'], { code: 'wrong-count', given: 0, wanted: 3 }],
  ['yes for a choice', single, ['yes'], { code: 'unknown-letter', text: 'yes' }],
])('%s is refused with the reason', (_, question, shown, problem) => {
  expect(readAnswer(question, 'p1', shown)).toEqual({ ok: false, problem })
})
