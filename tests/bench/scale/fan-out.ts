import pg from 'pg'
import type { Catalog } from '../../../src/content/catalog.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { sendDue } from '../../../src/jobs/send-due.ts'
import { openDatabase, type Database } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import { sharedPace } from '../../../src/store/postgres/shared-pace.ts'
import { createSender } from '../../../src/teams/channel/sender.ts'
import { slotsInMemory } from '../../../src/teams/channel/tenant-slots.ts'
import type { Timers } from '../../../src/teams/channel/timers.ts'
import { simulatedTime, type SimulatedTime } from './simulated-time.ts'
import { strictConnector } from './strict-connector.ts'

/** A fan-out: everyone's daily message is due at once, or within some time. */
export interface FanOut {
  /** A database with tables and nothing in them. */
  readonly url: string
  readonly catalog: Catalog
  readonly learners: number
  readonly tenants: number
  readonly replicas: number
  readonly kills: number
  readonly seed: string
  /** Over how many milliseconds the messages are due; 0 = all at once. */
  readonly spreadMs?: number
  readonly progress?: (line: string) => void
}

export interface FanOutResult {
  /** Requests that arrived while messages were waiting, as a share of 50 a second in each tenant. */
  readonly pace: number
  /** Simulated seconds from the instant at which all are due until the last first attempt, and until the last message. */
  readonly seconds: number
  readonly lastSeconds: number
  /** Simulated seconds from the instant at which a message was due to its first attempt: the most, and of 99 in 100 at most. */
  readonly latest: number
  readonly late99: number
  /** People whose message arrived, and is noted as sent. */
  readonly sent: number
  /** People about whom nothing is known: the answer was lost, or the process was killed while the message was under way. */
  readonly unclear: number
  /** Of these, whose message didn't arrive, and who were under way at a kill. */
  readonly unclearNotDelivered: number
  readonly inFlightAtKills: number
  readonly lost: number
  readonly doubled: number
  /** Requests above a limit. */
  readonly over: { readonly tenant: number; readonly thread: number }
  readonly faults: Readonly<Record<string, number>>
}

const start = new Date('2026-11-23T09:00:00.000Z')
const tickMs = 20_000
/** A killed replica is started again after this. */
const restartMs = 5_000
const databaseMs = { least: 1, more: 7 }
const perSecond = 50

/** Puts learners into the database who are due at the start, or evenly over some time from then on. */
export async function seedDue(url: string, learners: number, tenants: number, spreadMs = 0): Promise<void> {
  const first: Learner = {
    ...newLearner({ tenant: 'tenant-X', user: 'learner-X' }, new Date('2026-11-20T09:00:00Z'), 'UTC', 'en'),
    welcomed: true,
    contact: {
      serviceUrl: 'http://127.0.0.1/',
      channelId: 'msteams',
      conversationId: 'chat-learner-X',
      userId: '29:learner-X',
      botId: '28:bot',
    },
    due: { daily: { at: start.toISOString() } },
  }
  const sql = new pg.Client({ connectionString: url })
  await sql.connect()
  await sql.query(
    `insert into learners (tenant, person, version, stamp, schema, document, due_at)
     select 'tenant-' || number % $2::int, 'learner-' || number, 1, 'seed', $3,
       replace(replace(replace($4::text,
         'tenant-X', 'tenant-' || number % $2::int),
         'learner-X', 'learner-' || number),
         $6, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::json, at
     from generate_series(0, $1::int - 1) as number,
       lateral (select $5::timestamptz + number * $7::float8 * interval '1 millisecond' as at) as planned`,
    [learners, tenants, first.schema, JSON.stringify(first), start, start.toISOString(), spreadMs / learners],
  )
  await sql.query('analyze')
  await sql.end()
}

/** One process, which can be killed: from then on nothing it waits for comes back. */
async function startReplica(
  { url, catalog, seed }: FanOut,
  time: SimulatedTime,
  connector: ReturnType<typeof strictConnector>,
  name: string,
) {
  let isKilled = false
  let isOpen = false
  const chance = seededChance(`${seed}/${name}`)
  const never = <T>(): Promise<T> => new Promise<T>(() => {})
  const unlessKilled = <T>(result: T): T | Promise<T> => (isKilled ? never() : result)
  const timers: Timers = {
    now: time.timers.now,
    after: (ms, run) => time.timers.after(ms, () => isKilled || run()),
  }
  const real = openDatabase({ url, connections: 5 })
  const database: Database = {
    pool: real.pool,
    async query(text, values) {
      if (isKilled) return never()
      // The server's clock is real, so it's told the time.
      const at = `'${time.clock().toISOString()}'::timestamptz`
      const rows = await time.during(real.query(text.replaceAll('clock_timestamp()', at), values))
      if (isOpen) await time.sleep(databaseMs.least + chance() * databaseMs.more)
      return unlessKilled(rows as never)
    },
    transaction: (work) => time.during(real.transaction(work)),
    close: () => real.close(),
  }
  const store = await time.during(openPostgresStore({ database }))
  isOpen = true
  const ending = new AbortController()
  const channel = connector.channelOf(timers)
  const under = new Set<string>()
  const sender = createSender(
    {
      async post(address, message) {
        under.add(address.conversationId)
        const id = await channel.post(address, message)
        under.delete(address.conversationId)
        return unlessKilled(id)
      },
      edit: channel.edit,
    },
    () => ({ card: {}, summary: '' }),
    undefined,
    { timers, chance, ending: ending.signal, reserveSlots: sharedPace(database, slotsInMemory(timers)) },
  )
  const run = async (): Promise<void> => {
    while (!isKilled) {
      await sendDue({ store, catalog, sender, log: () => {} }, () => time.clock())
      await new Promise<void>((resolve) => void timers.after(tickMs, resolve))
    }
  }
  void run()
  return {
    kill(): void {
      isKilled = true
    },
    close: () => real.close(),
  }
}

