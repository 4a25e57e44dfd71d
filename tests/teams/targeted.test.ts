import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { keyPicks, letterAt } from '../../src/domain/question/answer.ts'
import { displayOrder } from '../../src/domain/question/display.ts'
import { smallCatalog } from '../features/small-catalog.ts'
import { nodes, type Json } from './cards/nodes.ts'
import { openFrontDoor, recorded, type Body, type FrontDoor } from './front-door.ts'

const mention = recorded('message-channel-mention')
const recipient = mention['recipient'] as Body
const from = (user: string): Body => ({ id: `29:${user}`, name: `Name of ${user}`, aadObjectId: `aad-${user}` })

let door: FrontDoor
const open = async (env: Record<string, string>) => {
  door = await openFrontDoor(env)
}
beforeEach(() => open({ TEAMS_TARGETED_MESSAGES: 'true' }))
afterEach(() => door.close())

const mentioned = (text: string, user = 'ana', change: Body = {}) =>
  door.post(mention, { text: `<at>Shipmate</at> ${text}`, from: from(user), ...change })
/** Sends what the slash menu sends: nobody else sees the message. */
const slash = (text: string, user = 'ana', change: Body = {}) =>
  door.post(mention, { text, entities: [], from: from(user), recipient: { ...recipient, isTargeted: true }, ...change })
const pressed = (user: string, verb: string, data: Body = {}, change: Body = {}) =>
  door.press(verb, data, {
    from: from(user),
    conversation: mention['conversation'],
    channelData: mention['channelData'],
    replyToId: 'm1',
    ...change,
  })

/** What the bot sent since the last look, for one person or for everyone. */
function sent(): { readonly forOne: readonly string[]; readonly forAll: readonly string[] } {
  const requests = door.connector.requests.splice(0)
  const texts = (isForOne: boolean): string[] =>
    requests
      .filter(({ path, body }) => body.type === 'message' && path.includes('isTargetedActivity=true') === isForOne)
      .map(({ body }) => JSON.stringify(body.attachments))
  return { forOne: texts(true), forAll: texts(false) }
}

test('an explanation that is asked for in a channel is for the person who asked, in the thread, as Teams documents it', async () => {
  await mentioned('explain canary')
  const [request] = door.connector.requests
  expect(request).toMatchObject({ method: 'POST', body: { type: 'message', recipient: { id: '29:ana' } } })
  expect(decodeURIComponent(request?.path ?? '')).toBe(
    '/v3/conversations/19:0channel@thread.tacv2;messageid=1795430000000/activities?isTargetedActivity=true',
  )
  expect(Object.keys(request?.headers ?? {}).filter((name) => name.includes('shipmate'))).toEqual([])
  expect([...door.connector.alone.values()]).toEqual(['29:ana'])
  expect(door.connector.shown.size).toBe(0)
})

test('a topic that is named without a command, and one in a group chat, are explained to one person too', async () => {
  await mentioned('what is a canary?')
  await door.post(recorded('message-group-mention'), { text: '<at>Shipmate</at> explain canary', from: from('ben') })
  expect(sent()).toMatchObject({ forOne: [expect.anything(), expect.anything()], forAll: [] })
  expect([...door.connector.alone.values()]).toEqual(['29:ana', '29:ben'])
})

test('a person’s own place on the board is for them alone, with their alias', async () => {
  await pressed('ana', 'team.join.send', { alias: 'Puffin' })
  sent()
  await mentioned('my place')
  const { forOne, forAll } = sent()
  expect(forOne).toHaveLength(1)
  expect(forOne[0]).toContain('Puffin')
  expect(forAll).toEqual([])
})

test('a typed letter shows the person’s own verdict to them alone, once they have answered', async () => {
  const press = await askedAndPick()
  await mentioned('a', 'ben')
  expect(sent()).toMatchObject({ forAll: [], forOne: [expect.stringContaining('Answer on the card')] })
  await press('ana')
  await door.settled()
  sent()
  await mentioned('a', 'ana')
  const { forOne, forAll } = sent()
  expect(forOne).toEqual([expect.stringContaining('only you see this')])
  expect(forAll).toEqual([])
})

