import { expect, test } from '@jest/globals'
import { ruledOut } from '../../../src/domain/question/hint.ts'
import { isMiss, rightness } from '../../../src/domain/memory/hinted.ts'
import { makeReview } from '../../../src/domain/memory/grade-answer.ts'
import { keyPicks } from '../../../src/domain/question/answer.ts'
import { everyKind, multiple, order, single, statements } from '../valid.ts'

const presentations = Array.from({ length: 40 }, (_, index) => `p${index}`)

test('a hint never rules out a key, and is the same each time', () => {
  for (const question of [single, multiple])
    for (const presentation of presentations) {
      const out = ruledOut(question, presentation)
      expect(keyPicks(question)).not.toContain(out?.letter)
      expect(ruledOut(question, presentation)).toEqual(out)
    }
  expect(new Set(presentations.map((id) => ruledOut(single, id)?.letter)).size).toBe(3)
})

test('steps and statements have nothing to rule out', () => {
  for (const question of [order, statements]) expect(ruledOut(question, 'p1')).toBeUndefined()
})

test.each(everyKind.map((question) => [question.kind, question] as const))(
  'after a hint, a right answer to %s earns half and isn’t a miss',
  (_, question) => {
    const given = { id: 'p1', at: new Date('2026-01-01T08:00:00Z'), timeZone: 'UTC', elapsedMs: 1000, round: 'r1' }
    const review = makeReview(question, { ...given, picks: keyPicks(question), confidence: 'sure', hinted: true })
    expect(review).toMatchObject({ credit: 0.5, rating: 'hard', hinted: true })
    expect([rightness(review), isMiss(review)]).toEqual([1, false])
    const unknown = makeReview(question, { ...given, picks: keyPicks(question).map(() => ''), dontKnow: true })
    expect(unknown).toMatchObject({ credit: 0, rating: 'again', dontKnow: true })
    expect(isMiss(unknown)).toBe(true)
  },
)
