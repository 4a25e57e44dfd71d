import { expect, test } from '@jest/globals'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { isLogged, recoveredLearner, type Salvage } from '../../../src/domain/learner/recovered-learner.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import type { Evidence, LogEntry, MockEnd } from '../../../src/domain/memory/review.ts'
import { review } from '../valid.ts'

const { at, day } = review
const key = { tenant: 't', user: 'u' }
const since = new Date(at)
const salvage: Salvage = { since, timeZone: 'Europe/Berlin', locale: 'de', fields: {} }
const fresh = newLearner(key, since, 'Europe/Berlin', 'de')
const recovered = (fields: Partial<Learner> = {}, log: readonly LogEntry[] = []): Learner =>
  recoveredLearner(key, { ...salvage, fields }, log)

const shown = { id: review.id, question: review.question, revision: 1, shownAt: at }
const { picks, credit, rating } = review
const answered = { ...shown, answered: { picks, credit, rating, due: day } }
const round = (item: object): Learner['round'] =>
  ({ id: 'r', kind: 'quiz', day, queue: [], shown: [item] }) as Learner['round']
const mock: Learner['mock'] = { id: 'm', startedAt: at, minutes: 100, questions: [], page: 0, shownAt: at }
const mockEnd: MockEnd = {
  type: 'mock',
  id: 'm',
  at,
  day,
  minutes: 100,
  seconds: 60,
  count: 1,
  answered: 1,
  scaled: 700,
}

test('without anything to read, the learner starts as a new one who isn’t welcomed again and gets no messages', () => {
  expect(recovered()).toEqual({
    ...fresh,
    welcomed: true,
    push: { ...fresh.push, status: 'stopped' },
    recovered: true,
  })
})

test('what could be read stays, and the memory is that of the log', () => {
  const settings = { ...fresh.settings, perDay: 10 }
  const stale = { ...fresh.memory, wrong: ['other'] }
  const learner = recovered({ settings, locale: 'fr', welcomed: false, memory: stale, lab: { proved: { s: day } } }, [
    review,
  ])
  expect(learner).toMatchObject({ settings, locale: 'fr', welcomed: true, lab: { proved: { s: day } } })
  expect(learner.memory).toEqual(replay([review]))
})

test('whose document it is doesn’t depend on what could be read', () => {
  const foreign = { tenant: 'other', user: 'other', schema: 5 } as unknown as Partial<Learner>
  expect(recovered(foreign)).toMatchObject({ ...key, schema: fresh.schema })
})

test('no message is planned or sent until the learner resumes, but which ones were sent is known', () => {
  const last = { day, at, outcome: 'sent' } as const
  const push = { status: 'paused', pausedUntil: day, unanswered: 1, cadence: 'weekly', drillOffered: day } as const
  const learner = recovered({ push, due: { daily: { at, last }, later: { at } } })
  expect(learner.push).toEqual({ status: 'stopped', unanswered: 1, cadence: 'weekly', drillOffered: day })
  expect(learner.due).toEqual({ daily: { last } })
})

test('a round stays if all its answers are in the log', () => {
  const open = round(shown)!
  expect(recovered({ round: open }).round).toEqual(open)
  expect(recovered({ round: round(answered)! }, [review]).round).toEqual(round(answered))
  expect(recovered({ round: round(answered)! })).not.toHaveProperty('round')
})

test('an answer that was taken back needn’t be in the log', () => {
  expect(isLogged(round({ ...answered, undone: true })!, new Set())).toBe(true)
  expect(isLogged(round(answered)!, new Set())).toBe(false)
  const both = { ...round(answered)!, shown: [...round(answered)!.shown, ...round({ ...answered, id: 'p2' })!.shown] }
  expect(isLogged(both, new Set([review.id]))).toBe(false)
})

test('a mock exam stays while it’s open, and after its end if the log has the end', () => {
  const over = { ...mock, endedAt: at }
  expect(recovered({ mock }).mock).toEqual(mock)
  expect(recovered({ mock: over }, [mockEnd]).mock).toEqual(over)
  expect(recovered({ mock: over }, [{ ...mockEnd, id: 'other' }])).not.toHaveProperty('mock')
})

const evidence: Evidence = {
  type: 'evidence',
  id: 'e1',
  at,
  day,
  lab: 'l',
  step: 'one',
  track: 'azure-pipelines',
  text: 'Done.',
}

test('the lab’s progress is that of the evidence in the log', () => {
  const claimed: Evidence = { ...evidence, id: 'e2', step: 'two', day: '2026-11-24', track: 'github-actions' }
  const checked: Evidence = { ...evidence, id: 'e3', step: 'three', text: '', checked: { file: 'a.yml', rules: ['r'] } }
  expect(recovered({}, [evidence, review, claimed]).lab).toEqual({
    track: 'github-actions',
    proved: { one: day, two: '2026-11-24' },
  })
  expect(recovered({}, [evidence, checked]).lab).toEqual({
    track: 'azure-pipelines',
    proved: { one: day, three: day },
    checked: { three: day },
  })
})
