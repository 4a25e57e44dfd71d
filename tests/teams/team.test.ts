import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { keyPicks, letterAt } from '../../src/domain/question/answer.ts'
import { displayOrder } from '../../src/domain/question/display.ts'
import { smallCatalog } from '../features/small-catalog.ts'
import { nodes, type Json } from './cards/nodes.ts'
import { openFrontDoor, recorded, type Body, type FrontDoor } from './front-door.ts'

const channel = { ...(recorded('message-channel-mention')['conversation'] as Body) }
const post = '19:0channel@thread.tacv2'

let door: FrontDoor
beforeEach(async () => {
  door = await openFrontDoor()
})
afterEach(() => door.close())

const from = (user: string): Body => ({ id: `29:${user}`, name: `Name of ${user}`, aadObjectId: `aad-${user}` })
const say = (text: string, user = 'lead') =>
  door.post(recorded('message-channel-mention'), { text: `<at>Shipmate</at> ${text}`, from: from(user) })
const press = (user: string, verb: string, data: Body = {}, change: Body = {}) =>
  door.press(verb, data, {
    from: from(user),
    conversation: channel,
    channelData: recorded('message-channel-mention')['channelData'],
    replyToId: 'm1',
    ...change,
  })
const texts = (card: unknown): string => JSON.stringify(card)

/** The card of the last message or edit. */
const lastCard = (): Json => door.connector.cards().at(-1) as Json
const quizOf = (card: Json): string =>
  String((nodes(card).find((node) => node['verb'] === 'team.answer')?.['data'] as Body | undefined)?.['quiz'])

/** What someone who knows the answer picks. */
function rightPicks(card: Json): Body {
  const text = texts(card)
  const question = [...smallCatalog().questions.values()].find(({ kind }) => text.includes(`Kind: ${kind}.`))!
  const order = displayOrder(question, quizOf(card))[0] as string[]
  return {
    pick1: keyPicks(question)
      .map((letter) => letterAt(order.indexOf(letter)))
      .join(','),
  }
}

test('a question in a channel: a private verdict for each person who answers, and one shared card with the count', async () => {
  await say('team quiz')
  const card = lastCard()
  const quiz = quizOf(card)
  expect(card['refresh']).toMatchObject({ userIds: [] })
  const answered = await press('ana', 'team.answer', { quiz, confidence: 'sure', ...rightPicks(card) })
  const own = answered.json['value'] as Json
  expect(answered.json).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
  expect(texts(own)).toContain('only you see this')
  await press('ben', 'team.answer', { quiz, confidence: 'guess', pick1: 'a,b' })
  await press('cem', 'team.answer', { quiz, confidence: 'guess', pick1: 'b' })
  await door.settled()
  const edits = door.connector.requests.filter(({ method }) => method === 'PUT')
  expect(edits.length).toBeGreaterThan(0)
  expect(edits.every(({ path }) => decodeURIComponent(path).includes(`${post};messageid=`))).toBe(true)
  const shared = lastCard()
  expect(texts(shared)).toMatch(/[12] (?:person|people) answered/)
  expect((shared['refresh'] as Json)['userIds']).toContain('29:ana')
  expect(texts(shared)).not.toMatch(/rationale|only you see|Name of|aad-/)
  expect(quizOf(shared)).toBe(quiz)
  const again = await press(
    'ana',
    'team.view',
    { quiz },
    { value: { action: { verb: 'team.view', data: { quiz } }, trigger: 'automatic' } },
  )
  expect(texts(again.json['value'])).toContain('only you see this')
  const other = await press('eve', 'team.view', { quiz })
  expect(quizOf(other.json['value'] as Json)).toBe(quiz)
})

test('a private view is never sent as an edit, no matter what is pressed on a shared card', async () => {
  await say('join')
  const before = door.connector.requests.length
  for (const [verb, data] of [
    ['team.join', {}],
    ['team.join.send', { alias: 'Puffin' }],
    ['team.mine', {}],
    ['team.hide', { hide: 'yes' }],
    ['team.pair', { pair: 'yes' }],
    ['team.leave', {}],
  ] as const)
    expect((await press('ana', verb, data)).json).toMatchObject({ statusCode: 200 })
  await door.settled()
  expect(door.connector.requests.slice(before)).toEqual([])
})

test('a client without Universal Actions gets no verdict that everyone can see', async () => {
  await say('team quiz')
  const card = lastCard()
  const value = { verb: 'team.answer', quiz: quizOf(card), confidence: 'sure', ...rightPicks(card) }
  await door.post(recorded('message-channel-mention'), { text: '', value, from: from('ana'), replyToId: 'm1' })
  const said = door.connector.requests.findLast(({ method }) => method === 'POST')
  expect(texts(said?.body)).toContain('Your answer is in.')
  expect(texts(said?.body)).not.toMatch(/Right|rationale/)
  await door.settled()
  expect(texts(lastCard())).toContain('1 person answered')
})

test('an answer that Teams sends twice gets the same verdict and counts once', async () => {
  await say('team quiz')
  const card = lastCard()
  const data = { quiz: quizOf(card), confidence: 'sure', ...rightPicks(card) }
  const first = await press('ana', 'team.answer', data, { id: 'same' })
  const second = await press('ana', 'team.answer', data, { id: 'same' })
  await door.restart()
  const third = await press('ana', 'team.answer', data, { id: 'same' })
  expect(second.json).toEqual(first.json)
  expect(third.json).toEqual(first.json)
})

