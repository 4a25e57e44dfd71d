import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { realWorld, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { loadCatalog } from '../../src/content/load.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { startLoadClient, type LoadClient } from './load.ts'
import { quantile } from './turns.ts'

// `npm run bench:flood`: what other people notice while one person sends 1,000 activities at once; `-- 300 5` for another size and number of floods.
const [size = 1000, floods = 3] = process.argv.slice(2).map(Number)
const people = 20
/** Milliseconds between an answer and the same person's next request. */
const pauseMs = 20

const catalog = await loadCatalog(fileURLToPath(new URL('../../content', import.meta.url)))
const dir = await mkdtemp(join(tmpdir(), 'shipmate-flood-'))
const others = await startLoadClient()
const flooder = await startLoadClient()
process.once('exit', () => {
  others.stop()
  flooder.stop()
})
const config = readConfig({ PORT: '0', DATA_DIR: dir, LOG_LEVEL: 'silent' })
const app = await startApp(config, { ...realWorld, chance: seededChance('flood'), reminders: false, catalog })
const url = `http://127.0.0.1:${app.port}/api/messages`

let activities = 0
const body = (client: LoadClient, user: string, change: object): string =>
  JSON.stringify({
    id: `a${++activities}`,
    channelId: 'msteams',
    serviceUrl: client.connectorUrl,
    conversation: { id: `c-${user}`, conversationType: 'personal', tenantId: 'bench' },
    from: { id: `29:${user}`, aadObjectId: user },
    recipient: { id: '28:bot' },
    localTimezone: 'Europe/Berlin',
    locale: 'en-GB',
    channelData: { tenant: { id: 'bench' } },
    ...change,
  })
const press = (verb: string, data: object) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: 'manual' },
})

const kinds: Readonly<Record<string, (index: number) => object>> = {
  'typed "help"': () => ({ type: 'message', text: 'help' }),
  'typed "quiz 1"': () => ({ type: 'message', text: 'quiz 1' }),
  questions: (index) => ({ type: 'message', text: `explain canary releases and blue green ${index}` }),
  '65,000 characters': () => ({ type: 'message', text: 'explain canary '.repeat(4300).slice(0, 65_000) }),
  'pressed buttons': () => press('progress', {}),
  'large card data': () => press('answer', { pick1: 'a,'.repeat(30_000), presentation: 'x' }),
  'typing signs': () => ({ type: 'typing' }),
  'one id repeated': () => ({ type: 'message', text: 'help', id: 'the-same' }),
}

const texts = ['quiz 1', 'progress', 'help', 'wrong']
const ordinary = (count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    body(others, `person-${index % people}`, { type: 'message', text: texts[index % texts.length] as string }),
  )

/** Latencies of other people's requests that began before the last answer to the flood. */
async function during(kind: (index: number) => object): Promise<{ latencies: number[]; took: number; failed: number }> {
  const bodies = Array.from({ length: size }, (_, index) => body(flooder, 'flooder', kind(index)))
  const load = others.runUntilStopped(url, ordinary(4000), people, pauseMs)
  await realWorld.sleep(200)
  const start = performance.now()
  const { failed } = await flooder.run(url, bodies, size)
  const took = performance.now() - start
  others.finish()
  const { latencies, starts, began } = await load
  return {
    latencies: latencies.filter((_, index) => (starts[index] as number) + began >= performance.timeOrigin + start - 20),
    took,
    failed,
  }
}

await others.run(url, ordinary(600), people, pauseMs)
const calm = (await others.run(url, ordinary(1500), people, pauseMs)).latencies
const limit = 2 * quantile(calm, 0.99) + 100
console.log(
  `calm: p50 ${quantile(calm, 0.5).toFixed(1)} ms, p99 ${quantile(calm, 0.99).toFixed(1)} ms; the limit is ${limit.toFixed(0)} ms\n`,
)
console.log(
  `| ${size} at once of one person | p50 of others | p99 of others | slowest | all answered after | within the limit |`,
)
console.log('| --- | --- | --- | --- | --- | --- |')
for (const [name, kind] of Object.entries(kinds)) {
  const latencies: number[] = []
  let took = 0
  for (let round = 0; round < floods; round++) {
    const result = await during(kind)
    latencies.push(...result.latencies)
    took += result.took
    if (result.failed > 0) console.log(`${result.failed} requests of the flood were not answered with 200`)
    await realWorld.sleep(1500)
  }
  const [p50, p99, slowest] = [0.5, 0.99, 1].map((share) => `${quantile(latencies, share).toFixed(0)} ms`)
  const isWithin = quantile(latencies, 0.99) <= limit ? 'yes' : 'no'
  console.log(
    `| ${name} | ${p50} | ${p99} | ${slowest} | ${(took / floods).toFixed(0)} ms | ${isWithin} (${latencies.length}) |`,
  )
}
await app.stop()
others.stop()
flooder.stop()
await rm(dir, { recursive: true, force: true })
