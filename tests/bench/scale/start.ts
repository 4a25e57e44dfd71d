import { realContent } from '../../real-content.ts'
import { startLoadClient } from '../load.ts'
import { activitiesOf, line } from '../turns.ts'
import { startBuiltCoach } from './built-coach.ts'
import { filledDatabase, keyOf, tenant } from './learners.ts'
import type { Part } from './part.ts'

const turns = 4_000
const people = 2_000
const texts = ['quiz 1', 'progress', 'help', 'wrong'] as const

/** How long a start takes with many learners, and what a replica's memory is after many turns. */
export const start: Part = {
  name: 'start',
  async run({ server, learners }) {
    const client = await startLoadClient()
    process.once('exit', () => client.stop())
    const activity = activitiesOf(tenant, client.connectorUrl)
    const { url } = await filledDatabase(server, await realContent(), learners)
    const coach = await startBuiltCoach(url)
    line(
      `seconds until a start with ${learners} learners takes requests (goal: below 3)`,
      (coach.startMs / 1_000).toFixed(1),
    )
    line('CPU seconds of the process until then', (await coach.cpuSeconds()).toFixed(1))
    line('memory after the start', `${(await coach.megabytes()).toFixed(0)} MB`)
    const count = Math.min(people, learners)
    const bodies = Array.from({ length: turns }, (_, index) =>
      activity(keyOf(index % count).user, { type: 'message', text: texts[index % texts.length] as string }),
    )
    await client.run(coach.url, bodies, 10)
    line(
      `memory after ${turns} turns of ${count} learners (goal: below 300 MB)`,
      `${(await coach.megabytes()).toFixed(0)} MB`,
    )
    await coach.stop()
    client.stop()
  },
}
