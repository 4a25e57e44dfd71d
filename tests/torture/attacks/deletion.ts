import { keyPicks } from '../../../src/domain/question/answer.ts'
import { fieldsOf } from '../../../src/domain/question/display.ts'
import { recorded } from '../../teams/front-door.ts'
import { smallCatalog } from '../../features/small-catalog.ts'
import type { FakeConnector } from '../../fakes/connector.ts'
import type { Attack } from '../attack.ts'
import { createClient, type Client } from '../people/client.ts'
import { monday } from '../processes/coach-here.ts'
import type { AskedProcess } from '../processes/coach-process.ts'
import { tracesIn } from '../folder.ts'
import { reportOf } from '../people/furnished.ts'
import { inChat, inTeam, person, type Person } from '../people/people.ts'
import type { Rig } from '../rig.ts'
import { answerOne, sentTo } from '../people/study.ts'
import { Tally } from '../tally.ts'
import { pause, within } from '../wait.ts'

const words = 'unmistakable-words-of-ana'
const settleMs = 60_000
const mostQuestions = 5
/** The time this many hours after the start. */
const at = (hour: number): string => new Date(Date.parse(monday) + hour * 3_600_000).toISOString()
/** How the process ends after the answer to the deletion. */
const ends: Readonly<Record<string, (coach: AskedProcess) => Promise<unknown>>> = {
  'SIGKILL at once': (coach) => end(coach, 'SIGKILL'),
  'SIGKILL after 30 ms': async (coach) => pause(30).then(() => end(coach, 'SIGKILL')),
  'SIGKILL after 5 s': async (coach) => pause(5_000).then(() => end(coach, 'SIGKILL')),
  SIGTERM: (coach) => end(coach, 'SIGTERM'),
}
const end = async (coach: AskedProcess, signal: NodeJS.Signals): Promise<boolean> => {
  coach.kill(signal)
  return coach.gone(settleMs)
}

/** A person who has data of every kind deletes it all, and the process ends at a bad moment. */
export const deletion: Attack = {
  name: 'deletion',
  waits: true,
  async run(rig) {
    const tally = new Tally()
    await Promise.all(
      Object.entries(ends).map(([how, ending]) => tally.attempt(how, () => deleteAnd(rig, tally, how, ending))),
    )
    return tally
  },
}

async function deleteAnd(
  rig: Rig,
  tally: Tally,
  how: string,
  ending: (coach: AskedProcess) => Promise<unknown>,
): Promise<void> {
  const dir = await rig.folder()
  const connector = await rig.connector()
  let coach = await rig.child(dir, { START_AT: monday })
  const client = createClient(() => coach.address, connector.url)
  const ana = person('anadeleted')
  const others = ['ben', 'cem', 'dan', 'eve'].map((name) => person(`${name}deleted`))
  await everything(coach, client, connector, ana, others)
  const before = await tracesIn(dir, [ana.user])
  tally.check(
    before.length >= 4 && live(connector).some((card) => card.includes(ana.alias)),
    `${how}: ana has too little to lose: ${before.join(', ')}`,
  )

  const { text } = await client.press(ana, 'delete.confirm')
  tally.check(text.includes('Nothing about you is stored'), `${how}: the deletion is not acknowledged`)
  const said = coach.said()
  await ending(coach)
  coach = await rig.child(dir, { START_AT: at(mostQuestions) })
  // Owed edits are made after a start, with a pause between them.
  await pause(500)
  await coach.ask('teamEvents')
  await within(settleMs, coach.ask('settled'))
  const where = `a person with everything deletes it, then ${how} and a restart`
  const traces = await tracesIn(dir, [ana.user, ana.mri, ana.alias, words])
  tally.check(traces.length === 0, `${where}: ${traces.join(', ')} in the folder`)
  const bearing = live(connector).filter((card) =>
    [ana.alias, ana.user, ana.mri, words].some((word) => card.includes(word)),
  )
  tally.check(bearing.length === 0, `${where}: ${bearing.length} cards in the channel still name them: ${bearing[0]}`)
  tally.check(
    ![ana.user, ana.mri, ana.alias, words].some((word) => (said + coach.said()).includes(word)),
    `${where}: the log names them`,
  )
  const kept = await tracesIn(dir, [others[0]!.user])
  tally.check(kept.length > 0, `${where}: another person’s data is gone too`)
}

/** Puts the person into every place that can hold them. */
async function everything(
  coach: AskedProcess,
  client: Client,
  connector: FakeConnector,
  ana: Person,
  others: readonly Person[],
): Promise<void> {
  const [ben] = others as [Person]
  await client.post({ ...recorded('installation-add'), ...inTeam(ben), serviceUrl: connector.url })
  for (const who of [ana, ...others]) {
    await answerOne(client, connector, who)
    await client.pressInTeam(who, 'team.join.send', { alias: who.alias })
  }
  for (let count = 0; count < 34; count++) await answerOne(client, connector, ana)
  await client.press(ana, 'report.send', { ...reportOf(ana), text: words })
  await client.say(ana, 'explain canary')
  await client.post({
    ...recorded('invoke-feedback'),
    ...inChat(ana),
    serviceUrl: connector.url,
    replyToId: `m${connector.requests.length}`,
  })
  await client.press(ana, 'lab.evidence', { step: '1', track: 'github-actions', text: words })
  await client.say(ana, 'drill canary')
  await client.say(ana, 'mock exam 20 40')
  const mention = { type: 'mention', text: '<at>Ana</at>', mentioned: { id: ana.mri, name: 'Ana' } }
  const { entities } = recorded('message-channel-mention')
  await client.sayInTeam(ben, 'team lead <at>Ana</at>', { entities: [...(entities as object[]), mention] })
  await client.sayInTeam(ana, 'challenge')
  await client.say(ana, `challenge ${ben.alias}`)
  await client.say(ben, `challenge ${ana.alias}`)
  // A question that a person already knows earns nothing, so more are asked until ana is on the board.
  for (let hour = 1; hour < mostQuestions; hour++) {
    await coach.ask('moveTo', at(hour))
    await coach.ask('teamEvents')
    await client.sayInTeam(ben, 'team quiz for 10 minutes')
    const asked = live(connector).findLast((card) => card.includes('"quiz":')) ?? ''
    const quiz = /"quiz":"(\w+)"/.exec(asked)?.[1] ?? ''
    for (const who of [ana, ...others])
      await client.pressInTeam(who, 'team.answer', { quiz, confidence: 'sure', ...rightPicks(asked, quiz) })
    await client.sayInTeam(ben, 'leaderboard')
    if (live(connector).some((card) => card.includes(ana.alias))) break
  }
  if (sentTo(connector, ana).length === 0) throw new Error('nothing was sent to ana')
}

/** Picks the right answers, because only people who gained something are on the board. */
function rightPicks(card: string, quiz: string): Record<string, string> {
  const question = [...smallCatalog().questions.values()].find(({ kind }) => card.includes(`Kind: ${kind}.`))
  if (!question) throw new Error('the card shows no question')
  return Object.fromEntries(
    fieldsOf(question, quiz, keyPicks(question)).map((field, index) => [`pick${index + 1}`, field]),
  )
}

/** The current cards in channels, after edits. The fake numbers its answers from m1. */
function live(connector: FakeConnector): string[] {
  const cards = new Map<string, string>()
  for (const [index, { method, path, body }] of connector.requests.entries()) {
    if (!decodeURIComponent(path).includes('19:')) continue
    const id = method === 'PUT' ? path.split('/').at(-1) : `m${index + 1}`
    cards.set(id ?? '', JSON.stringify(body))
  }
  return [...cards.values()]
}