test('all channels of a team are one team, and another tenant’s team with the same id is a different one', async () => {
  await press('ana', 'team.join.send', { alias: 'Puffin' })
  const elsewhere = { ...channel, id: '19:second@thread.tacv2;messageid=5' }
  const same = await press('ben', 'team.join.send', { alias: 'puffin' }, { conversation: elsewhere })
  expect(texts(same.json)).toContain('Choose another one')
  const tenant = { id: 'tenant-2' }
  const foreign = await press(
    'eve',
    'team.join.send',
    { alias: 'Puffin' },
    {
      conversation: { ...channel, tenantId: tenant.id },
      channelData: { ...(recorded('message-channel-mention')['channelData'] as Body), tenant },
    },
  )
  expect(texts(foreign.json)).toContain('Your place in')
})

test('a posted board is edited when someone leaves, and no longer shows their alias', async () => {
  const aliases = ['Puffin', 'Otter', 'Heron', 'Squid', 'Walrus']
  for (const alias of aliases) await press(alias, 'team.join.send', { alias })
  await say('team quiz')
  const card = lastCard()
  door.moveTo('2026-11-23T08:01:00Z')
  for (const alias of aliases)
    await press(alias, 'team.answer', { quiz: quizOf(card), confidence: 'sure', ...rightPicks(card) })
  // The question's card is edited after the answers.
  await door.settled()
  await say('leaderboard')
  expect(texts(lastCard())).toContain('Walrus')
  await press('Walrus', 'team.leave', { sure: 'yes' })
  await door.settled()
  const board = lastCard()
  expect(texts(board)).toContain('Puffin')
  expect(texts(board)).not.toContain('Walrus')
  await press('Squid', 'team.leave', { sure: 'yes' })
  await door.settled()
  expect(texts(lastCard())).not.toMatch(/Puffin|Otter|Heron|Squid/)
})

test('deleting everything in the personal chat removes a person from the team’s cards, logs, and files', async () => {
  const aliases = ['Puffin', 'Otter', 'Heron', 'Squid', 'Walrus']
  for (const alias of aliases) await press(alias, 'team.join.send', { alias })
  await say('team quiz')
  const card = lastCard()
  for (const alias of aliases)
    await press(alias, 'team.answer', { quiz: quizOf(card), confidence: 'sure', ...rightPicks(card) })
  // The question's card is edited after the answers.
  await door.settled()
  await say('leaderboard')
  await door.press('delete.confirm', {}, { from: from('Walrus') })
  await door.settled()
  const cards = door.connector.requests
    .filter(({ method }) => method === 'PUT')
    .slice(-2)
    .map(({ body }) => texts(body))
  expect(cards.join()).not.toMatch(/walrus/i)
  expect(door.logged.join()).not.toMatch(/Puffin|Walrus|Name of/)
  expect(await door.stored()).not.toMatch(/walrus/i)
})

test('deleting also removes an answer from someone who never joined the team', async () => {
  await say('team quiz')
  const card = lastCard()
  await press('walrus', 'team.answer', { quiz: quizOf(card), confidence: 'sure', ...rightPicks(card) })
  await door.press('delete.confirm', {}, { from: from('walrus') })
  await door.settled()
  expect(await door.stored()).not.toMatch(/walrus/i)
  expect(texts(lastCard())).not.toMatch(/walrus/i)
})

test('someone who leaves the team in Teams is removed from its board and its leads', async () => {
  await door.post(recorded('installation-add'), {
    from: from('ana'),
    conversation: channel,
    channelData: recorded('message-channel-mention')['channelData'],
  })
  await press('ana', 'team.join.send', { alias: 'Puffin' })
  await door.post(recorded('members-added-person'), {
    membersAdded: [],
    membersRemoved: [{ id: '29:ana', aadObjectId: 'AAD-ana' }],
    from: from('boss'),
    conversation: channel,
    channelData: recorded('message-channel-mention')['channelData'],
  })
  expect(await door.stored()).not.toMatch(/puffin/i)
  await say('team lead', 'boss')
  expect(texts(lastCard())).toContain('You lead this team now')
})

test('a mention, as Teams sends it, names a lead', async () => {
  await door.post(recorded('installation-add'), {
    from: from('lead'),
    conversation: channel,
    channelData: recorded('message-channel-mention')['channelData'],
  })
  const message = recorded('message-channel-mention')
  const mention = { type: 'mention', text: '<at>Ben</at>', mentioned: { id: '29:ben', name: 'Ben' } }
  await door.post(message, {
    text: '<at>Shipmate</at> team lead <at>Ben</at>',
    from: from('lead'),
    entities: [...(message['entities'] as Body[]), mention],
  })
  expect(texts(lastCard())).toContain('New leads named')
  await say('team lead', 'ben')
  expect(texts(lastCard())).toContain('You lead this team now')
})

test('an export has the person’s own aliases and no one else’s', async () => {
  for (const alias of ['Puffin', 'Otter']) await press(alias, 'team.join.send', { alias })
  await door.say('export my data', { from: from('Puffin') })
  const link = texts(lastCard()).match(/http[^")]*token=[^")\\]*/)?.[0] as string
  const { text } = await door.request(new URL(link).pathname + new URL(link).search)
  expect(JSON.parse(text)).toMatchObject({ teams: [{ alias: 'Puffin' }] })
  expect(text).not.toContain('Otter')
})