export async function fanOut(given: FanOut): Promise<FanOutResult> {
  const { url, learners, tenants, replicas, kills, seed, spreadMs = 0, progress = () => {} } = given
  const time = simulatedTime(start)
  const chance = seededChance(`${seed}/kills`)
  const connector = strictConnector(time, seededChance(`${seed}/connector`))
  const opened: { close(): Promise<void> }[] = []
  const alive: Awaited<ReturnType<typeof startReplica>>[] = []
  let started = 0
  const open = async (): Promise<void> => {
    const replica = await startReplica(given, time, connector, `replica-${++started}`)
    opened.push(replica)
    alive.push(replica)
  }
  await Promise.all(Array.from({ length: replicas }, open))

  // Kills are spread over the run, each at a random moment of its part.
  const wanted = Math.max(learners / tenants / perSecond, spreadMs / 1_000)
  for (let kill = 0; kill < kills; kill++)
    time.timers.after((0.1 + (0.7 * (kill + chance())) / kills) * wanted * 1_000, () => {
      alive.splice(Math.floor(chance() * alive.length), 1)[0]?.kill()
      time.timers.after(restartMs, () => void open())
    })

  const sql = new pg.Client({ connectionString: url })
  await sql.connect()
  // So that counting costs little.
  await sql.query('create index on learners (due_at)')
  let left = learners
  let untouched = learners
  let progressAt = 0
  let firstsOver = 0
  let arrivedThen = 0
  const evening = new Date(start.getTime() + 43_200_000)
  const count = async (): Promise<void> => {
    const { rows } = await sql.query<{ left: string; untouched: string }>(
      `select count(*) as left, count(*) filter (where due_at <= $1) as untouched from learners where due_at <= $2`,
      [new Date(start.getTime() + spreadMs), evening],
    )
    left = Number(rows[0]?.left)
    untouched = Number(rows[0]?.untouched)
    if (untouched === 0 && firstsOver === 0) {
      firstsOver = time.timers.now()
      arrivedThen = connector.arrived()
    }
  }
  const look = async (): Promise<void> => {
    await time.during(count())
    const isNearlyOver = spreadMs === 0 && untouched <= perSecond * tenants * 8 && firstsOver === 0
    time.timers.after(isNearlyOver ? 100 : 5_000, () => void look())
  }
  await look()
  await time.until(() => {
    if (time.timers.now() - progressAt > 60_000) {
      progressAt = time.timers.now()
      progress(`${(progressAt / 1_000).toFixed(0)} s: ${learners - untouched} of ${learners}`)
    }
    // Everyone who was sent something is due again on the next day, and then nothing is under way anymore.
    return left === 0
  })
  const lastSeconds = time.timers.now() / 1_000
  const end = time.timers.now() + 30_000
  time.timers.after(30_001, () => {})
  await time.until(() => time.timers.now() >= end)

  const { rows } = await sql.query<{ person: string; outcome: string | null }>(
    `select person, document::jsonb #>> '{due,daily,last,outcome}' as outcome from learners`,
  )
  await sql.end()
  await Promise.all(opened.map((replica) => replica.close()))
  const tally = { sent: 0, unclear: 0, unclearNotDelivered: 0, inFlightAtKills: 0, lost: 0, doubled: 0 }
  for (const { person, outcome } of rows) {
    const times = connector.delivered.get(`chat-${person}`) ?? 0
    const isUnclear = outcome === 'unclear' || outcome === 'sending'
    if (outcome === 'sending') tally.inFlightAtKills++
    if (times > 1) tally.doubled++
    if (isUnclear) {
      tally.unclear++
      if (times === 0) tally.unclearNotDelivered++
    } else if (outcome === 'sent' && times > 0) tally.sent++
    else tally.lost++
  }
  const lateness = [...connector.firsts]
    .map(([chat, at]) => (at - (Number(chat.replace('chat-learner-', '')) * spreadMs) / learners) / 1_000)
    .toSorted((a, b) => a - b)
  return {
    ...tally,
    latest: lateness.at(-1) ?? Number.NaN,
    late99: lateness[Math.floor(lateness.length * 0.99)] ?? Number.NaN,
    pace: arrivedThen / ((firstsOver / 1_000) * perSecond * tenants),
    seconds: firstsOver / 1_000,
    lastSeconds,
    over: connector.over(),
    faults: connector.counts,
  }
}
