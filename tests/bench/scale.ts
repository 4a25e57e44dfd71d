import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { realWorld, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { replay } from '../../src/domain/memory/replay.ts'
import type { Review } from '../../src/domain/memory/review.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { AtomicJson } from '../../src/store/embedded/files/atomic-json.ts'
import { realFileSystem } from '../../src/store/embedded/files/file-system.ts'
import { openDatabase } from '../../src/store/postgres/database.ts'
import { migrateDatabase } from '../../src/store/postgres/migrate-database.ts'
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts'
import type { Learner } from '../../src/domain/learner/learner.ts'
import { realContent } from '../real-content.ts'
import { startPostgres } from '../store/postgres/server.ts'
import { activitiesOf, cpuMs, line } from './turns.ts'
import { startLoadClient } from './load.ts'

// `npm run bench:scale`: what PostgreSQL costs, and what many learners cost, as ratios of one run. The server runs beside the bot, without fsync,
// so it says what the bot spends, not how fast a database is.
const rounds = Number(process.argv[2] ?? 6)
const many = Number(process.argv[3] ?? 100_000)
const few = 1_000
const answering = 50
const tenant = 'bench'
const keyOf = (number: number) => ({ tenant, user: `learner-${number}` })
const catalog = await realContent()
const questions = [...catalog.questions.values()]
const root = await mkdtemp(join(tmpdir(), 'shipmate-scale-'))
const server = await startPostgres()
const client = await startLoadClient()
process.once('exit', () => client.stop())

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const activity = activitiesOf(tenant, client.connectorUrl)
const asking = (user: string): string => activity(user, { type: 'message', text: 'quiz 1 single' })
const answer = (user: string, presentation: string): string =>
  activity(user, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'answer',
        data: { verb: 'answer', presentation, confidence: 'think', pick1: 'a' },
      },
      trigger: 'manual',
    },
  })

/** The bot on one engine, and how the presentation that a learner's card shows is found, which only the card knows. */
interface Bench {
  readonly env: Record<string, string>
  readonly learner: (user: string) => Promise<Learner | undefined>
}

