import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { realWorld, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { loadCatalog } from '../../src/content/load.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { recorded } from '../teams/front-door.ts'
import { fakeInsights, telemetryEnv } from '../telemetry/fake-insights.ts'
import { startLoadClient } from './load.ts'

// `npm run bench:telemetry`: CPU of a turn with telemetry against without it. Each run is a process of its own, because a process that has once
// followed its turns stays a little slower. What is sent goes nowhere, but it's built and serialized.
const [, , side] = process.argv
const runs = 4
const texts = ['quiz 1', 'a', 'why', 'progress', 'explain canary', 'help']
const people = 40
/** Every person says everything once. */
const batch = people * texts.length
const warmUp = 2
const measured = 8

if (side === 'with' || side === 'without') await measure(side === 'with')
else await compare()

async function compare(): Promise<void> {
  const run = promisify(execFile)
  const found: Record<string, number[]> = { with: [], without: [] }
  for (let count = 0; count < runs; count++)
    for (const [name, values] of Object.entries(found)) {
      const { stdout } = await run(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), name])
      values.push(Number(stdout))
    }
  const best = (name: string): number => Math.min(...(found[name] ?? []))
  for (const [name, values] of Object.entries(found))
    console.log(`${name.padEnd(8)} ${values.join(' ')} µs of CPU a turn`)
  console.log(`best against best (goal: at most 1.1): ${(best('with') / best('without')).toFixed(2)}`)
}

/** Prints microseconds of CPU a turn, of the cheapest batch. */
async function measure(isOn: boolean): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'shipmate-bench-'))
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
  const costs: number[] = []
  for (let count = 0; count < warmUp + measured; count++) {
    const before = process.cpuUsage()
    const { failed } = await client.run(url, turns(batch), 4)
    const { user, system } = process.cpuUsage(before)
    if (failed > 0) throw new Error(`${failed} turns failed`)
    if (count >= warmUp) costs.push((user + system) / batch)
  }
  // The cheapest batch is the one that other work on the machine disturbed least.
  console.log(Math.round(Math.min(...costs)))
  await app.stop()
  client.stop()
  await rm(dir, { recursive: true, force: true })
}
