import { join } from 'node:path'
import type { FakeConnector } from '../../fakes/connector.ts'
import type { Attack } from '../attack.ts'
import { createClient, type Answer, type Client } from '../people/client.ts'
import { filesIn, tracesIn } from '../folder.ts'
import { reportOf } from '../people/furnished.ts'
import { person, type Person } from '../people/people.ts'
import type { Rig } from '../rig.ts'
import { mountSmallDisk } from '../hostile/small-disk.ts'
import { answerOne, sentTo } from '../people/study.ts'
import { messageOf, Tally } from '../tally.ts'
import { within } from '../wait.ts'

/** What the learner reads. */
const friendly = /can[’']t save|cannot save|could(?:n[’']t| not) save/i
const [ana, ben, cem] = [person('anadisk'), person('bendisk'), person('cemdisk')]

/** The disk temporarily refuses all writes. */
export const fullDisk: Attack = {
  name: 'full and read-only disk',
  async run(rig) {
    const tally = new Tally()
    const disk = await mountSmallDisk(rig)
    if (!disk) return { tried: 0, failed: 0, failures: [], impossible: 'not possible here' }
    for (const [kind, broken, repaired] of [
      ['full', () => disk.fill(), () => disk.free()],
      ['read-only', () => disk.readOnly(true), () => disk.readOnly(false)],
    ] as const) {
      await attack(rig, tally, join(disk.dir, kind), kind, broken, repaired)
      await startOn(rig, tally, join(disk.dir, `start-${kind}`), kind, broken, repaired)
    }
    return tally
  },
}

async function attack(
  rig: Rig,
  tally: Tally,
  dir: string,
  kind: string,
  broken: () => Promise<void>,
  repaired: () => Promise<void>,
): Promise<void> {
  const connector = await rig.connector()
  const coach = await rig.here(dir)
  const client = createClient(() => coach.address, connector.url)
  const question = await prepare(client, connector)
  const turns: Readonly<Record<string, () => Promise<Answer>>> = {
    'a typed quiz': () => client.say(ana, 'quiz 2'),
    'typed settings': () => client.say(ben, 'exam 18 December'),
    'a first message': () => client.say(person(`new-${kind}`), 'hi'),
    'an answer': () =>
      client.press(ana, 'answer', { presentation: question.presentation, confidence: 'sure', pick1: 'a' }),
    'a report': () => client.press(ana, 'report.send', { ...reportOf(ana), text: 'x'.repeat(2_000) }),
    'an answer to the team': () =>
      client.pressInTeam(ana, 'team.answer', { quiz: question.quiz, confidence: 'sure', pick1: 'b' }),
    'joining the team': () => client.pressInTeam(cem, 'team.join.send', { alias: cem.alias }),
    'delete my data': () => client.press(cem, 'delete.confirm'),
  }
  await broken()
  try {
    for (const [what, turn] of Object.entries(turns))
      await duringFault(tally, connector, dir, `${what} on a ${kind} disk`, turn)
    const ready = await Promise.all([client.ask('/readyz'), client.ask('/readyz')])
    tally.check(
      ready.every(({ status }) => status === 503),
      `/readyz on a ${kind} disk answers ${ready.map(({ status }) => status).join(', ')}`,
    )
    tally.check((await client.ask('/healthz')).status === 200, `/healthz on a ${kind} disk`)
    await client.press(ana, 'progress')
  } finally {
    await repaired()
  }
  for (const [what, turn] of Object.entries(turns)) {
    const { status, text } = await turn()
    tally.check(
      status === 200 && !/Something went wrong/.test(text) && !friendly.test(text),
      `${what} after a ${kind} disk: ${status} ${text.slice(0, 120)}`,
    )
  }
  const ready = await Promise.all([client.ask('/readyz'), client.ask('/readyz')])
  tally.check(
    ready.every(({ status }) => status === 200),
    `/readyz twice at once after a ${kind} disk: ${ready.map(({ status }) => status).join(', ')}`,
  )
  for (const who of [ana, ben]) {
    const { text } = await client.press(who, 'delete.confirm')
    const traces = await tracesIn(dir, [who.user, who.mri, who.alias])
    tally.check(text.includes('Nothing about you'), `delete my data after a ${kind} disk: ${text.slice(0, 200)}`)
    tally.check(traces.length === 0, `after deletion, after a ${kind} disk recovered: ${traces.join(', ')}`)
  }
  tally.check(await coach.stop(10_000), `stop after a ${kind} disk`)
  const left = (await filesIn(dir)).filter((path) => /\.tmp$|probe/.test(path))
  tally.check(left.length === 0, `left after a ${kind} disk: ${left.join(', ')}`)
}

/** Stores something of each kind. */
async function prepare(client: Client, connector: FakeConnector) {
  for (const who of [ana, ben, cem]) await answerOne(client, connector, who)
  await client.press(ana, 'report.send', reportOf(ana))
  await client.pressInTeam(ben, 'team.join.send', { alias: ben.alias })
  await client.sayInTeam(ben, 'team quiz')
  const quiz = /"quiz":"(\w+)"/.exec(JSON.stringify(connector.cards().at(-1)))?.[1] ?? ''
  await client.pressInTeam(ben, 'team.answer', { quiz, confidence: 'sure', pick1: 'a' })
  await client.say(ana, 'quiz 1 single')
  // The team's card is edited after the answer, so the last card may not be ana's.
  const presentation = /"presentation":"(\w+)"/.exec(sentTo(connector, ana).at(-1) ?? '')?.[1] ?? ''
  return { quiz, presentation }
}

/** Either the turn succeeds anyway, or a friendly message says that it didn't. */
async function duringFault(
  tally: Tally,
  connector: FakeConnector,
  dir: string,
  what: string,
  turn: () => Promise<Answer>,
) {
  const before = connector.requests.length
  const { status, text, ms } = await turn()
  const said = text + JSON.stringify(connector.requests.slice(before).map(({ body }) => body))
  const isDone =
    /Nothing about you|Thank|Sources/.test(said) && (!/Nothing about you/.test(said) || (await isGone(dir, cem)))
  tally.check(
    status === 200 && (friendly.test(said) || isDone),
    `${what}: ${status}, said ${said === '[]' ? 'nothing' : said.slice(0, 160)}`,
  )
  tally.check(ms < 12_000, `${what}: answered after ${Math.round(ms)} ms`)
}

const isGone = async (dir: string, { user, mri }: Person): Promise<boolean> =>
  (await tracesIn(dir, [user, mri])).length === 0

/** The coach starts while the disk refuses all writes: it works as far as it can, or says in one line why not. */
async function startOn(
  rig: Rig,
  tally: Tally,
  dir: string,
  kind: string,
  broken: () => Promise<void>,
  repaired: () => Promise<void>,
): Promise<void> {
  await (await rig.here(dir)).stop(10_000)
  await broken()
  try {
    const coach = await rig.here(dir)
    await within(5_000, fetch(`${coach.address}/healthz`))
    await coach.stop(10_000)
  } catch (error) {
    tally.check(/^[^\n]+$/.test(messageOf(error)), `a start on a ${kind} disk: ${messageOf(error)}`)
  } finally {
    await repaired()
  }
  await tally.attempt(`a start after a start on a ${kind} disk`, async () => {
    const coach = await rig.here(dir)
    tally.check(await coach.stop(10_000), `stop after a start on a ${kind} disk`)
  })
}
