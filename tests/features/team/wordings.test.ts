import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { NoticeView } from '../../../src/kernel/view.ts'
import { only, openDesk, type Desk } from '../desk.ts'
import { ask, closeQuestion, teamOf } from './team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await desk.installed('channel')
})
afterEach(() => desk.close())

const lead = (text: string, mentioned: readonly string[] = []) => desk.person('user-1').say(text, 'channel', mentioned)
const titleOf = async (text: string, user = 'user-1') => only(await desk.person(user).say(text), 'notice').title
const buttonsOf = ({ buttons }: NoticeView) => buttons.map(({ verb, data }) => ({ verb, data }))

test.each([
  'cancel that question please',
  'call it off, we have an incident',
  'scratch that one',
  'sorry, wrong channel, cancel',
  'never mind the question',
  'abort the team quiz',
  'drop the question, nobody has time',
  'stop the team quiz',
  'could you withdraw the question',
])('“%s” calls the open question off', async (text) => {
  await ask(desk)
  expect(await titleOf(text)).toBe('Called off')
  expect((await teamOf(desk))?.quiz).toBeUndefined()
  expect(desk.asked).toContain('close card-1')
})

test.each([
  'close the question',
  'everyone answered, you can close it',
  "time's up",
  'please close voting',
  'stop taking answers now',
  'ok wrap it up',
  'we are done here, close it',
  'end this question now',
  'lock the answers please',
])('“%s” closes the open question with its answer', async (text) => {
  await ask(desk)
  const result = only(await lead(text), 'team-result')
  expect(result.headline).toMatch(/^Closed\. Right answer: [A-F]/)
  expect(result.options.every(({ share }) => share === '')).toBe(true)
  expect((await teamOf(desk))?.quiz?.closesAt).toBe(desk.now().toISOString())
})

test.each([
  'show the answer',
  'what was the right answer?',
  'reveal the solution please',
  'so which one is correct',
  'tell us the solution',
  'can we see the correct answer',
  'and the answer is?',
  'what should we have chosen',
  'give us the answer to the last question',
])('“%s” shows the answer of the last question', async (text) => {
  expect(await titleOf(text)).toBe('No question yet')
  await ask(desk)
  await closeQuestion(desk)
  expect(only(await desk.person('ana').say(text), 'team-result').headline).toMatch(/^Right answer to the last question/)
})

test.each([
  'be quiet in this channel',
  'stop',
  'quiet here',
  'please stop posting here',
  "don't post here any more",
  'no more posts in this channel',
  'you are spamming us, shut up',
  'mute yourself please',
  'leave us in peace, no messages here',
])('“%s” stops the posts, whoever says it, and only a lead undoes that', async (text) => {
  await lead('team quiz weekdays 9')
  const notice = only(await desk.person('ana').say(text), 'notice')
  expect(notice.title).toBe("OK, I'm quiet here")
  expect(buttonsOf(notice)).toEqual([{ verb: 'say', data: { text: 'you can post again' } }])
  expect((await teamOf(desk))?.plannedAt).toBeUndefined()
  expect(await titleOf('you can post again', 'ana')).toBe('A lead decides that')
  expect(await titleOf('you can post again')).toBe('Good to be back')
  expect((await teamOf(desk))?.plannedAt).toBeDefined()
})

test.each([
  'unmute',
  'ok, you may post again',
  'start posting again please',
  'resume the posts',
  "we're done, you can speak again",
  'please post again from now on',
  'come back, the incident is over',
  'turn the posts back on',
])('“%s” ends the quiet', async (text) => {
  await lead('quiet here')
  expect(await titleOf(text)).toBe('Good to be back')
})

test.each([
  ['post a question every monday at 9.25', [1], '09:30', 'so 09:25 became 09:30'],
  ['a question each weekday at half past eight please', [1, 2, 3, 4, 5], '08:30', ''],
  ['mondays and thursdays at 2pm', [1, 4], '14:00', ''],
  ['schedule the quiz for tue and fri 10:30', [2, 5], '10:30', ''],
  ['ask us something every friday at 3', [5], '15:00', ''],
  ['daily question at 13:10', [1, 2, 3, 4, 5, 6, 7], '13:00', 'so 13:10 became 13:00'],
  ['team quiz mon wed 9:30', [1, 3], '09:30', ''],
  ['set up a recurring question on weekdays at noon', [1, 2, 3, 4, 5], '12:00', ''],
  ['every wednesday 16:00 London time', [3], '16:00 (Europe/London)', ''],
])('“%s” schedules the question, and says what was rounded', async (text, days, time, said) => {
  const { title, lines } = only(await lead(text), 'notice')
  expect(title).toBe('Question scheduled')
  expect(lines.join(' ')).toContain(time)
  expect(lines.join(' ')).toContain(said)
  expect((await teamOf(desk))?.schedule?.days).toEqual(days)
})

