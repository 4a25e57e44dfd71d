import { afterEach, beforeEach, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { chooseWords, type Graded } from '../../../src/features/quiz/verdict/choose-words.ts'
import { texts } from '../../../src/features/quiz/verdict/texts.en.ts'
import type { Button } from '../../../src/kernel/view.ts'
import { only, openDesk, playRound, submit, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const graded = fc.record({
  presentation: fc.uuid(),
  credit: fc.constantFrom(0, 0.25, 0.5, 1),
  blank: fc.constant(false),
  confidence: fc.constantFrom('sure' as const, 'think' as const, 'guess' as const),
  assumed: fc.boolean(),
  missed: fc.constantFrom(undefined, 1, 2, 3),
  topic: fc.constant('Rolling deployment'),
})

test('no sentence comes twice in a row in a round, and the same answers get the same words', () => {
  fc.assert(
    fc.property(fc.array(graded, { minLength: 2, maxLength: 12 }), (answers: Graded[]) => {
      const words = answers.map((_, index) => chooseWords(answers.slice(0, index + 1)))
      for (const [index, word] of words.entries()) {
        expect(chooseWords(answers.slice(0, index + 1))).toEqual(word)
        if (index === 0) continue
        expect(word?.headline).not.toBe(words[index - 1]?.headline)
        expect(word?.remark).not.toBe(words[index - 1]?.remark)
        expect(word?.comesBack).not.toBe(words[index - 1]?.comesBack)
      }
    }),
    { seed: 7, numRuns: 100 },
  )
})

test('a whole round of right answers says something else each time', async () => {
  const { verdicts } = await playRound(desk, await desk.type('quiz'), () => true)
  for (const [index, { remark, headline, comesBackLine }] of verdicts.entries())
    if (index > 0) {
      const before = verdicts[index - 1]
      expect([remark, headline, comesBackLine]).not.toContain(before?.remark)
      expect(headline).not.toBe(before?.headline)
      expect(comesBackLine).not.toBe(before?.comesBackLine)
    }
})

const answerAgain = async (right: boolean) => {
  desk.wait(60 * 24)
  return only(await submit(desk, only(await desk.type('quiz 1 single'), 'question'), 'think', right), 'verdict')
}
const about = { topic: 'Canary release', times: 2 }

test('a verdict knows that the question was missed last time', async () => {
  await answerAgain(false)
  const second = await answerAgain(false)
  expect(texts.remarks.missedAgain.map((remark) => remark(about))).toContain(second.remark)
  const third = await answerAgain(false)
  expect(third.remark).toMatch(/number 3 |3rd time/)
  expect(third.buttons.map(({ verb }: Button) => verb)).toContain('drill')
  expect((await answerAgain(true)).remark).toMatch(/3 misses/)
})

test('the first right answer after a miss is noticed, and the next one isn’t', async () => {
  await answerAgain(false)
  const first = await answerAgain(true)
  expect(texts.remarks.backRight.map((remark) => remark(about))).toContain(first.remark)
  const second = await answerAgain(true)
  expect(texts.remarks.backRight.map((remark) => remark(about))).not.toContain(second.remark)
})
