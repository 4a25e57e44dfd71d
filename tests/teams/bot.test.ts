import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { nodes } from './cards/nodes.ts'
import { openFrontDoor, recorded, type Body, type FrontDoor } from './front-door.ts'

let door: FrontDoor
beforeEach(async () => {
  door = await openFrontDoor()
})
afterEach(() => door.close())

const last = <T>(items: readonly T[]): T => items[items.length - 1] as T
const textOf = (card: unknown): string => JSON.stringify(card)
/** The data of the newest question card's first answer. */
const openQuestion = (): Body => {
  const card = last(door.connector.cards().filter((item) => textOf(item).includes('"verb":"answer"')))
  return nodes(card).find((node) => node['verb'] === 'answer')?.['data'] as Body
}

test('a greeting in the personal chat is answered with one card that has a summary', async () => {
  expect((await door.say('Hi')).status).toBe(200)
  expect(door.connector.requests).toHaveLength(1)
  expect(door.connector.requests[0]?.body).toMatchObject({ type: 'message', summary: expect.stringMatching(/.+/) })
  expect(textOf(door.connector.cards()[0])).toContain("Hi, I'm Shipmate")
})

test.each(['message-group-mention', 'message-channel-mention'])(
  '%s: the mention is removed before the text is parsed',
  async (name) => {
    await door.post(recorded(name), { text: '<at>Shipmate</at>&nbsp;HELP ' })
    expect(textOf(door.connector.cards()[0])).toContain('What I can do')
  },
)

test('“quiz” in a channel asks everyone a question', async () => {
  await door.post(recorded('message-channel-mention'))
  expect(textOf(door.connector.cards()[0])).toContain('Team question')
})

test('what is personal in a channel is moved to the personal chat', async () => {
  await door.post(recorded('message-channel-mention'), { text: '<at>Shipmate</at> my progress' })
  expect(textOf(door.connector.cards()[0])).toContain("Let's continue in our personal chat")
})

test('an attachment is answered with next steps', async () => {
  await door.post(recorded('message-attachment'))
  expect(textOf(door.connector.cards()[0])).toContain('not files')
})

test('installing sends one welcome, although Teams sends two events', async () => {
  await door.post(recorded('installation-add'))
  await door.post(recorded('members-added-bot'))
  expect(door.connector.requests).toHaveLength(1)
})

test.each(['members-added-person', 'reaction', 'typing'])('%s gets no answer', async (name) => {
  expect((await door.post(recorded(name))).status).toBe(200)
  expect(door.connector.requests).toEqual([])
})

test('a pressed button is answered with the card that replaces it, and that card is edited for other devices', async () => {
  await door.say('quiz 1 single')
  const answer = await door.press('answer', { ...openQuestion(), pick1: 'a' }, { replyToId: 'm1' })
  expect(answer.json).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
  const edit = await waitFor(() => door.connector.requests.find(({ method }) => method === 'PUT'))
  expect(edit.path).toBe('/v3/conversations/a%3A1conversation/activities/m1')
  expect(edit.body.attachments?.[0]?.content).toEqual(answer.json['value'])
})

test('clients without Universal Actions submit a message, and its card is edited', async () => {
  await door.say('quiz 1 single')
  await door.post(recorded('message-submit'), { value: { ...openQuestion(), pick1: 'a' } })
  const edit = await waitFor(() => door.connector.requests.find(({ method }) => method === 'PUT'))
  expect(textOf(edit.body.attachments?.[0]?.content)).toContain('Sources')
})

test('a duplicate press changes nothing and gets the same response, even after a restart', async () => {
  await door.say('quiz 1 single')
  const data = { ...openQuestion(), pick1: 'a' }
  const first = await door.press('answer', data, { id: 'same' })
  expect((await door.press('answer', data, { id: 'same' })).json).toEqual(first.json)
  await door.restart()
  expect((await door.press('answer', data, { id: 'same' })).json).toEqual(first.json)
  await door.say('progress')
  expect(textOf(last(door.connector.cards()))).toMatch(/1 answer/)
})

test('a duplicate message is answered once, and changes nothing after a restart', async () => {
  await door.say('quiz', { id: 'm-1' })
  await door.say('quiz', { id: 'm-1' })
  expect(door.connector.requests).toHaveLength(1)
  const { presentation } = openQuestion()
  await door.restart()
  await door.say('quiz', { id: 'm-1' })
  expect(openQuestion()['presentation']).toBe(presentation)
})

test('the same id in another conversation is another activity', async () => {
  await door.say('help', { id: 'x' })
  await door.say('help', { id: 'x', conversation: { id: 'a:2', conversationType: 'personal', tenantId: 't2' } })
  expect(door.connector.requests).toHaveLength(2)
})

