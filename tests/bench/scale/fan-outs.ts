import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { smallCatalog } from '../../features/small-catalog.ts'
import { line } from '../turns.ts'
import { fanOut, seedDue } from './fan-out.ts'
import type { Part } from './part.ts'

const replicas = 2
const kills = 3

const fanOutTo = (name: string, tenants: number): Part => ({
  name,
  async run({ server, learners, seed }) {
    const url = await server.create()
    await migrateDatabase({ url })
    await seedDue(url, learners, tenants)
    const started = performance.now()
    const result = await fanOut({
      url,
      catalog: smallCatalog(),
      learners,
      tenants,
      replicas,
      kills,
      seed,
      progress: (text) => console.log(`  ${text}`),
    })
    const percent = (result.pace * 100).toFixed(1)
    line(
      `${learners} messages, ${tenants} tenants, ${replicas} replicas, ${kills} kills: share of the pace allowed`,
      `${percent} %`,
    )
    line(
      'simulated seconds until everyone was tried, until the last retry',
      `${result.seconds.toFixed(0)}, ${result.lastSeconds.toFixed(0)}`,
    )
    line(
      'sent, unclear (of these under way at a kill), lost, doubled',
      `${result.sent}, ${result.unclear} (${result.inFlightAtKills}), ${result.lost}, ${result.doubled}`,
    )
    line('unclear ones that did not arrive', `${result.unclearNotDelivered}`)
    line('requests above the limit of a tenant, of a thread', `${result.over.tenant}, ${result.over.thread}`)
    line('faults that the connector made', JSON.stringify(result.faults))
    line('real seconds', ((performance.now() - started) / 1_000).toFixed(0))
  },
})

export const fanOutToOne = fanOutTo('fan-out', 1)
export const fanOutToMany = fanOutTo('fan-out-20', 20)

const hourly = 5_000
/** The learners of one hour are spread over ten minutes (`domain/learner/push-plan.ts`). */
const spreadMs = 600_000

/** How late the messages of one hour are, with a replica that is killed. */
export const hour: Part = {
  name: 'hour',
  async run({ server, learners, seed }) {
    const url = await server.create()
    await migrateDatabase({ url })
    const count = Math.min(hourly, learners)
    await seedDue(url, count, 1, spreadMs)
    const result = await fanOut({
      url,
      catalog: smallCatalog(),
      learners: count,
      tenants: 1,
      replicas,
      kills: 1,
      seed,
      spreadMs,
    })
    line(
      `seconds from the instant of ${count} messages to the first attempt (goal: below 60)`,
      `99 in 100 at most ${result.late99.toFixed(0)}, all at most ${result.latest.toFixed(0)}`,
    )
    line('lost, doubled', `${result.lost}, ${result.doubled}`)
  },
}