/** Microseconds of the bot's CPU for each answer, in each round. */
async function answers({ env, learner }: Bench): Promise<number[]> {
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...env })
  const app = await startApp(config, { ...realWorld, chance: seededChance('scale'), reminders: false, catalog })
  const url = `http://127.0.0.1:${app.port}/api/messages`
  const users = Array.from({ length: answering }, (_, number) => keyOf(number).user)
  const spent: number[] = []
  for (let round = 0; round <= rounds; round++) {
    await client.run(url, users.map(asking), 4)
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

const chance = seededChance('scale')
/** Somebody who has answered twenty questions. */
function learnerOf(number: number): { value: Learner; log: Review[] } {
  const key = keyOf(number)
  const log = Array.from({ length: 20 }, (_, index): Review => {
    const question = questions[Math.floor(chance() * questions.length)] as (typeof questions)[number]
    const at = new Date(Date.UTC(2026, 9, 1 + index)).toISOString()
    return {
      type: 'review',
      id: `${key.user}-${index}`,
      at,
      day: at.slice(0, 10),
      question: question.id,
      revision: question.revision,
      objectives: question.objectives,
      picks: ['a'],
      confidence: 'think',
      credit: chance() > 0.3 ? 1 : 0,
      rating: 'hard',
      elapsedMs: 20_000,
      round: 'r',
    }
  })
  const fresh = newLearner(key, new Date('2026-10-01T00:00:00Z'), 'Europe/Berlin', 'en-GB')
  return { value: { ...fresh, welcomed: true, memory: replay(log) }, log }
}

/** A database with some learners who answer, and copies of the first of them. */
async function database(learners: number): Promise<Bench & { readonly url: string; readonly bytes: number }> {
  const url = await server.create()
  await migrateDatabase({ url })
  const store = await openPostgresStore({ database: openDatabase({ url }) })
  for (let number = 0; number < answering; number++) {
    const { value, log } = learnerOf(number)
    await store.commitLearner(keyOf(number), value, 0, log)
  }
  const sql = new pg.Client({ connectionString: url })
  await sql.connect()
  await sql.query(
    `insert into learners (tenant, person, version, stamp, schema, document)
     select tenant, 'learner-' || number, 1, 'copy', schema, replace(document::text, 'learner-0', 'learner-' || number)::json
     from learners, generate_series($1::int, $2::int) as number where person = 'learner-0'`,
    [answering, learners - 1],
  )
  await sql.query(
    `insert into log_entries (tenant, person, id, entry)
     select tenant, 'learner-' || number, replace(id, 'learner-0', 'learner-' || number),
       replace(entry::text, 'learner-0', 'learner-' || number)::json
     from log_entries, generate_series($1::int, $2::int) as number where person = 'learner-0'`,
    [answering, learners - 1],
  )
  await sql.query('analyze')
  const { rows } = await sql.query<{ bytes: string }>(
    `select pg_total_relation_size('learners') + pg_total_relation_size('log_entries') as bytes`,
  )
  await sql.end()
  return {
    url,
    bytes: Number(rows[0]?.bytes),
    env: { STORE: 'postgres', DATABASE_URL: url },
    learner: async (user) => (await store.readLearner({ tenant, user }))?.value,
  }
}

async function folder(): Promise<Bench> {
  const dir = join(root, 'lowdb')
  const { openLowdbStore } = await import('../../src/store/embedded/lowdb-store.ts')
  const store = await openLowdbStore({ dir })
  for (let number = 0; number < answering; number++) {
    const { value, log } = learnerOf(number)
    await store.commitLearner(keyOf(number), value, 0, log)
  }
  await store.close()
  return {
    env: { DATA_DIR: dir },
    async learner(user) {
      const path = join(dir, 'tenants', tenant, 'learners', `${user}.json`)
      return (await new AtomicJson<{ value: Learner }>(path, realFileSystem).read())?.value
    },
  }
}

/** Starts the built coach as a process. @returns milliseconds until it is ready, and its memory in MB after some turns */
async function startedOn(url: string): Promise<{ readonly ms: number; readonly mb: number }> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=320', fileURLToPath(new URL('../../dist/main.js', import.meta.url))],
    {
      env: {
        ...process.env,
        PORT: '56390',
        PLAYGROUND_PORT: '56391',
        STORE: 'postgres',
        DATABASE_URL: url,
        LOG_LEVEL: 'silent',
      },
    },
  )
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => /ready/.test(chunk.toString()) && resolve())
    child.once('exit', () =>
      reject(new Error('the coach did not start: run npm run build first, and free the ports 56390 and 56391')),
    )
  })
  const ms = performance.now() - started
  const texts = ['quiz 1', 'progress', 'help', 'wrong']
  const bodies = Array.from({ length: 4_000 }, (_, index) =>
    activity(keyOf(index % 2_000).user, { type: 'message', text: texts[index % 4] as string }),
  )
  await client.run('http://127.0.0.1:56390/api/messages', bodies, 10)
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
  return { ms, mb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024 }
}

console.log(`\nShipmate at scale, Node ${process.version}, ${many} learners\n`)
const [files, small, large] = [await folder(), await database(few), await database(many)]
const costs: Record<'files' | 'small' | 'large', number[]> = { files: [], small: [], large: [] }
// In turns, because the machine's speed changes.
for (let turn = 0; turn < 3; turn++) {
  costs.files.push(...(await answers(files)))
  costs.small.push(...(await answers(small)))
  costs.large.push(...(await answers(large)))
}
const [onFiles, onSmall, onLarge] = [median(costs.files), median(costs.small), median(costs.large)]
line('CPU of an answer on lowdb, on PostgreSQL', `${onFiles.toFixed(0)} µs, ${onSmall.toFixed(0)} µs`)
line('PostgreSQL as a multiple of lowdb (goal: at most 1.3)', (onSmall / onFiles).toFixed(2))
line(`${many} learners as a multiple of ${few} (goal: at most 1.2)`, (onLarge / onSmall).toFixed(2))
line('bytes of a learner with 20 answers in the database', Math.round(large.bytes / many).toString())
const [with1000, started] = [await startedOn(small.url), await startedOn(large.url)]
line(
  `start with ${many} learners, the Playground included, as a multiple of ${few}`,
  (started.ms / with1000.ms).toFixed(2),
)
line('memory after 4,000 turns of 2,000 learners (goal: below 300 MB)', `${started.mb.toFixed(0)} MB`)
await server.stop()
await rm(root, { recursive: true, force: true })
process.exit(0)