/** Asks the team a question. @returns what answers it correctly, by a button or by the form of older clients */
async function askedAndPick() {
  await mentioned('team quiz', 'lead')
  const card = door.connector.cards().at(-1) as Json
  const button = nodes(card).find((node) => node['verb'] === 'team.answer') as Json
  const quiz = (button['data'] as Body)['quiz'] as string
  const text = JSON.stringify(card)
  const question = [...smallCatalog().questions.values()].find(({ kind }) => text.includes(`Kind: ${kind}.`))!
  const order = displayOrder(question, quiz)[0] as string[]
  const pick1 = keyPicks(question)
    .map((letter) => letterAt(order.indexOf(letter)))
    .join(',')
  const data = { quiz, confidence: 'sure', pick1 }
  sent()
  return (user: string, isOldClient = false) =>
    isOldClient
      ? door.post(mention, { text: '', value: { verb: 'team.answer', ...data }, from: from(user), replyToId: 'm1' })
      : pressed(user, 'team.answer', data)
}

test('a client without Universal Actions gets its own verdict, for one person', async () => {
  const press = await askedAndPick()
  await press('ana', true)
  const { forOne, forAll } = sent()
  expect(forOne).toEqual([expect.stringContaining('only you see this')])
  expect(forAll.join()).not.toMatch(/only you see this|rationale/)
})

test.each([400, 403, 404, 405])(
  'when Teams refuses with %d, the answer comes once, as without the flag',
  async (status) => {
    await pressed('ana', 'team.join.send', { alias: 'Puffin' })
    sent()
    door.connector.will({ status })
    await mentioned('my place')
    const { forOne, forAll } = sent()
    expect(forOne).toHaveLength(1)
    expect(forAll).toHaveLength(1)
    expect(forAll[0]).toContain('Only for you')
    expect(forAll[0]).not.toContain('Puffin')
    door.connector.will({ status })
    await mentioned('explain canary')
    expect(sent()).toMatchObject({ forOne: [expect.anything()], forAll: [expect.anything()] })
  },
)

test('a throttled answer to one person is sent again to them, and never to everyone', async () => {
  door.connector.will({ status: 429, headers: { 'retry-after': '2' } })
  await mentioned('explain canary')
  expect(door.waited).toEqual([2000])
  const { forOne, forAll } = sent()
  expect(forOne).toHaveLength(2)
  expect(forAll).toEqual([])
})

test('an answer to one person that may have arrived is not sent again', async () => {
  door.connector.will({ status: 500 })
  expect((await mentioned('explain canary')).status).toBe(200)
  expect(sent()).toMatchObject({ forOne: [expect.anything()], forAll: [] })
})

test('a question to the team and the board are still for everyone, even from the slash menu', async () => {
  await mentioned('team quiz')
  await slash('leaderboard')
  await door.settled()
  // The board is edited once its message's id is known.
  const board = expect.stringContaining('Leaderboard')
  expect(sent()).toMatchObject({ forOne: [], forAll: [expect.anything(), board, board] })
})

test.each(['explain canary', '/explain canary', '/shipmate explain canary', '/Shipmate  explain canary'])(
  'the slash command "%s" is read as the sentence, and answered above the question that only its author sees',
  async (text) => {
    await mentioned('explain canary')
    const asMention = sent().forOne
    await slash(text, 'ana', { id: '1772129782775' })
    const [request] = door.connector.requests
    expect(request?.body.entities).toEqual([{ type: 'targetedMessageInfo', messageId: '1772129782775' }])
    expect(sent()).toEqual({ forOne: asMention, forAll: [] })
  },
)

