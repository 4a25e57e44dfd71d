import { parseArgs } from 'node:util'
import { activities } from './attacks/activities.ts'
import type { Attack, Outcome } from './attack.ts'
import { clockJumps } from './attacks/clock-jumps.ts'
import { clockRunning } from './attacks/clock-running.ts'
import { connectorFaults } from './attacks/connector-faults.ts'
import { damage } from './attacks/damage.ts'
import { deletion } from './attacks/deletion.ts'
import { exportFlood } from './attacks/export-flood.ts'
import { floods } from './attacks/floods.ts'
import { fullDisk } from './attacks/full-disk.ts'
import { hostileModel } from './attacks/hostile-model.ts'
import { killsBetween } from './attacks/kills-between.ts'
import { killsUnderLoad } from './attacks/kills-under-load.ts'
import { replicasInBadWeather } from './attacks/replicas.ts'
import { openRig } from './rig.ts'
import { slowSockets } from './attacks/slow-sockets.ts'
import { sockets } from './attacks/sockets.ts'
import { messageOf } from './tally.ts'
import { within } from './wait.ts'

// npm run torture -- [--seed 1] [--only NAME] [--minutes 5]
// Five minutes of bad weather for 200 people: npm run torture -- --only replicas --minutes 25
// Attacks the product from outside and prints attempts and failures. The same seed makes the same attacks.

/** Floods come early, because they measure time; attacks that mostly wait run beside the others. */
const attacks: readonly Attack[] = [
  clockRunning,
  floods,
  exportFlood,
  slowSockets,
  deletion,
  sockets,
  activities,
  damage,
  fullDisk,
  killsBetween,
  killsUnderLoad,
  clockJumps,
  connectorFaults,
  hostileModel,
  replicasInBadWeather,
]
const usualMinutes = 5
const attackMs = 300_000
const shown = 12

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    minutes: { type: 'string', default: String(usualMinutes) },
  },
})
const seed = Number(values.seed)
const minutes = Number(values.minutes)
const chosen = attacks.filter(({ name }) => name.includes(values.only))
if (!Number.isInteger(seed) || !(minutes > 0) || chosen.length === 0) {
  console.error(
    `torture: --seed is a whole number, --minutes is above 0, and --only is part of one of: ${attacks.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}

/** Uncaught errors of this process, where some of the coaches run. */
const uncaught: string[] = []
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    uncaught.push(`${event}: ${messageOf(error)}`)
    process.exitCode = 1
  })

async function run({ run: attack }: Attack): Promise<Outcome> {
  const { rig, close } = openRig(seed, minutes / usualMinutes)
  try {
    const mostMs = attackMs * Math.max(1, minutes / usualMinutes)
    const outcome = await within(mostMs, attack(rig))
    return outcome ?? { tried: 1, failed: 1, failures: [`the attack was not over after ${mostMs / 1000} s`] }
  } catch (error) {
    return {
      tried: 1,
      failed: 1,
      failures: [`the attack itself broke: ${error instanceof Error ? error.stack : String(error)}`],
    }
  } finally {
    await within(20_000, close())
  }
}

const results = new Map<Attack, Outcome>()
const beside: Promise<unknown>[] = []
for (const attack of chosen) {
  const done = run(attack).then((outcome) => results.set(attack, outcome))
  if (attack.waits) beside.push(done)
  else await done
}
await Promise.all(beside)

// A spread would lose the getter of a tally.
const rows = chosen.map((attack) => ({ name: attack.name, outcome: results.get(attack) as Outcome }))
const width = Math.max(...rows.map(({ name }) => name.length))
console.log(`${'attack'.padEnd(width)} | ${'tried'.padStart(6)} | ${'failed'.padStart(6)}`)
console.log(`${'-'.repeat(width)} | ${'-'.repeat(6)} | ${'-'.repeat(6)}`)
for (const { name, outcome } of rows) {
  const { tried, failed, impossible } = outcome
  console.log(`${name.padEnd(width)} | ${String(tried).padStart(6)} | ${impossible ?? String(failed).padStart(6)}`)
}
for (const { name, outcome } of rows) {
  const { failures } = outcome
  if (failures.length === 0) continue
  console.log(`\n${name}`)
  for (const failure of failures.slice(0, shown)) console.log(`  ${failure}`)
  if (failures.length > shown) console.log(`  … and ${failures.length - shown} more`)
}
for (const line of uncaught.slice(0, shown)) console.log(`\nuncaught: ${line}`)
process.exit(rows.some(({ outcome }) => outcome.failed > 0) || uncaught.length > 0 ? 1 : 0)
