import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { QuestionView } from '../../../src/features/quiz/views.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import { texts } from '../../../src/features/quiz/verdict/texts.en.ts'
import { inputsFor, only, openDesk, playRound, submit, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(await checkInvariants(desk.store, replay)).toEqual([])
  await desk.close()
})

const start = async (text = 'quiz'): Promise<QuestionView> => only(await desk.type(text), 'question')

test('a round of all five kinds is asked, answered, and summed up', async () => {
  const kinds = new Set<string>()
  const first = await desk.type('quiz')
  const { verdicts, reply } = await playRound(desk, first, (index) => index !== 2)
  const summary = only(reply, 'summary')
  for (const item of (await desk.learner())?.round?.shown ?? [])
    kinds.add(desk.catalog.questions.get(item.question)?.kind ?? '')
  expect([...kinds].sort()).toEqual(['complete', 'multiple', 'order', 'single', 'statements'])
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(['right', 'right', 'wrong', 'right', 'right'])
  expect(summary.score).toBe('4 of 5 right')
  expect(summary.again).toHaveLength(1)
  expect((await desk.store.readLog(desk.key)).length).toBe(5)
})

test('a verdict explains every option and links its sources', async () => {
  const question = await start('quiz 1 single')
  const verdict = only(await submit(desk, question, 'sure', false), 'verdict')
  const content = desk.question(question)
  expect(verdict.items).toHaveLength(content.kind === 'single' ? content.options.length : 0)
  for (const item of verdict.items) expect(item.rationale.length).toBeGreaterThan(20)
  expect(verdict.items.filter(({ mark }) => mark === 'key')).toHaveLength(1)
  expect(verdict.items.filter(({ mark }) => mark === 'picked')).toHaveLength(1)
  expect(verdict.sources).toEqual(content.sources)
  expect(texts.remarks.confidentError.map((remark) => remark())).toContain(verdict.remark)
  expect(verdict.comesBack).toBe('tomorrow')
})

test('the same card submitted twice, in any way, counts once and shows the first verdict', async () => {
  const question = await start()
  const first = await submit(desk, question, 'sure', true)
  const again = await submit(desk, question, 'guess', false)
  expect(again.replace).toEqual(first.replace)
  expect(await desk.store.readLog(desk.key)).toHaveLength(1)
})

test('a typed letter answers the open question, and its card is closed', async () => {
  const reply = await desk.type('quiz 1 single')
  await desk.delivered(reply, 'message-1')
  const { pick1 } = inputsFor(desk, only(reply, 'question'), true)
  const answered = await desk.type(`${pick1} sure`)
  expect(only(answered, 'verdict').outcome).toBe('right')
  expect(answered.edits).toEqual([{ activity: 'message-1', view: expect.objectContaining({ view: 'closed' }) }])
})

test('a typed letter that is delivered twice never answers the next question', async () => {
  await desk.type('quiz')
  const open = (await desk.learner())?.round?.shown.at(-1)
  const question = desk.catalog.questions.get(open?.question ?? '')
  const text =
    question?.kind === 'statements'
      ? 'yes yes yes'
      : question?.kind === 'single'
        ? 'a'
        : question?.kind === 'order'
          ? 'a b c d'
          : 'a b'
  await desk.type(text, 'personal', 'repeated')
  await desk.type('next')
  await desk.type(text, 'personal', 'repeated')
  expect(await desk.store.readLog(desk.key)).toHaveLength(1)
})

test('an answer with the wrong number of parts is explained and counts nothing', async () => {
  const question = await start('quiz 1 multiple')
  const reply = await desk.press(
    { verb: 'answer', data: { presentation: question.presentation, confidence: 'sure' } },
    { pick1: 'a,b,c' },
  )
  expect(only(reply, 'notice').lines[0]).toBe('Choose two here; three were chosen.')
  expect(await desk.store.readLog(desk.key)).toEqual([])
})

test('a double press on Next asks one question', async () => {
  const verdict = only(await submit(desk, await start(), 'sure', true), 'verdict')
  const next = verdict.buttons[0] as { verb: string }
  const first = await desk.press(next)
  const second = await desk.press(next)
  expect(only({ messages: first.messages }, 'question').place).toBe('2 of 5')
  expect(second).toEqual({ messages: [] })
})

