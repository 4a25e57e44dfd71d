import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { realWorld, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { loadCatalog } from '../../src/content/load.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { recorded } from '../teams/front-door.ts'
import { fakeInsights, telemetryEnv } from '../telemetry/fake-insights.ts'
import { startLoadClient } from './load.ts'

// `npm run bench:telemetry`: CPU of a turn with telemetry against without it, in two processes that take turns, so that other work on the machine
// disturbs both alike. What is sent goes nowhere, but it's built and serialized.
const [, , side] = process.argv
const texts = ['quiz 1', 'a', 'why', 'progress', 'explain canary', 'help']
const people = 40
/** Every person says everything once. */
const batch = people * texts.length
const warmUp = 3
const measured = 15

if (side === 'with' || side === 'without') await serve(side === 'with')
else await compare()

async function compare(): Promise<void> {
  const sides = ['with', 'without'].map((name) => ({
    name,
    child: fork(fileURLToPath(import.meta.url), [name], { execArgv: ['--import', 'tsx'] }),
    costs: [] as number[],
  }))
  await Promise.all(sides.map(({ child }) => once(child, 'message')))
  for (let count = 0; count < warmUp + measured; count++)
    for (const { child, costs } of sides) {
      child.send('run')
      const [cost] = (await once(child, 'message')) as [number]
      if (count >= warmUp) costs.push(cost)
    }
  for (const { child } of sides) child.kill()
  const [on = [], off = []] = sides.map(({ costs }) => costs)
  const ratios = on.map((cost, index) => cost / (off[index] ?? Number.NaN))
  for (const { name, costs } of sides) console.log(`${name.padEnd(8)} ${median(costs).toFixed(0)} µs of CPU a turn`)
  console.log(`median ratio of ${measured} pairs (goal: at most 1.1): ${median(ratios).toFixed(2)}`)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Runs a batch of turns for each message, until the process is ended. */
async function serve(isOn: boolean): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'shipmate-bench-'))
  process.once('SIGTERM', () => {
    client.stop()
    rmSync(dir, { recursive: true, force: true })
    process.exit()
  })
  const client = await startLoadClient()
  const catalog = await loadCatalog(fileURLToPath(new URL('../../content', import.meta.url)))
  const config = readConfig({ PORT: '0', DATA_DIR: dir, LOG_LEVEL: 'silent', ...(isOn ? telemetryEnv : {}) })
  const world = { ...realWorld, chance: seededChance('bench'), reminders: false, catalog }
  const app = await startApp(config, { ...world, telemetryTo: fakeInsights({ keeps: false }).transport })
  let ids = 0
  const turns = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => {
      const user = `learner-${index % people}`
      return JSON.stringify({
        ...recorded('message-personal'),
        id: `id-${++ids}`,
        text: texts[Math.floor(index / people) % texts.length],
        serviceUrl: client.connectorUrl,
        from: { id: `29:${user}`, aadObjectId: user },
        conversation: { id: `a:${user}`, conversationType: 'personal', tenantId: 'bench' },
      })
    })
  const url = `http://127.0.0.1:${app.port}/api/messages`
  process.on('message', () => void run())
  process.send?.('ready')

  /** Answers with microseconds of CPU a turn. */
  async function run(): Promise<void> {
    const before = process.cpuUsage()
    const { failed } = await client.run(url, turns(batch), 4)
    const { user, system } = process.cpuUsage(before)
    if (failed > 0) throw new Error(`${failed} turns failed`)
    process.send?.((user + system) / batch)
  }
}