test.each<[string, Body]>([
  ['message/submitAction', {}],
  ['message/fetchTask', { task: { type: 'message' } }],
  ['task/fetch', { task: { type: 'message' } }],
  ['task/submit', { task: { type: 'message' } }],
  ['suggestedAction/submit', {}],
  ['composeExtension/query', { composeExtension: { type: 'result' } }],
  ['composeExtension/queryLink', { composeExtension: { type: 'message' } }],
  ['composeExtension/querySettingUrl', { composeExtension: { type: 'message' } }],
  ['composeExtension/setting', { composeExtension: { type: 'message' } }],
  ['composeExtension/selectItem', { composeExtension: { type: 'message' } }],
  ['composeExtension/submitAction', { composeExtension: { type: 'message' } }],
  ['composeExtension/onCardButtonClicked', { composeExtension: { type: 'message' } }],
  ['composeExtension/fetchTask', { task: { type: 'message' } }],
  ['something/new', {}],
])('the invoke %s is answered with 200 and a body that Teams accepts', async (name, body) => {
  const answer = await door.post(recorded('invoke-feedback'), { name })
  expect(answer.status).toBe(200)
  expect(answer.text.startsWith('{')).toBe(true)
  expect(answer.json).toMatchObject(body)
})

test.each([
  [{}],
  [{ action: null }],
  [{ action: { verb: 7, data: [] } }],
  [null],
  ['text'],
  [{ action: { verb: 'answer', data: { presentation: { a: 1 } } } }],
])('a card action of any shape is answered with 200 and a body: %j', async (value) => {
  const answer = await door.post(recorded('invoke-card'), { value })
  expect(answer.status).toBe(200)
  expect(answer.json).toMatchObject({ statusCode: 200, type: expect.stringMatching(/.+/) })
  expect(answer.json['value']).toBeTruthy()
})

test('a learner in another tenant with the same object id is a different person', async () => {
  await door.say('quiz 1 single')
  const data = { ...openQuestion(), pick1: 'a' }
  const conversation = { id: 'a:9', conversationType: 'personal', tenantId: '99999999-9999-4999-8999-999999999999' }
  const answer = await door.press('answer', data, {
    conversation,
    channelData: { tenant: { id: conversation.tenantId } },
  })
  expect(textOf(answer.json)).toContain('Out of date')
})

test('two turns of one learner never interleave', async () => {
  await Promise.all(Array.from({ length: 10 }, () => door.say('quiz 1 single')))
  const sent = door.connector.requests
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => textOf(body.attachments))
  const ids = new Set(sent.map((text) => /"presentation":"(\w+)"/.exec(text)?.[1]))
  expect(ids.size).toBe(10)
})

test('when too many messages are waiting, the learner is asked to wait, and later turns work', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => door.say('quiz 1')))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(door.connector.cards().some((card) => textOf(card).includes('One moment'))).toBe(true)
  await door.say('help')
  expect(textOf(last(door.connector.cards()))).toContain('What I can do')
})

test('the links download everything that is stored, and a forged link downloads nothing', async () => {
  await door.say('quiz 1 single')
  await door.press('answer', { ...openQuestion(), pick1: 'a' })
  await door.say('export my data')
  const links = [...textOf(last(door.connector.cards())).matchAll(/\/export\?token=[\w.-]+/g)].map(([path]) => path)
  expect(new Set(links).size).toBe(2)
  const [first, second] = [...new Set(links)] as [string, string]
  // Sequentially, because a person can run one download at a time.
  const json = await door.request(first)
  const csv = await door.request(second)
  expect(json.json).toMatchObject({
    learner: { user: '22222222-2222-4222-8222-222222222222' },
    log: [{ type: 'review' }],
  })
  expect(csv.text.split('\r\n')[0]).toBe('card_id,review_time,review_rating,review_state,review_duration')
  expect(csv.text.split('\r\n')).toHaveLength(3)
  const forged = (links[0] as string).replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'))
  expect((await door.request(forged)).status).toBe(404)
  door.moveTo('2026-11-23T08:16:00Z')
  expect((await door.request(links[0] as string)).status).toBe(404)
})

test('health depends on nothing, readiness on a writable store', async () => {
  expect((await door.request('/healthz')).json).toEqual({ status: 'ok' })
  expect((await door.request('/readyz')).json).toEqual({ status: 'ready' })
  expect((await door.request('/nothing')).status).toBe(404)
  expect((await door.request('/api/messages')).status).toBe(405)
})

/** Checks again after each round of the event loop, because the edit is sent right after the response. */
async function waitFor<T>(look: () => T | undefined): Promise<T> {
  for (let turns = 0; turns < 5_000; turns++) {
    const found = look()
    if (found !== undefined) return found
    await new Promise((resolve) => setImmediate(resolve))
  }
  throw new Error('it did not happen')
}
