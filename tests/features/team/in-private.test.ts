import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { chatLink } from '../../../src/kernel/card/chat-link.ts'
import { only, openDesk, type Desk } from '../desk.ts'
import { ask } from './team-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test.each([
  'my score',
  'quiz me',
  'am I ready for the exam?',
  'mock exam',
  'my settings',
  'pause my daily quiz',
  'show my progress',
  "what's my streak",
])('“%s” in a channel is answered in one line, with a button that opens the personal chat', async (text) => {
  const { title, lines, opens, buttons } = only(await desk.person('ana').say(text), 'notice')
  expect([title, lines, buttons]).toEqual(["Let's continue in our personal chat", [], []])
  expect(opens).toEqual([
    {
      title: 'Open our chat',
      url: `https://teams.microsoft.com/l/chat/0/0?users=28:1&message=${encodeURIComponent(text)}`,
    },
  ])
})

const opening = (text = '') =>
  `https://teams.microsoft.com/l/chat/0/0?users=28:1${text && `&message=${encodeURIComponent(text)}`}`

test.each([
  ['team lead', 'team coverage'],
  ['what do you store about me?', ''],
  ['help', ''],
])(
  '“%s” in a channel has the button that opens the personal chat too, because its answer sends people there',
  async (text, says) => {
    const { messages } = await desk.person('ana').say(text)
    expect(messages).toHaveLength(1)
    expect(JSON.stringify(messages)).toContain('in our personal chat')
    expect(messages[0]).toMatchObject({ opens: [{ title: 'Open our chat', url: opening(says) }] })
  },
)

test('someone who leads already is sent to the personal chat with the same words', async () => {
  await desk.person('ana').say('team lead')
  expect(only(await desk.person('ana').say('team lead'), 'notice').opens?.[0]?.url).toBe(opening('team coverage'))
})

test('what a team is weak at is for its leads, in their personal chat', async () => {
  for (const text of ['what are we weak at', 'where does the team have gaps?', 'team coverage']) {
    const { lines, opens } = only(await desk.person('ana').say(text), 'notice')
    expect(lines).toHaveLength(1)
    expect(opens?.[0]?.url).toMatch(/message=team%20coverage$/)
  }
})

test('a letter typed in the channel is sent to the card of the open question', async () => {
  expect(only(await desk.person('ana').say('b sure'), 'notice').title).toBe("Let's continue in our personal chat")
  await ask(desk)
  expect(only(await desk.person('ana').say('b'), 'notice').title).toBe('Answer on the card')
})

test('what nobody understands is answered with what can be done in a channel', async () => {
  const { title, buttons } = only(await desk.person('ana').say('florp the wubble'), 'notice')
  expect(title).toBe("I didn't get that")
  expect(buttons.map(({ verb }) => verb)).toEqual(['say', 'say', 'say'])
})

test('only the ids of Teams become links, and no text breaks them', () => {
  expect(chatLink({ botId: 'bot-1' }, 'Open')).toEqual([])
  expect(chatLink({ botId: '28:x&y=z' }, 'Open')).toEqual([])
  const [link] = chatLink({ botId: '28:1' }, 'Open', `a&b=c#d ${'👍'.repeat(200)}\ud83d`)
  expect(new URL(link?.url ?? '').searchParams.get('message')).toBe(`a&b=c#d ${'👍'.repeat(92)}`)
})

test('“my team” tells a lead who takes part in no team that they lead one', async () => {
  await desk.installed('channel')
  const notice = only(await desk.type('my team'), 'notice')
  expect(notice.title).toBe('You lead Platform guild')
  expect(notice.buttons).toMatchObject([{ verb: 'coverage' }])
  expect(only(await desk.person('ana').say('my team', 'personal'), 'notice').title).toBe(
    "You haven't joined a team yet",
  )
})
