import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { owing } from '../../src/domain/team/owed.ts'
import type { Team } from '../../src/domain/team/team.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import { smallCatalog } from '../features/small-catalog.ts'
import { nodes, type Json } from './cards/nodes.ts'
import { review } from '../domain/valid.ts'
import { recorded, type Body, type FrontDoor } from './front-door.ts'

const mention = recorded('message-channel-mention')
const channel = mention['conversation'] as Body
const tenant = String(channel['tenantId'])
const personal = recorded('message-personal')['conversation'] as Body

/** Everything that names the person, or that they wrote, contains this word. */
export const traces = /walrus/i

const from = (user: string): Body => ({ id: `29:${user}`, name: `Name of ${user}`, aadObjectId: `aad-${user}` })
/** A person's own chat. */
export const own = (user: string): Body => ({ from: from(user), conversation: { ...personal, id: `a:${user}` } })
/** A channel of the team, or of another one. */
const there = (user: string, team = '19:0channel@thread.tacv2'): Body => ({
  from: from(user),
  conversation: { ...channel, id: `${team};messageid=1` },
  channelData: { tenant: { id: tenant }, team: { id: team, name: 'Guild' } },
})
const otherTeam = '19:other@thread.tacv2'

/** Actions at the front door on behalf of several people. */
export function peopleAt(door: FrontDoor) {
  const lastCard = (): Json => door.connector.cards().at(-1) as Json
  const dataOf = (verb: string, card: unknown = lastCard()): Body | undefined =>
    nodes(card).find((node) => node['verb'] === verb)?.['data'] as Body | undefined
  return {
    lastCard,
    dataOf,
    say: (text: string, user: string) => door.say(text, own(user)),
    press: (user: string, verb: string, data: Body = {}, change: Body = {}) =>
      door.press(verb, data, { ...own(user), ...change }),
    sayIn: (text: string, user: string, team?: string, entities: readonly Body[] = []) =>
      door.post(mention, {
        text: `<at>Shipmate</at> ${text}`,
        ...there(user, team),
        entities: [...(mention['entities'] as Body[]), ...entities],
      }),
    pressIn: (user: string, verb: string, data: Body = {}) =>
      door.press(verb, data, { ...there(user), replyToId: 'm1' }),
    install: (user: string, team?: string) => door.post(recorded('installation-add'), there(user, team)),
  }
}

const mentionOf = (user: string): Body => ({
  type: 'mention',
  text: `<at>${user}</at>`,
  mentioned: { id: `29:${user}`, name: user },
})

/** Creates a person with everything that can be stored about someone, among four others. */
export async function makeWholePerson(door: FrontDoor): Promise<void> {
  const { say, press, sayIn, pressIn, install, lastCard, dataOf } = peopleAt(door)
  const everybody = ['puffin', 'otter', 'heron', 'squid', 'walrus']
  await install('walrus')
  await sayIn('team lead', 'walrus', undefined, [mentionOf('boss')])
  await sayIn('team lead', 'boss')
  await install('chief', otherTeam)
  await sayIn('team lead', 'chief', otherTeam, [mentionOf('walrus'), mentionOf('otter')])
  for (const user of everybody) {
    await say('hi', user)
    await pressIn(user, 'team.join.send', { alias: user[0]?.toUpperCase() + user.slice(1) })
  }
  for (const user of ['walrus', 'otter']) await pressIn(user, 'team.pair', { pair: 'yes' })
  await door.restart(addHistory)
  await say('team coverage', 'boss')
  expect(JSON.stringify(lastCard())).toContain('Walrus and Otter')

  door.moveTo('2026-11-23T08:01:00Z')
  await sayIn('team quiz', 'boss')
  const question = dataOf('team.answer') as Body
  for (const user of everybody)
    for (const pick1 of ['a', 'a,b'])
      await pressIn(user, 'team.answer', { quiz: question['quiz'], confidence: 'guess', pick1 })
  // Edits of a team's card follow later, and would be the last one.
  await door.settled()
  await sayIn('leaderboard', 'boss')
  expect(JSON.stringify(lastCard())).toContain('Walrus')
  await door.settled()
  await sayIn('challenge', 'walrus')
  await sayIn('challenge', 'otter')
  const { code } = dataOf('challenge.take') as { code: string }
  for (const user of ['walrus', 'otter']) {
    await say(`challenge ${code}`, user)
    await press(user, 'end')
    await press(user, 'challenge.share', { code })
  }
  await say('challenge otter', 'walrus')
  await say('challenge walrus', 'heron')

  await study(door)
  await door.settled()
  const all = await everythingIn(door.dir)
  for (const text of ['walrus report', 'walrus thumb', 'walrus evidence', 'walrus interview', '"29:walrus"', 'Walrus'])
    expect(all).toContain(text)
  expect(shownTo(door, 'walrus').filter((card) => traces.test(card)).length).toBeGreaterThan(4)
}

