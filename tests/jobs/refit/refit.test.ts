import { servicesOver } from '../../fakes/services.ts'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { realContent } from '../../real-content.ts'
import { createCoach } from '../../../src/router/create-coach.ts'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { isBetterFor, isRefitDue, looksOf, splitForRefit } from '../../../src/domain/plan/refit.ts'
import { studyAnswersOf, studyItems } from '../../../src/domain/plan/study-answer.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import type { Review } from '../../../src/domain/memory/review.ts'
import { parameterCount } from '../../../src/domain/memory/scheduler.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { fit } from '../../../src/jobs/refit/fit.ts'
import { createRefits } from '../../../src/jobs/refit/refits.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { reviewOf } from '../review-of.ts'

jest.setTimeout(60_000)
const key = { tenant: 'tenant-1', user: 'user-1' }
const catalog = await realContent()
/** One question an objective. */
const questions = catalog.outline.skillAreas
  .flatMap(({ sections }) => sections.flatMap(({ objectives }) => objectives))
  .flatMap(({ id }) => catalog.questionsOf(id).find(({ objectives: [first] }) => first === id) ?? [])
  .slice(0, 60)

/** A log of somebody who is asked ten questions a day. @param knows by the days since the last look at the objective */
function logOf(count: number, knows: (gap: number) => number): Review[] {
  const chance = seededChance('refit')
  const last = new Map<string, number>()
  const log: Review[] = []
  for (let dayIndex = 0; log.length < count; dayIndex++)
    for (let time = 0; time < 10 && log.length < count; time++) {
      const question = questions[Math.floor(chance() * questions.length)] as (typeof questions)[number]
      const before = last.get(question.id)
      if (before === dayIndex) continue
      last.set(question.id, dayIndex)
      const known = before !== undefined && chance() < knows(dayIndex - before)
      log.push(reviewOf(question, addDays('2026-01-01', dayIndex), known, log.length))
    }
  return log
}

/** Knows a thing for a week and then forgets it, as nobody does to whom FSRS was fitted. */
const forAWeek = (gap: number): number => (gap > 8 ? 0.05 : 0.97)
const answersOf = (log: readonly Review[]) => studyAnswersOf(log, catalog.questions, studyItems(catalog.questions))

test('it is due from 800 answers on, and again with a quarter more', () => {
  expect([isRefitDue(799, undefined), isRefitDue(800, undefined)]).toEqual([false, true])
  expect([isRefitDue(999, 800), isRefitDue(1000, 800)]).toEqual([false, true])
})

test('looks at an objective count once a day, with the days between', () => {
  const [first] = looksOf(answersOf(logOf(300, forAWeek)))
  expect(first?.[0]?.days).toBe(0)
  expect(first?.length).toBeGreaterThan(1)
  expect(first?.slice(1).every(({ days }) => days > 0)).toBe(true)
})

test('a thread fits parameters that predict an unusual learner’s later answers better than everybody’s', async () => {
  const answers = answersOf(logOf(1000, forAWeek))
  const { earlier, from } = splitForRefit(answers)
  const parameters = await fit(looksOf(earlier))
  expect(parameters).toHaveLength(parameterCount)
  expect(isBetterFor(answers, from, parameters as readonly number[])).toBe(true)
})

test('parameters that are wrong for the learner are not better', () => {
  const answers = answersOf(logOf(1000, forAWeek))
  const hopeful = Array.from({ length: parameterCount }, (_, index) => (index < 4 ? 90 : index === 20 ? 0.1 : 1))
  expect(isBetterFor(answers, splitForRefit(answers).from, hopeful)).toBe(false)
})

test('too few looks give no parameters, or some, but never an error', async () => {
  const none = await fit([])
  expect(none === undefined || none.length === parameterCount).toBe(true)
})

describe('refits of stored learners', () => {
  let dir: string
  let store: Store
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'shipmate-refit-'))
    store = await openLowdbStore({ dir })
  })
  afterEach(async () => {
    await store.close()
    await rm(dir, { recursive: true, force: true })
  })

  async function stored(count: number): Promise<Learner> {
    const log = logOf(count, forAWeek)
    const learner = { ...newLearner(key, new Date('2026-01-01T08:00:00Z'), 'UTC', 'en'), memory: replay(log) }
    await store.commitLearner(key, learner, 0, log)
    return learner
  }
  const own = Array.from({ length: parameterCount }, (_, index) => index + 1)
  const refits = (fitted: readonly number[] | undefined, calls: number[] = []) =>
    createRefits({
      store,
      catalog,
      fit: async (looks) => {
        calls.push(looks.length)
        return fitted
      },
      log: () => {},
    })
  const refitOf = async () => (await store.readLearner(key))?.value.refit

  test('with too few answers nothing is fitted', async () => {
    const calls: number[] = []
    const work = refits(own, calls)
    work.consider(key, await stored(50))
    await work.idle()
    expect([calls, await refitOf()]).toEqual([[], undefined])
  })

  test('parameters that do not predict better are not kept, but the try is, so that it is not repeated at once', async () => {
    const work = refits(own)
    const learner = await stored(850)
    work.consider(key, learner)
    work.consider(key, learner)
    await work.idle()
    expect(await refitOf()).toEqual({ answers: 850 })
    const calls: number[] = []
    const again = refits(own, calls)
    again.consider(key, { ...learner, refit: { answers: 850 } })
    await again.idle()
    expect(calls).toEqual([])
  })

  test('a fit that fails changes nothing else', async () => {
    const work = refits(undefined)
    work.consider(key, await stored(850))
    await work.idle()
    expect(await refitOf()).toEqual({ answers: 850 })
  })

  test('better ones are kept after a turn, and memory stays the replay of the log', async () => {
    const work = createRefits({ store, catalog, fit, log: () => {} })
    await stored(999)
    const coach = createCoach({
      ...servicesOver(store, catalog),
      linkTo: () => '',
      studied: work.consider,
    })
    let activities = 0
    const turn = () => ({
      learner: key,
      scope: 'personal' as const,
      conversation: 'a:1',
      activity: `activity-${++activities}`,
      pressed: false,
      now: new Date('2026-11-24T08:00:00Z'),
      chance: seededChance('turn'),
    })
    await coach.handle(turn(), { kind: 'quiz', count: 1, topic: 'canary' })
    await coach.handle(turn(), { kind: 'answer', shown: ['a'], confidence: 'sure' })
    await coach.handle(turn(), { kind: 'answer', shown: ['a', 'b'], confidence: 'sure' })
    await work.idle()
    const after = (await store.readLearner(key))?.value
    expect(after?.memory.total.answered).toBe(1000)
    expect(after?.refit?.parameters).toHaveLength(parameterCount)
    expect(after?.memory).toEqual(replay(await store.readLog(key)))
    const [shown] = (await coach.handle(turn(), { kind: 'quiz', count: 5 })).messages
    expect(shown?.view).toBe('question')
  })
})