test.each([
  'every weekday before standup',
  'ask us something each morning',
  'daily question before our standup please',
  'set up a recurring quiz on tuesdays',
  'weekly question on fridays',
])('“%s” asks for the time, with buttons that say the whole sentence', async (text) => {
  const notice = only(await lead(text), 'notice')
  expect(notice.title).toMatch(/^At what time\?$|^When should I post\?$/)
  const [first] = notice.buttons
  expect(only(await desk.person('user-1').press('say', first?.data), 'notice').title).toBe('Question scheduled')
  expect((await teamOf(desk))?.plannedAt).toBeDefined()
})

test.each([
  'remove the schedule',
  'no more scheduled questions please',
  'stop the weekly question',
  'turn off the automatic questions',
  'cancel the recurring quiz',
  'team quiz off',
  'we do not need the daily question any more',
  'delete our schedule',
])('“%s” ends the schedule', async (text) => {
  await lead('team quiz weekdays 9')
  expect(await titleOf(text)).toBe('No questions scheduled')
  expect((await teamOf(desk))?.schedule).toBeUndefined()
})

test('a day can be taken out of the schedule, and the time moved', async () => {
  await lead('team quiz mon wed fri 9')
  await lead('take the wednesday slot off the schedule')
  expect((await teamOf(desk))?.schedule?.days).toEqual([1, 5])
  await lead('move our question to 14:30')
  expect((await teamOf(desk))?.schedule).toMatchObject({ days: [1, 5], hour: 14, minute: 30 })
  expect(only(await desk.person('ana').say('when is the next team question?'), 'notice').lines).toEqual([
    'Mon, Fri at 14:30 (Europe/Berlin), I post one question here. It stays open for 8 hours.',
    'The next one comes today at 14:30 (Europe/Berlin).',
  ])
})

test.each([
  'add as lead',
  'make responsible',
  'please make the lead',
  'is our new lead',
  'hand over the lead to',
  'I want to give the lead to',
  'appoint as team lead',
  'can you set as the quiz master',
])('“%s” with a mention names a lead; without one, the coach asks whom, and nobody leads by it', async (text) => {
  await lead(text, ['29:ana'])
  expect((await teamOf(desk))?.invited).toEqual(['29:ana'])
  expect(await titleOf(text, 'ben')).toBe('Who should lead?')
  expect((await teamOf(desk))?.leads).toEqual(['user-1'])
})

test.each([
  'who is the lead?',
  'who leads this team',
  "who's in charge here",
  'do we have a lead?',
  'is there a lead in this team',
  'who is the team lead here',
  'who is responsible for you',
  'who runs the quizzes here',
])('“%s” says how many lead, without names', async (text) => {
  expect(await titleOf(text)).toBe('You lead this team')
  expect(await titleOf(text, 'ana')).toBe('1 person leads this team')
})

test.each([
  ['remove me', 'team.leave', undefined],
  ['take me off the board', 'team.leave', undefined],
  ['please sign me out of the team quiz', 'team.leave', undefined],
  ['I changed teams, take me out', 'team.leave', undefined],
  ['hide me', 'team.hide', { hide: 'yes' }],
  ["I don't want my name shown", 'team.hide', { hide: 'yes' }],
  ['show me on the board again', 'team.hide', { hide: 'no' }],
  ['pair me with somebody', 'team.pair', { pair: 'yes' }],
])('“%s” offers the button for it, and changes nothing in public', async (text, verb, data) => {
  const notice = only(await desk.person('ana').say(text), 'notice')
  expect(buttonsOf(notice)[0]).toEqual({ verb, data })
})

test.each(['who is winning', 'show me the ranking', 'who is ahead this week', 'scores please', 'how do we rank?'])(
  '“%s” posts the board',
  async (text) => {
    expect(only(await desk.person('ana').say(text), 'board').rows).toEqual([])
  },
)