/** Creates two weeks of answers, a team report with a pair, and an edit that the other team still owes. */
async function addHistory(dir: string): Promise<void> {
  const store = await openLowdbStore({ dir })
  const key = { tenant, user: 'aad-walrus' }
  for (let count = 0; count < 40; count++) {
    const stored = (await store.readLearner(key))!
    await store.commitLearner(key, stored.value, stored.version, [{ ...review, id: `walrus-${count}` }])
  }
  const team = (await store.readTeam({ tenant, conversation: '19:0channel@thread.tacv2' }))!
  const report = {
    day: '2026-11-23',
    at: '2026-11-23T07:00:00.000Z',
    people: 5,
    known: {},
    areas: {},
    answers: 20,
    pass: 0.5,
    low: 0.4,
    high: 0.6,
    together: 0.5,
    pairs: [['aad-walrus', 'aad-otter'] as [string, string]],
  }
  const next: Team = { ...team.value, coverage: { reports: 1, gone: [], report } }
  await store.commitTeam(next, owing(next, [], [], new Date()), team.version)
  await store.close()
}

/** Creates settings, a quiz, a mock exam, an explanation with feedback, a report, a drill with its interview, and evidence. */
async function study(door: FrontDoor): Promise<void> {
  const { say, press, dataOf } = peopleAt(door)
  const question = [...smallCatalog().questions.values()][0]!
  await say('exam in 6 weeks', 'walrus')
  await say('quiz 2', 'walrus')
  const data = { question: question.id, revision: question.revision, reason: 'typo' }
  await press('walrus', 'report.send', { ...data, text: 'A walrus report.' })
  await say('explain canary', 'walrus')
  const value = {
    actionName: 'feedback',
    actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"A walrus thumb."}' },
  }
  await door.post(recorded('invoke-feedback'), { ...own('walrus'), value })
  await press('walrus', 'lab.evidence', { step: 'step-1', track: 'azure-pipelines', text: 'My walrus evidence.' })
  // The card of a challenge may still be edited.
  await door.settled()
  await say('drill canary', 'walrus')
  let card: unknown
  for (let choice = dataOf('drill.choose'); choice; choice = dataOf('drill.choose', card))
    card = (await press('walrus', 'drill.choose', choice)).json['value']
  await press('walrus', 'drill.answer', { ...dataOf('drill.answer', card), text: 'My walrus interview answer.' })
  await say('mock exam', 'walrus')
  await press('walrus', 'mock.begin', { count: 10, minutes: 20 })
}

function gone(error: NodeJS.ErrnoException): string {
  if (error.code !== 'ENOENT') throw error
  return ''
}

/** Reads the names and contents of all files. */
export async function everythingIn(dir: string): Promise<string> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    // A temporary file may be gone by now; its text is in the file that it was renamed to.
    .map(async ({ parentPath, name }) => `${name}\n${await readFile(join(parentPath, name), 'utf8').catch(gone)}`)
  return (await Promise.all(texts)).join('\n')
}

/** The cards that others see now: all except those in the person's own chat. */
export const shownTo = ({ connector }: FrontDoor, but: string): string[] =>
  [...connector.shown.values()]
    .filter(({ conversation }) => conversation !== `a:${but}`)
    .map(({ card }) => JSON.stringify(card))
