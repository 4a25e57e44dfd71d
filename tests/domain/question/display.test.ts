import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { keyPicks, letterAt } from '../../../src/domain/question/answer.ts'
import { displayOrder, readAnswer } from '../../../src/domain/question/display.ts'
import { complete, everyKind, multiple, order, single, statements } from '../valid.ts'

/** What a learner who knows the key would press. */
const shownKey = (question: (typeof everyKind)[number], presentation: string): string[] => {
  const groups = displayOrder(question, presentation)
  return keyPicks(question).map((letter, place) =>
    question.kind === 'statements'
      ? letter
      : letterAt((groups[question.kind === 'complete' ? place : 0] ?? []).indexOf(letter)),
  )
}

test('what is picked on display is read back as the same pick, for every presentation', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyKind), fc.string({ minLength: 1 }), (question, presentation) => {
      expect(readAnswer(question, presentation, shownKey(question, presentation))).toEqual({
        ok: true,
        picks: keyPicks(question),
      })
    }),
  )
})

test('the place of a key is even over presentations', () => {
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
  ['nothing chosen', single, [], 'No answer is chosen'],
  ['too many choices', multiple, ['a', 'b', 'c'], 'Choose two here; three were chosen.'],
  ['too few choices', multiple, ['a'], 'Choose two here; one was chosen.'],
  ['a letter that is not on the card', single, ['e'], '“e” is not one of the letters'],
  ['a letter twice', order, ['a', 'a', 'b', 'c'], 'twice'],
  ['too few steps', order, ['a'], 'all four steps'],
  ['a blank left open', complete, ['a'], 'each of the two blanks'],
  ['letters for statements', statements, ['a', 'b', 'c'], 'yes no no'],
  ['yes for a choice', single, ['yes'], '“yes” is not one of the letters'],
])('%s is told in one sentence', (_, question, shown, text) => {
  expect(readAnswer(question, 'p1', shown)).toEqual({ ok: false, problem: expect.stringContaining(text) })
})
