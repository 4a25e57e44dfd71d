import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { QuestionView, VerdictView } from '../../../src/features/quiz/views.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import { standingReviews } from '../../../src/domain/memory/review.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import type { AskConfidence } from '../../../src/domain/learner/learner.ts'
import { exportCsv } from '../../../src/features/account/export.ts'
import { inputsFor, only, openDesk, submit, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(await checkInvariants(desk.store, replay)).toEqual([])
  await desk.close()
})

/** The learner's choice, as the settings card stores it. */
async function choose(confidence: AskConfidence): Promise<void> {
  await desk.type('hi')
  const stored = await desk.store.readLearner(desk.key)
  if (!stored) throw new Error('no learner')
  const { value, version } = stored
  await desk.store.commitLearner(desk.key, { ...value, settings: { ...value.settings, confidence } }, version, [])
}
const ask = async (text = 'quiz 2 single'): Promise<QuestionView> => only(await desk.type(text), 'question')
const tap = async (view: QuestionView, right: boolean): Promise<VerdictView> =>
  only(
    await desk.press({ verb: 'answer', data: { presentation: view.presentation } }, inputsFor(desk, view, right)),
    'verdict',
  )
const say = (presentation: string, confidence: string) =>
  desk.press({ verb: 'confidence', data: { presentation, confidence } })
const reviews = async () => standingReviews(await desk.store.readLog(desk.key))

test('nobody is asked at first: one tap answers, a right one is rated good, and nothing is said about confidence', async () => {
  const question = await ask()
  expect(question.asksConfidence).toBe(false)
  const verdict = await tap(question, true)
  expect(verdict.outcome).toBe('right')
  expect(verdict.asksConfidence).toBeUndefined()
  const [review] = await reviews()
  expect(review).toMatchObject({ assumed: true, rating: 'good' })
  expect(review?.confidence).toBeUndefined()
  expect((await desk.learner())?.memory.confidence.think).toEqual({ answered: 0, credit: 0 })
  const { confidence } = only(await desk.type('progress'), 'progress')
  expect(confidence).toEqual([])
})

test.each([
  ['', { assumed: true, rating: 'good' }],
  [' fairly sure', { confidence: 'think', rating: 'hard' }],
  [' sure', { confidence: 'sure', rating: 'good' }],
  ['?', { confidence: 'guess', rating: 'again' }],
])('a typed right answer followed by “%s” is rated by what it says', async (said, expected) => {
  const { pick1 } = inputsFor(desk, await ask(), true)
  await desk.type(`${pick1}${said}`)
  const [review] = await reviews()
  expect(review).toMatchObject(expected)
  expect(review?.confidence === undefined).toBe(said === '')
})

test('an answer whose confidence nobody said can be taken back', async () => {
  const question = await ask()
  await tap(question, true)
  await desk.type('undo')
  expect(await reviews()).toEqual([])
})

test('an entry of an earlier version keeps its rating and its confidence', async () => {
  const question = await ask()
  await tap(question, true)
  const [entry] = await reviews()
  const { assumed: _, ...rest } = entry!
  const memory = replay([{ ...rest, confidence: 'think', rating: 'hard' }])
  expect(memory.confidence.think).toEqual({ answered: 1, credit: 1 })
  expect(memory.questions[rest.question]?.due).toBe('2026-11-25')
  expect((await desk.learner())?.memory.questions[rest.question]?.due).toBe('2026-11-26')
})

test('a learner who wants to be asked always has a button per confidence', async () => {
  await choose('always')
  expect((await ask()).asksConfidence).toBe(true)
})

test('asked after the answer, the first reply counts, and memory is as if it had been said at once', async () => {
  await choose('after')
  const question = await ask()
  expect(question.asksConfidence).toBe(false)
  const verdict = await tap(question, true)
  expect(verdict.asksConfidence).toBe(question.presentation)
  const before = (await desk.learner())?.memory
  desk.wait(1)
  const said = only(await say(question.presentation, 'sure'), 'verdict')
  expect(said.asksConfidence).toBeUndefined()
  expect(said.buttons[0]?.verb).toBe('next')
  expect(await reviews()).toMatchObject([{ confidence: 'sure', rating: 'good' }])
  const after = (await desk.learner())?.memory
  expect(after?.total).toEqual(before?.total)
  expect(after?.confidence.sure).toEqual({ answered: 1, credit: 1 })
  expect(after?.confidence.think).toEqual({ answered: 0, credit: 0 })
  const once = await desk.store.readLog(desk.key)
  expect(only(await say(question.presentation, 'guess'), 'verdict')).toEqual(said)
  expect(await desk.store.readLog(desk.key)).toEqual(once)
})

test('a confident miss, said afterward, comes back first', async () => {
  await choose('after')
  const question = await ask()
  await tap(question, false)
  await say(question.presentation, 'sure')
  const id = desk.question(question).id
  expect((await desk.learner())?.memory.questions[id]?.confidentError).toBe(true)
})

test('an answer that says how sure it is isn’t asked about', async () => {
  await choose('after')
  expect(only(await submit(desk, await ask(), 'guess', true), 'verdict').asksConfidence).toBeUndefined()
})

test('after Next, the older verdict no longer asks, but a late tap still counts', async () => {
  await choose('after')
  const question = await ask()
  const verdict = await tap(question, true)
  const { replace } = await desk.press(verdict.buttons[0] as { verb: string })
  expect((replace as VerdictView).asksConfidence).toBeUndefined()
  await say(question.presentation, 'guess')
  expect(await reviews()).toMatchObject([{ confidence: 'guess', rating: 'again' }])
})

test('undo takes back an answer with its confidence', async () => {
  await choose('after')
  const question = await ask()
  await tap(question, true)
  const before = (await desk.learner())?.memory.total.answered
  await say(question.presentation, 'sure')
  await desk.type('undo')
  expect(before).toBe(1)
  expect((await desk.learner())?.memory.total.answered).toBe(0)
  expect(only(await say(question.presentation, 'sure'), 'notice').title).toBe('Out of date')
})

test('a confidence for an answer nobody gave changes nothing', async () => {
  await ask()
  expect(only(await say('nothing', 'sure'), 'notice').title).toBe('Out of date')
  expect(await desk.store.readLog(desk.key)).toEqual([])
})

test('the export rates an answer by the confidence said later', async () => {
  await choose('after')
  const question = await ask()
  await tap(question, true)
  await say(question.presentation, 'sure')
  const log = await desk.store.readLog(desk.key)
  const rows: string[] = []
  for await (const row of exportCsv(async function* () {
    yield* log
  }))
    rows.push(row)
  expect(rows[1]?.split(',')[2]).toBe('3')
})
