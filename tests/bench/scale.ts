import { parseArgs } from 'node:util'
import { cost } from './scale/cost.ts'
import { fanOutToMany, fanOutToOne, hour } from './scale/fan-outs.ts'
import { largeTeam } from './scale/large-team.ts'
import type { Part } from './scale/part.ts'
import { start } from './scale/start.ts'
import { throughput } from './scale/throughput.ts'
import { startPostgres } from '../store/postgres/server.ts'

// npm run bench:scale -- [--only NAME,NAME] [ROUNDS] [LEARNERS]
// What PostgreSQL, many learners, and several replicas cost and achieve, as ratios of one run. The server runs beside the bot, without fsync, so it
// says what the bot spends, not how fast a database is.

const parts: readonly Part[] = [cost, start, throughput, largeTeam, hour, fanOutToOne, fanOutToMany]

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', default: 'cost' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const [rounds = 6, learners = 100_000] = positionals.map(Number)
const wanted = values.only.split(',')
const chosen = parts.filter(({ name }) => wanted.includes(name) || wanted.includes('all'))
if (chosen.length === 0 || !(rounds > 0) || !(learners > 0)) {
  console.error(
    `bench:scale: --only is all, or some of: ${parts.map(({ name }) => name).join(', ')}; rounds and learners are above 0`,
  )
  process.exit(2)
}
console.log(`\nShipmate at scale, Node ${process.version}, ${learners} learners`)
for (const { name, run } of chosen) {
  console.log(`\n${name}`)
  const server = await startPostgres()
  try {
    await run({ server, rounds, learners, seed: values.seed })
  } finally {
    await server.stop()
  }
}
process.exit(0)
