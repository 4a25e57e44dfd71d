import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { ratingOf } from '../../../src/domain/memory/rating.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import type { Confidence, LogEntry } from '../../../src/domain/memory/review.ts'
import { review } from '../valid.ts'

// A history is what one learner did with one question; the file says why it is kept. Numbers may change only with a reason in docs/decisions.md.
interface History {
  readonly why: string
  readonly answers: readonly ({ day: string; credit: number; confidence: Confidence } | { clock: string })[]
  readonly states: readonly object[]
}

const folder = new URL('./golden/', import.meta.url)

test.each(readdirSync(folder))('the history %s ends in the recorded states', (file) => {
  const history = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as History
  const log = history.answers.map((answer, index): LogEntry => {
    const id = `p${index}`
    if ('clock' in answer) return { type: 'clock', id, at: `${answer.clock}T08:00:00.000Z`, day: answer.clock }
    const { day, credit, confidence } = answer
    return { ...review, id, at: `${day}T08:00:00.000Z`, day, credit, confidence, rating: ratingOf(credit, confidence) }
  })
  const states = log.map((_, index) => replay(log.slice(0, index + 1)).questions[review.question])
  expect(states).toEqual(history.states)
})
