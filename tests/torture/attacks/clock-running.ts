import { seededChance } from '../../../src/domain/shuffle.ts'
import type { Attack } from '../attack.ts'
import { createClient } from '../people/client.ts'
import { person, tenant } from '../people/people.ts'
import { sentTo } from '../people/study.ts'
import { Tally } from '../tally.ts'
import { eventually, pause } from '../wait.ts'

const jumpMs = 25_000
/** A running coach checks its clock every 20 s, and can wait until a changed clock has been steady for two minutes. */
const patienceMs = 230_000

/** A learner whose daily message comes exactly on the hour. */
const early = Array.from({ length: 5_000 }, (_, index) => person(`clock-${index}`)).find(
  ({ user }) => seededChance(`${tenant}/${user}`)() < 0.001,
)

/** The clock shows next year for a while and comes back, without a restart of the coach. */
export const clockRunning: Attack = {
  name: 'clock jumps while it runs',
  waits: true,
  async run(rig) {
    const tally = new Tally()
    if (!early) throw new Error('no learner is early')
    const connector = await rig.connector()
    const coach = await rig.child(await rig.folder(), { START_AT: '2026-11-23T12:00:00Z', REMINDERS: 'on' })
    const client = createClient(() => coach.address, connector.url)
    await client.say(early, 'quiz 1 single')
    await coach.ask('moveTo', '2027-11-23T12:00:00Z')
    await client.say(early, 'exam in 3 weeks')
    await pause(jumpMs)
    // In Berlin the hour of the messages is a little more than three minutes away: dates are corrected before it, within 160 s.
    await coach.ask('moveTo', '2026-11-24T07:56:50Z')
    const before = sentTo(connector, early).length
    const isThere = await eventually(patienceMs, () => sentTo(connector, early).length > before)
    tally.check(
      isThere,
      'a running coach whose clock showed next year for 25 s: no daily message on the next study day',
    )
    return tally
  },
}
