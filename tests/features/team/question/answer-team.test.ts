import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, type Desk } from '../../desk.ts'
import { answer, ask, mine, teamKey } from '../team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('everyone answers a team question privately: only they see the verdict, and everyone sees the count', async () => {
  const view = await ask(desk)
  expect(JSON.stringify(view)).not.toMatch(/rationale|correct/)
  expect(mine(await answer(desk, 'ana', view, true), 'verdict').headline).toBe('Right')
  expect(mine(await answer(desk, 'ben', view, false, 'guess'), 'verdict').outcome).not.toBe('right')
  expect(desk.asked).toEqual(['renew quiz in 19:team', 'renew quiz in 19:team'])
  expect(mine(await desk.person('ana').press('team.view', { quiz: view.quiz }), 'verdict').headline).toBe('Right')
  const third = mine(await desk.person('eve').press('team.view', { quiz: view.quiz }), 'team-quiz')
  expect(third).toMatchObject({ answered: '2 people answered', viewers: ['29:ana', '29:ben'] })
})

test('an answer counts in the person’s own memory once, and the first one counts', async () => {
  const view = await ask(desk)
  await answer(desk, 'ana', view, false)
  const again = mine(await answer(desk, 'ana', view, true), 'verdict')
  expect(again.headline).not.toBe('Right')
  const log = await desk.store.readLog({ tenant: 'tenant-1', user: 'ana' })
  expect(log).toMatchObject([{ type: 'review', id: view.quiz, round: 'team', confidence: 'sure' }])
  const learner = (await desk.store.readLearner({ tenant: 'tenant-1', user: 'ana' }))?.value
  expect(learner?.memory.total.answered).toBe(1)
  await desk.restart()
  await answer(desk, 'ana', view, true)
  expect(await desk.store.readLog({ tenant: 'tenant-1', user: 'ana' })).toEqual(log)
})

test('an answer without a pick says what is missing, and nothing is stored', async () => {
  const view = await ask(desk)
  const reply = await desk.person('ana').press('team.answer', { quiz: view.quiz, confidence: 'sure' })
  expect(reply).toEqual({ messages: [], note: 'Choose an answer first, then say how sure you are.' })
  expect(await desk.store.teamAnswers(teamKey, view.quiz)).toEqual([])
})

test('one question is open at a time; later answers aren’t counted, and the reply says so', async () => {
  const view = await ask(desk, 'team quiz for 30 minutes')
  expect(view.closes).toMatch(/^Closes today at 09:30 \(Europe\/Berlin\)/)
  expect(only(await desk.person('ben').say('team quiz'), 'notice').title).toBe('A question is already open')
  desk.wait(31)
  expect(await answer(desk, 'ana', view)).toEqual({
    messages: [],
    note: "This question is closed. Your answer wasn't counted.",
  })
  for (const quiz of [view.quiz, 'gone'])
    expect(await desk.person('ana').press('team.view', { quiz })).toEqual({
      messages: [],
      note: 'This question is closed.',
    })
  expect(await desk.store.readLog({ tenant: 'tenant-1', user: 'ana' })).toEqual([])
})

test('people who answered still see their verdict after the end, until the card is closed', async () => {
  const view = await ask(desk, 'team quiz for 30 minutes')
  await answer(desk, 'ana', view)
  desk.wait(31)
  expect(mine(await desk.person('ana').press('team.view', { quiz: view.quiz }), 'verdict').headline).toBe('Right')
})

test.each(['team quiz for 5 minutes', 'team quiz for 99 hours'])(
  '“%s” is outside the limits, and the reply names them',
  async (text) => {
    expect(only(await desk.person('ana').say(text), 'notice').title).toBe('For how long?')
  },
)

test('a question whose message never arrived is shown again', async () => {
  const first = only(await desk.person('ana').say('team quiz'), 'team-quiz')
  expect(only(await desk.person('ben').say('team quiz'), 'team-quiz').quiz).toBe(first.quiz)
})
