import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sideBySide } from '../../../src/kernel/async/side-by-side.ts'
import { recorded } from '../../teams/front-door.ts'
import type { Attack } from '../attack.ts'
import { createClient } from '../people/client.ts'
import { faults, startHostileConnector, type Fault } from '../hostile/hostile-connector.ts'
import { inTeam, person } from '../people/people.ts'
import type { Rig } from '../rig.ts'
import { Tally } from '../tally.ts'
import { pause, within } from '../wait.ts'

const atOnce = 20
const turnMs = 12_000
const stopMs = 5_000
/** Allows for a busy machine; Teams gives up on a turn after 15 s. */
const slackMs = 3_000
const [ana, ben, cem] = [person('anafault'), person('benfault'), person('cemfault')]

/** A connector fails in every way: during turns, during daily messages, and while the coach stops. */
export const connectorFaults: Attack = {
  name: 'connector faults',
  async run(rig) {
    const tally = new Tally()
    await sideBySide(
      Object.entries(faults),
      ([name, fault]) => tally.attempt(`a connector: ${name}`, () => oneFault(rig, tally, name, fault)),
      atOnce,
    )
    return tally
  },
}

async function oneFault(rig: Rig, tally: Tally, name: string, fault: Fault): Promise<void> {
  const dir = await rig.folder()
  const well = await rig.connector()
  const hostile = await startHostileConnector(fault)
  rig.atEnd(() => hostile.stop())
  const coach = await rig.here(dir)
  const client = createClient(() => coach.address, hostile.url)
  const healthy = createClient(() => coach.address, well.url)
  const where = `a connector: ${name}`

  const turns = [
    ['a message', client.say(ana, 'help')],
    ['a round', client.say(ben, 'quiz 1')],
    ['a press', client.press(cem, 'progress')],
    ['a message in a team', client.sayInTeam(cem, 'team quiz')],
    ['installation', client.post({ ...recorded('installation-add'), ...inTeam(cem), serviceUrl: hostile.url })],
  ] as const
  for (const [what, turn] of turns) {
    const { status, ms } = await turn
    tally.check(
      status === 200 && ms <= turnMs + slackMs,
      `${where}: ${what} answered ${status} after ${(ms / 1000).toFixed(1)} s`,
    )
  }
  const other = await healthy.say(person('someone'), 'help')
  tally.check(
    other.status === 200 && other.ms < turnMs + slackMs,
    `${where}: a person with a healthy connector waits ${Math.round(other.ms)} ms`,
  )

  coach.moveTo('2026-11-24T08:30:00Z')
  // The turns have ended, so only the daily message goes to this chat from here on.
  const already = hostile.asked.length
  const pushes = (): number =>
    hostile.asked.slice(already).filter((line) => line.includes(encodeURIComponent(cem.chat))).length
  const pushed = await within(3 * turnMs, coach.app.remind())
  tally.check(pushed !== undefined, `${where}: daily messages are not over after 36 s`)
  coach.moveTo('2026-11-24T08:30:30Z')
  await within(turnMs, coach.app.remind())
  tally.check(pushes() <= 1, `${where}: ${pushes()} requests for one daily message`)

  // A turn and an edit are running when it stops.
  const turn = client.say(ana, 'help')
  void client.pressInTeam(ben, 'team.join.send', { alias: ben.alias })
  void client.sayInTeam(ben, 'leaderboard')
  await pause(50)
  const started = performance.now()
  const isStopped = await coach.stop(stopMs + slackMs)
  tally.check(isStopped, `${where}: stop() takes more than 5 s`)
  if (isStopped)
    tally.check(
      !existsSync(join(dir, 'lock')),
      `${where}: the lock is still there after stop() in ${Math.round(performance.now() - started)} ms`,
    )
  await within(1_000, turn)
}
