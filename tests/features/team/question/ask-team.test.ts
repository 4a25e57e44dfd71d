import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, type Desk } from '../../desk.ts'
import { ask, teamOf } from '../team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await desk.installed('channel')
})
afterEach(() => desk.close())

const say = (text: string, user = 'ana') => desk.person(user).say(text)
const titleOf = async (text: string, user = 'ana') => only(await say(text, user), 'notice').title
const area = (place: number) => desk.catalog.outline.skillAreas[place]!.short

test.each([
  (topic: string) => `team quiz ${topic}`,
  (topic: string) => `ask us something about ${topic}`,
  (topic: string) => `can we have a question on ${topic} please`,
  (topic: string) => `quiz everyone on ${topic}`,
  (topic: string) => `question about ${topic} for the team`,
  (topic: string) => `throw us one on ${topic}`,
  (topic: string) => `a hard question on ${topic} for the squad`,
  (topic: string) => `test the team on ${topic}`,
])('a question on a topic is asked in many words: %#', async (words) => {
  expect(only(await say(words(area(0).toLowerCase())), 'team-quiz').area).toBe(area(0))
})

test.each(['team quiz', 'next question', 'ask us something', 'wake these people up with a quiz', 'one for the group'])(
  '“%s” is a question on any topic',
  async (text) => {
    expect(only(await say(text), 'team-quiz').lines).toEqual([])
  },
)

test('without a question on a topic, the reply says so and offers topics that have some', async () => {
  const none = only(await say('team quiz underwater basket weaving'), 'notice')
  expect(none.title).toBe("I don't have that one yet")
  expect(none.lines.join(' ')).not.toMatch(/When/)
  const [near] = none.buttons
  expect(only(await desk.person('ana').press('say', near?.data), 'team-quiz').area).toBe(near?.title)
})

test('several questions come one after another: the card says which one it is, and closing it brings the next', async () => {
  const first = only(await say('3 questions for the team please'), 'team-quiz')
  expect(first.lines).toEqual(['Question 1 of 3. The next one comes when this one closes.'])
  expect(first.closes).toMatch(/^Closes today at 10:00/)
  const team = await teamOf(desk)
  expect(team?.later).toMatchObject([{ at: team?.quiz?.closesAt, by: 'ana', series: { number: 2, of: 3 } }])
  await say('close it')
  expect((await teamOf(desk))?.later).toMatchObject([{ at: desk.now().toISOString() }])
})

test('calling off a question calls off the rest of its series', async () => {
  await say('5 questions for the team')
  expect(await titleOf('cancel')).toBe('Called off')
  expect(await teamOf(desk)).not.toHaveProperty('later')
})

test('only the person who asked, or a lead, ends a question early', async () => {
  await desk.delivered(await say('team quiz'), 'card-1', 'channel')
  expect(await titleOf('cancel', 'ben')).toBe("That's not yours to call off")
  expect(await titleOf('close it', 'ben')).toBe("Let's wait a little")
  expect(await titleOf('show the answer', 'ben')).toBe('Not yet: people are still answering')
  expect(await titleOf('next question', 'ben')).toBe('A question is already open')
  expect((await teamOf(desk))?.quiz?.closesAt).toBe('2026-11-23T16:00:00.000Z')
  expect(only(await say('show the answer', 'user-1'), 'team-result').headline).toMatch(/^Closed/)
})

test('“next question” by the person who asked closes the open one, and plans the next', async () => {
  await desk.delivered(await say('team quiz'), 'card-1', 'channel')
  expect(await titleOf('next question')).toBe('Closing this one')
  expect(await teamOf(desk)).toMatchObject({
    quiz: { closesAt: desk.now().toISOString() },
    later: [{ at: desk.now().toISOString(), by: 'ana' }],
  })
})

test.each([
  ['team quiz at 3pm', '2026-11-23T14:00:00.000Z'],
  ['ask us a question at 15:00', '2026-11-23T14:00:00.000Z'],
  ['quiz us tomorrow at 10', '2026-11-24T09:00:00.000Z'],
  ['a question for everyone on friday at 9:30', '2026-11-27T08:30:00.000Z'],
  ['can you post a question at half past two', '2026-11-23T13:30:00.000Z'],
  ['question for the team in 20 minutes', '2026-11-23T08:20:00.000Z'],
  ['ask the team something at 8:30', '2026-11-24T07:30:00.000Z'],
  ['team quiz tomorrow at 16:00 London time', '2026-11-24T16:00:00.000Z'],
])('“%s” plans one question', async (text, at) => {
  const planned = only(await say(text), 'notice')
  expect(planned.title).toBe('Question planned')
  expect((await teamOf(desk))?.later).toEqual([{ at, minutes: 480, by: 'ana' }])
  expect((await teamOf(desk))?.nextAt).toBe(at)
  expect(await titleOf('cancel', 'ben')).toBe("That's not yours to call off")
  expect(await titleOf('cancel')).toBe('Called off')
  expect(await teamOf(desk)).not.toHaveProperty('later')
})

test('a lead skips the next scheduled question, and nobody else does', async () => {
  await say('team quiz weekdays 10', 'user-1')
  expect(await titleOf('cancel the question for today')).toBe('Only leads can skip it')
  expect(only(await say("cancel today's question", 'user-1'), 'notice').lines).toEqual([
    "I won't ask the question today at 10:00 (Europe/Berlin).",
    'The one after that comes tomorrow at 10:00 (Europe/Berlin).',
    'To end the schedule, say **team quiz off**.',
  ])
  expect((await teamOf(desk))?.plannedAt).toBe('2026-11-24T09:00:00.000Z')
})

test('with nothing open or planned, cancel and close say so', async () => {
  expect(await titleOf('cancel')).toBe('Nothing to call off')
  expect(await titleOf('close it')).toBe('No question is open')
})

test('when a person’s data is deleted, their question stays without them', async () => {
  await ask(desk)
  await say('team quiz tomorrow at 10')
  for (const user of ['user-1', 'ana']) await desk.person(user).press('delete.confirm', {}, 'personal')
  expect(JSON.stringify(await teamOf(desk))).not.toMatch(/user-1|ana/)
  expect(await teamOf(desk)).toMatchObject({ quiz: {}, later: [{ at: '2026-11-24T09:00:00.000Z' }] })
})
