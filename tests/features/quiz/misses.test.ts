import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { reasonLine } from '../../../src/features/quiz/round/reason-line.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import type { Context } from '../../../src/kernel/context.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import type { QuestionView } from '../../../src/features/quiz/views.ts'
import { smallCatalog } from '../small-catalog.ts'
import { only, openDesk, playRound, submit, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(await checkInvariants(desk.store, replay)).toEqual([])
  await desk.close()
})

const day = 24 * 60
const often = /time this one got you|Miss number/
const answer = async (right: boolean, confidence = 'sure') =>
  only(await submit(desk, only(await desk.type('quiz 1 single'), 'question'), confidence, right), 'verdict')

test.each(['sure', 'think', 'guess'])(
  'a miss practiced again on the same day (%s) stays due tomorrow',
  async (confidence) => {
    expect((await answer(false, confidence)).comesBack).toBe('tomorrow')
    desk.wait(1)
    expect((await answer(true)).comesBack).toBe('tomorrow')
    desk.wait(1)
    expect((await answer(true)).comesBack).toBe('tomorrow')
  },
)

test('a confident error comes back first tomorrow, even if the question was then answered right', async () => {
  const missed = await answer(false)
  desk.wait(1)
  await answer(true)
  desk.wait(day)
  const next = only(await desk.type('quiz 5'), 'question')
  expect(next.stem).toBe(missed.stem)
  expect(next.reason).toContain('you were confident but wrong yesterday')
})

test('a question that is open since an earlier day counts the days up to today', async () => {
  await answer(false)
  desk.wait(2 * day)
  const open = only(await desk.type('quiz 5'), 'question')
  expect(open.reason).toContain('you were confident but wrong 2 days ago')
  desk.wait(5 * day)
  const [, again] = (await desk.type('next')).messages as [unknown, QuestionView]
  expect(again.stem).toBe(open.stem)
  expect(again.reason).toContain('you were confident but wrong 7 days ago')
})

test('a question that alone probes a misconception is not asked for its sake before the day that the verdict named', async () => {
  const small = smallCatalog()
  const [found] = [...small.questions.values()].flatMap((question) => (question.kind === 'single' ? [question] : []))
  const belief = 'one-deployment-fits-all'
  const options = found!.options.map((one) => (one.correct ? one : { ...one, misconception: belief }))
  const alone = { ...found!, options }
  await desk.close()
  desk = await openDesk({ ...small, questions: new Map([...small.questions, [alone.id, alone]]) })
  const missed = only(await desk.type(`quiz ${alone.id}`), 'question')
  expect(desk.question(missed).id).toBe(alone.id)
  await submit(desk, missed, 'think', false)
  desk.wait(day)
  const asked = await playRound(desk, await desk.type('quiz 5'), () => true, 'think')
  const verdict = asked.verdicts.find(({ stem }) => stem === missed.stem)
  expect(verdict?.comesBack).toMatch(/^on /)
  desk.wait(day)
  await desk.type('quiz 5')
  expect((await desk.learner())?.round?.reasons?.[alone.id]).toMatchObject({ why: 'fading' })
})

test('the third miss of a question says so, and offers the note, how it works, and a drill', async () => {
  for (const times of [1, 2]) {
    const verdict = await answer(false)
    expect([times, verdict.remark]).not.toContainEqual(expect.stringMatching(often))
    expect(verdict.buttons.map(({ title }) => title)).not.toContain('Try a drill')
    desk.wait(day)
  }
  const third = await answer(false)
  expect(third.remark).toMatch(/3rd time this one got you|Miss number 3/)
  expect(third.buttons.map(({ title }) => title)).toEqual([
    'Finish',
    'Read the note',
    'See how it works',
    'Try a drill',
    'Explain',
    'Report a problem',
  ])
  for (const { verb, data } of third.buttons.filter(({ verb: name }) => name === 'explain' || name === 'drill'))
    expect([data, (await desk.press({ verb, ...(data ? { data } : {}) })).messages[0]?.view]).not.toContain('notice')
  desk.wait(day)
  expect((await answer(false)).remark).toMatch(/4th time|Miss number 4/)
})

test('a miss that was taken back does not count', async () => {
  for (const _ of [1, 2, 3]) {
    await answer(false)
    desk.wait(1)
  }
  await desk.type('undo')
  expect((await answer(false)).remark).toMatch(/3rd time this one got you|Miss number 3/)
})

test('an answer never reads the log, also if the question was missed before', async () => {
  await desk.close()
  let reads = 0
  desk = await openDesk(smallCatalog(), (store) => ({
    ...store,
    readLog: (key) => {
      reads++
      return store.readLog(key)
    },
  }))
  for (const right of [false, false, false, true, false]) {
    const view = only(await desk.type('quiz 1 single'), 'question')
    reads = 0
    only(await submit(desk, view, 'sure', right), 'verdict')
    expect(reads).toBe(0)
    desk.wait(day)
  }
})

test('misses of other questions and right answers do not count', async () => {
  await answer(false)
  desk.wait(day)
  await answer(true)
  desk.wait(day)
  expect((await answer(false)).remark).not.toMatch(often)
})

test('only a question that is new to the learner asks about a misconception from another angle', async () => {
  const why = async (stem: string) => {
    const question = [...desk.catalog.questions.values()].find((item) => item.stem === stem) as Question
    const learner = await desk.learner()
    const context = { catalog: desk.catalog, learner, today: '2026-11-24' } as Context
    return reasonLine(context, question, { ...learner!.round!, reasons: { [question.id]: { why: 'misconception' } } })
  }
  const view = only(await desk.type('quiz 1 single'), 'question')
  expect(await why(view.stem)).toContain('from another angle')
  await submit(desk, view, 'think', false)
  expect(await why(view.stem)).toBe("You mixed something up here before. Let's see whether it's sorted out.")
})

test('in a round, the long reasons come once', async () => {
  const reasons: (string | undefined)[] = []
  let reply = await desk.type('quiz 5')
  while (reply.messages[0]?.view === 'question') {
    reasons.push(reply.messages[0].reason)
    desk.wait(1)
    reply = await desk.press(only(await submit(desk, reply.messages[0], 'think', true), 'verdict').buttons[0]!)
  }
  const long = reasons.filter((reason) => reason?.startsWith('New. '))
  expect(long.length).toBeGreaterThan(0)
  expect(new Set(long.map((reason) => reason?.split(' is ')[0])).size).toBe(long.length)
})

test.each([
  ['a miss on Friday', 4, 'on Monday 30 November'],
  ['a miss on Thursday', 3, 'tomorrow'],
])('%s comes back on a study day', async (_, days, when) => {
  desk.wait(days * day)
  const verdict = await answer(false)
  expect(verdict.comesBack).toBe(when)
  const summary = only(await desk.press(verdict.buttons[0]!), 'summary')
  expect(summary.lines).toContain(`You'll see the first of these again ${when}.`)
})