test.each(['help', 'my place', 'nonsense qqq', 'my progress', 'coverage', ''])(
  'what is asked in private ("%s") gets no answer that everyone sees, even if Teams refuses the private one',
  async (text) => {
    await slash(text)
    expect(sent()).toMatchObject({ forOne: [expect.anything()], forAll: [] })
    door.connector.will({ status: 403 })
    await slash(text)
    const { forAll } = sent()
    expect(forAll).toEqual([expect.stringContaining("I can't answer to you alone here right now.")])
    expect(forAll[0]).toContain('https://teams.microsoft.com/l/chat/0/0?users=28:')
  },
)

test('what is pressed on a card that one person sees is answered to that person', async () => {
  await slash('help')
  const [id] = [...door.connector.alone.keys()]
  sent()
  await pressed('ana', 'say', { text: 'explain canary' }, { replyToId: id })
  const { forOne, forAll } = sent()
  expect(forOne).toHaveLength(1)
  expect(forAll).toEqual([])
})

/** The last button of a card. */
const lastButton = (card: unknown) =>
  nodes(card as Json).findLast((node) => node['type'] === 'Action.Execute') as { verb: string; data: Body }

test('after a restart, a card that one person sees is still answered to that person', async () => {
  await slash('nonsense qqq')
  const [replyToId] = [...door.connector.alone.keys()]
  const { verb, data } = lastButton(door.connector.cards().at(-1))
  sent()
  await door.restart()
  await pressed('ana', verb, data, { replyToId })
  expect(sent()).toMatchObject({ forOne: [expect.stringContaining('What I can do here')], forAll: [] })
  await door.post(mention, { text: '', value: { verb, ...data }, from: from('ana'), replyToId })
  expect(sent()).toMatchObject({ forOne: [expect.stringContaining('What I can do here')], forAll: [] })
})

test('what replaces a card that one person sees is recognized after a restart, too', async () => {
  await slash('my place')
  const [replyToId] = [...door.connector.alone.keys()]
  const { verb, data } = lastButton(door.connector.cards().at(-1))
  const { json } = await pressed('ana', verb, data, { replyToId })
  await door.settled()
  sent()
  await door.restart()
  const next = lastButton(json['value'])
  await pressed('ana', 'say', { ...next.data, text: 'help' }, { replyToId })
  expect(sent()).toMatchObject({ forOne: [expect.stringContaining('What I can do here')], forAll: [] })
})

test('a card that one person sees is recognized in whichever thread Teams puts it', async () => {
  const conversation = mention['conversation'] as Body
  const id = (conversation['id'] as string).replace(/;.*$/, '')
  await slash('help', 'ana', { conversation: { ...conversation, id } })
  const [message] = [...door.connector.alone.keys()]
  sent()
  await pressed('ana', 'say', { text: 'help' }, { replyToId: message })
  expect(sent()).toMatchObject({ forOne: [expect.anything()], forAll: [] })
})

test('an apology for what was asked in private is for the person who asked', async () => {
  await rm(join(door.dir, 'tenants'), { recursive: true, force: true })
  await writeFile(join(door.dir, 'tenants'), '')
  await slash('team quiz')
  expect(sent()).toMatchObject({ forOne: [expect.stringContaining("I can't save right now")], forAll: [] })
  await mentioned('team quiz')
  expect(sent()).toMatchObject({ forOne: [], forAll: [expect.stringContaining("I can't save right now")] })
})

test('someone who floods the bot in private is asked to wait in private', async () => {
  await Promise.all(Array.from({ length: 60 }, () => slash('help')))
  await door.settled()
  const { forOne, forAll } = sent()
  expect(forOne).toContainEqual(expect.stringContaining('One moment, please.'))
  expect(forAll).toEqual([])
})

test('without the flag, everything is as before; a private question still gets a private answer', async () => {
  await door.close()
  await open({})
  await mentioned('explain canary')
  await mentioned('my place')
  expect(sent()).toMatchObject({ forOne: [], forAll: [expect.anything(), expect.anything()] })
  await slash('explain canary')
  expect(sent()).toMatchObject({ forOne: [expect.anything()], forAll: [] })
})

test('nothing in a personal chat is sent as a message to one person', async () => {
  await door.say('hi')
  await door.say('explain canary')
  expect(sent().forOne).toEqual([])
})