test('Next removes its button from the verdict', async () => {
  const verdict = only(await submit(desk, await start(), 'sure', true), 'verdict')
  const { replace } = await desk.press(verdict.buttons[0] as { verb: string })
  expect(replace).toEqual({ ...verdict, buttons: verdict.buttons.slice(1) })
})

test('quiz continues with the open question, and a double press asks nothing new', async () => {
  const question = await start()
  expect(await desk.press({ verb: 'quiz' })).toEqual({ messages: [] })
  desk.wait(30)
  expect(only(await desk.type('quiz'), 'question')).toEqual(question)
})

test('undo takes back the last answer and its effect on memory, and asks the question again', async () => {
  const question = await start()
  const before = await desk.learner()
  await submit(desk, question, 'sure', false)
  const again = only(await desk.type('undo'), 'question')
  expect(again.stem).toBe(question.stem)
  expect(again.place).toBe('1 of 5')
  expect((await desk.learner())?.memory).toEqual(before?.memory)
  const late = await submit(desk, question, 'sure', true)
  expect(only(late, 'notice').title).toBe('Out of date')
  expect(only(await submit(desk, again, 'sure', true), 'verdict').outcome).toBe('right')
})

test('undo after Next queues the open question behind the one taken back', async () => {
  const first = await start()
  const verdict = only(await submit(desk, first, 'sure', false), 'verdict')
  const second = only({ messages: (await desk.press(verdict.buttons[0] as { verb: string })).messages }, 'question')
  const again = only(await desk.type('undo'), 'question')
  expect(again.stem).toBe(first.stem)
  const { verdicts } = await playRound(desk, { messages: [again] }, () => true)
  expect(verdicts).toHaveLength(5)
  expect(verdicts[1]?.stem).toBe(second.stem)
})

test('undo with nothing to undo says so', async () => {
  expect(only(await desk.type('undo'), 'notice').title).toBe('Nothing to undo')
})

test('a confident error comes back first the next day and says why', async () => {
  const first = await desk.type('quiz')
  const { verdicts } = await playRound(desk, first, (index) => index !== 3)
  desk.wait(60 * 24)
  const next = only(await desk.type('quiz'), 'question')
  expect(next.stem).toBe(verdicts[3]?.stem)
  expect(next.reason).toBe('Canary release: you were confident but wrong yesterday.')
})

test('a card of an earlier round shows its verdict and counts nothing', async () => {
  const first = await desk.type('quiz 1')
  const question = only(first, 'question')
  const { verdicts } = await playRound(desk, first, () => true)
  await desk.type('quiz 2')
  const late = await submit(desk, question, 'guess', false)
  expect(only(late, 'verdict').items).toEqual(verdicts[0]?.items)
  expect(await desk.store.readLog(desk.key)).toHaveLength(1)
})

test.each([
  ['quiz 0', 'How many questions?'],
  ['quiz 500', 'How many questions?'],
  ['quiz gardening', 'No questions on that yet'],
])('%s gets a helpful answer', async (text, title) => {
  expect(only(await desk.type(text), 'notice').title).toBe(title)
})

test('end sums up what was answered', async () => {
  await submit(desk, await start(), 'guess', true)
  const summary = only(await desk.type('enough'), 'summary')
  expect(summary.score).toBe('1 of 1 right')
  expect(summary.lines[0]).toContain('lucky guess')
  expect(only(await desk.type('enough'), 'notice').title).toBe('No round in progress')
})

test('a question never contains its key', async () => {
  let reply = await desk.type('quiz')
  while (reply.messages[0]?.view === 'question') {
    const text = JSON.stringify(reply.messages[0])
    const question = desk.question(reply.messages[0])
    expect(text).not.toContain(question.id)
    expect(text).not.toMatch(/rationale|correct|misconception/)
    const verdict = only(await submit(desk, reply.messages[0], 'sure', true), 'verdict')
    reply = await desk.press(verdict.buttons[0] as { verb: string })
  }
})
