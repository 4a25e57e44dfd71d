import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { realWorld, startApp } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import type { Catalog } from '../../../src/content/catalog.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { AtomicJson } from '../../../src/store/embedded/files/atomic-json.ts'
import { realFileSystem } from '../../../src/store/embedded/files/file-system.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { realContent } from '../../real-content.ts'
import { startLoadClient, type LoadClient } from '../load.ts'
import { activitiesOf, cpuMs, line, quantile } from '../turns.ts'
import { answering, filledDatabase, keyOf, storeFirst, tenant, type Filled } from './learners.ts'
import type { Part } from './part.ts'

const few = 1_000

const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The bot on one engine, and how the presentation that a learner's card shows is found, which only the card knows. */
interface Bench {
  readonly env: Record<string, string>
  readonly learner: (user: string) => Promise<Learner | undefined>
}

/** Microseconds of the bot's CPU for each answer, in each round. */
async function answers(
  { env, learner }: Bench,
  rounds: number,
  catalog: Catalog,
  client: LoadClient,
  activity: ReturnType<typeof activitiesOf>,
): Promise<number[]> {
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...env })
  const app = await startApp(config, { ...realWorld, chance: seededChance('scale'), reminders: false, catalog })
  const url = `http://127.0.0.1:${app.port}/api/messages`
  const users = Array.from({ length: answering }, (_, number) => keyOf(number).user)
  const answer = (user: string, presentation: string): string => {
    const data = { verb: 'answer', presentation, confidence: 'think', pick1: 'a' }
    const action = { type: 'Action.Execute', verb: 'answer', data }
    return activity(user, { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } })
  }
  const spent: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const asking = users.map((user) => activity(user, { type: 'message', text: 'quiz 1 single' }))
    await client.run(url, asking, 4)
    const bodies: string[] = []
    for (const user of users) bodies.push(answer(user, (await learner(user))?.round?.shown.at(-1)?.id ?? ''))
    const before = cpuMs()
    const { failed } = await client.run(url, bodies, 4)
    if (failed > 0) throw new Error(`${failed} answers failed`)
    // The first round warms everything up.
    if (round > 0) spent.push(((cpuMs() - before) * 1000) / users.length)
  }
  await app.stop()
  return spent
}

const onPostgres = ({ url, learner }: Filled): Bench => ({ env: { STORE: 'postgres', DATABASE_URL: url }, learner })

async function onFiles(dir: string, catalog: Catalog): Promise<Bench> {
  const store = await openLowdbStore({ dir })
  await storeFirst(store, catalog)
  await store.close()
  return {
    env: { DATA_DIR: dir },
    async learner(user) {
      const path = join(dir, 'tenants', tenant, 'learners', `${user}.json`)
      return (await new AtomicJson<{ value: Learner }>(path, realFileSystem).read())?.value
    },
  }
}

/** What an answer costs on each engine, and with many learners. */
export const cost: Part = {
  name: 'cost',
  async run({ server, rounds, learners }) {
    const root = await mkdtemp(join(tmpdir(), 'shipmate-scale-'))
    const client = await startLoadClient()
    process.once('exit', () => client.stop())
    const activity = activitiesOf(tenant, client.connectorUrl)
    const catalog = await realContent()
    const large = await filledDatabase(server, catalog, learners)
    const benches = {
      files: await onFiles(join(root, 'lowdb'), catalog),
      small: onPostgres(await filledDatabase(server, catalog, few)),
      large: onPostgres(large),
    }
    const costs: Record<keyof typeof benches, number[]> = { files: [], small: [], large: [] }
    // In turns, because the machine's speed changes.
    for (let turn = 0; turn < 3; turn++)
      for (const name of ['files', 'small', 'large'] as const)
        costs[name].push(...(await answers(benches[name], rounds, catalog, client, activity)))
    const [files, small, many] = [median(costs.files), median(costs.small), median(costs.large)]
    line('CPU of an answer on lowdb, on PostgreSQL', `${files.toFixed(0)} µs, ${small.toFixed(0)} µs`)
    line('PostgreSQL as a multiple of lowdb (goal: at most 1.3)', (small / files).toFixed(2))
    line(`${learners} learners as a multiple of ${few} (goal: at most 1.2)`, (many / small).toFixed(2))
    line('bytes of a learner with 20 answers in the database', Math.round(large.bytes / learners).toString())
    client.stop()
    await rm(root, { recursive: true, force: true })
  },
}
