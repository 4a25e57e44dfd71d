import { replay } from '../../../src/domain/memory/replay.ts'
import type { Confidence } from '../../../src/domain/memory/review.ts'
import { displayOrder } from '../../../src/domain/question/display.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { smallCatalog } from '../../features/small-catalog.ts'
import { startPostgres, type OwnPostgres } from '../../store/postgres/server.ts'
import type { Attack } from '../attack.ts'
import { createClient, type Client } from '../people/client.ts'
import { person, tenant, type Person } from '../people/people.ts'
import type { AskedProcess } from '../processes/coach-process.ts'
import type { Rig } from '../rig.ts'
import { Tally } from '../tally.ts'
import { eventually, pause } from '../wait.ts'

/** How long and how large a run is. */
export interface Weather {
  readonly seconds: number
  readonly people: number
  /** Milliseconds between two blows, on average. */
  readonly everyMs: number
}

const usual = { seconds: 60, people: 40, everyMs: 5_000 } as const
const replicas = 3
/** People think longer the more they are, so that the machine has time for the weather. */
const thinkMsEach = 25
/** Three minutes before the first daily messages. */
const startAt = '2026-11-23T07:57:00Z'
const letters = ['a', 'b'] as const
const sureness: readonly Confidence[] = ['guess', 'think', 'sure']

/** What one person was told, and did. */
interface History {
  readonly who: Person
  /** The answers that were acknowledged, by the presentation's id: the letter as it was shown, and how sure. */
  readonly acknowledged: Map<string, { readonly letter: string; readonly confidence: Confidence }>
  /** Answers that no one acknowledged: they may be stored or not. */
  readonly unknown: Set<string>
  /** Whether the person asked for it, and whether they were told that it's done. */
  wantedDeletion: boolean
  isDeleted: boolean
  /** Answers that were taken for a question that the person never got. */
  misread: number
}

/** What one person sees in their chat. */
interface Seen {
  /** The newest question or verdict. */
  readonly presentation?: string
  /** All questions that arrived. */
  readonly questions: ReadonlySet<string>
  /** What the newest verdict is about. */
  readonly judged?: string
  readonly verdicts: number
  readonly dailies: number
}
const nothing: Seen = { questions: new Set(), verdicts: 0, dailies: 0 }

/** People study on three replicas while replicas and the database are killed, stopped, and started again; then everything is checked. */
export const replicasInBadWeather: Attack = {
  name: 'replicas',
  run: (rig) => badWeather(rig, { ...usual, seconds: rig.times(usual.seconds), people: rig.times(usual.people) }),
}

export async function badWeather(rig: Rig, weather: Weather): Promise<Tally> {
  const tally = new Tally()
  const server = await startPostgres()
  rig.atEnd(() => server.stop())
  const url = await server.create()
  await migrateDatabase({ url })
  const connector = await rig.connector()
  const seen = new Map<string, Seen>()
  connector.onRequest(({ method, path, body }) => {
    const [, chat = ''] = /conversations\/([^/]+)\//.exec(path) ?? []
    const text = JSON.stringify(body)
    const before = seen.get(decodeURIComponent(chat)) ?? nothing
    const shown = /"presentation":"(\w+)"/.exec(text)?.[1]
    const isVerdict = text.includes('Sources')
    seen.set(decodeURIComponent(chat), {
      ...before,
      ...(shown === undefined ? {} : { presentation: shown, ...(isVerdict ? { judged: shown } : {}) }),
      questions: shown === undefined || isVerdict ? before.questions : new Set([...before.questions, shown]),
      verdicts: before.verdicts + (isVerdict ? 1 : 0),
      dailies: before.dailies + (method === 'POST' && text.includes('Your daily quiz') ? 1 : 0),
    })
  })

  const folder = await rig.folder()
  const env = { STORE: 'postgres', DATABASE_URL: url, LOG_LEVEL: 'warn', REMINDERS: 'on' }
  const running = new Set<AskedProcess>()
  const began = Date.now()
  const start = async (triesLeft = 4): Promise<AskedProcess> => {
    const at = new Date(Date.parse(startAt) + Date.now() - began).toISOString()
    try {
      const replica = await rig.child(folder, { ...env, START_AT: at })
      running.add(replica)
      return replica
    } catch (error) {
      // A start that the busy machine was too slow for is tried again.
      if (triesLeft === 0) throw error
      return start(triesLeft - 1)
    }
  }
  while (running.size < replicas) await start()
  const spread = rig.chance('spread')
  /** As a load balancer does: any of those that run. */
  const address = (): string => {
    const alive = [...running].filter((replica) => replica.isAlive())
    return alive[Math.floor(spread() * alive.length)]?.address ?? 'http://127.0.0.1:9'
  }
  const client = createClient(address, connector.url)

  const until = performance.now() + weather.seconds * 1_000
  const isOver = (): boolean => performance.now() >= until
  const histories = Array.from({ length: weather.people }, (_, index): History => ({
    who: person(`weather-${index}`),
    acknowledged: new Map(),
    unknown: new Set(),
    wantedDeletion: false,
    isDeleted: false,
    misread: 0,
  }))
  const blows: string[] = []
  await Promise.all([
    ...histories.map((history, index) =>
      study(client, history, rig.chance(`person ${index}`), weather, () => seen.get(history.who.chat), isOver),
    ),
    storm(rig, weather, server, running, start, isOver, blows),
  ])
  const wayOf = blows.join(', ')
  // The weather is over: everything runs again, and heals by itself.
  while (running.size < replicas) await start()
  for (const replica of running)
    tally.check(
      await eventually(
        15_000,
        async () => (await fetch(`${replica.address}/readyz`).catch(() => undefined))?.status === 200,
      ),
      `a replica isn't ready again after ${wayOf}`,
    )
  const store = await openPostgresStore({ database: openDatabase({ url }) })
  try {
    await check(tally, store, histories, wayOf)
    for (const { who } of histories) {
      const dailies = seen.get(who.chat)?.dailies ?? 0
      tally.check(dailies <= 1, `${dailies} daily messages to one person after ${wayOf}`)
    }
    for (const replica of running)
      tally.check(
        !histories.some(({ who }) => replica.said().includes(who.user)),
        `the log names a person after ${wayOf}`,
      )
  } finally {
    await store.close()
  }
  const answers = histories.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
  tally.count(answers, 0, '')
  tally.check(answers >= weather.people, `only ${answers} answers were acknowledged, too few to tell`)
  return tally
}

/** One person's time: questions, answers by text and by card, duplicates, late deliveries, and maybe a deletion in the end. */
async function study(
  client: Client,
  history: History,
  chance: () => number,
  { people }: Weather,
  look: () => Seen | undefined,
  isOver: () => boolean,
): Promise<void> {
  const { who, acknowledged, unknown } = history
  const late: string[] = []
  const wantsDeletion = chance() < 0.2
  const pick = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T
  while (!isOver()) {
    await client.say(who, 'quiz 1 single')
    const presentation = look()?.presentation
    if (presentation === undefined || acknowledged.has(presentation) || unknown.has(presentation)) {
      await pause(100 + chance() * 200)
      continue
    }
    const [letter, confidence] = [pick(letters), pick(sureness)]
    const before = look()?.verdicts ?? 0
    const isByCard = chance() < 0.6
    const body = client.bodyOf(
      who,
      isByCard
        ? { verb: 'answer', data: { presentation, confidence, pick1: letter } }
        : { text: `${letter} ${confidence}` },
    )
    // Teams delivers some activities twice, maybe to two replicas at once.
    const answers = await Promise.all(Array.from({ length: chance() < 0.3 ? 2 : 1 }, () => client.raw(body)))
    const isAcknowledged = answers.some(
      ({ status, text }) => status === 200 && (isByCard ? text.includes('Sources') : (look()?.verdicts ?? 0) > before),
    )
    // A late question may come while someone types, and then the answer is for that one. The verdict says which.
    const answered = isAcknowledged && !isByCard ? (look()?.judged ?? presentation) : presentation
    if (isAcknowledged) acknowledged.set(answered, { letter, confidence })
    if (!isAcknowledged || answered !== presentation) unknown.add(presentation)
    if (!isByCard && isAcknowledged && !look()?.questions.has(answered)) history.misread++
    // And some come again when the next question is open.
    if (isAcknowledged && chance() < 0.3) late.push(body)
    if (late.length > 0 && chance() < 0.5) await client.raw(late.shift() as string)
    // An answered question is answered once more, differently: the first answer counts.
    if (isAcknowledged && chance() < 0.2)
      await client.press(who, 'answer', { presentation, confidence: pick(sureness), pick1: pick(letters) })
    await pause(chance() * people * thinkMsEach)
  }
  if (!wantsDeletion) return
  history.wantedDeletion = true
  const body = client.bodyOf(who, { verb: 'delete.confirm' })
  for (let attempt = 0; attempt < 5 && !history.isDeleted; attempt++) {
    const answers = await Promise.all([client.raw(body), client.raw(body)])
    history.isDeleted = answers.some(({ text }) => text.includes('Nothing about you is stored'))
    if (!history.isDeleted) await pause(1_000)
  }
}

/** Blows, one after another, each undone after a while. */
async function storm(
  rig: Rig,
  { everyMs }: Weather,
  server: OwnPostgres,
  running: Set<AskedProcess>,
  start: () => Promise<AskedProcess>,
  isOver: () => boolean,
  blows: string[],
): Promise<void> {
  const chance = rig.chance('storm')
  const any = (): AskedProcess | undefined => [...running][Math.floor(chance() * running.size)]
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const replica = any()
    if (!replica) return
    running.delete(replica)
    replica.kill(signal)
    await replica.gone(10_000)
    await start()
  }
  const kinds: Readonly<Record<string, () => Promise<unknown>>> = {
    'SIGKILL of a replica': () => end('SIGKILL'),
    'SIGTERM of a replica': () => end('SIGTERM'),
    async 'a replica that stands still'() {
      const replica = any()
      replica?.kill('SIGSTOP')
      await pause(500 + chance() * 2_000)
      replica?.kill('SIGCONT')
    },
    async 'a crash of the database'() {
      await server.crash()
      await pause(chance() * 2_000)
      await server.restart()
    },
    async 'lost connections'() {
      const database = openDatabase({ url: server.url, connections: 1 })
      await database
        .query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shipmate' and pid <> pg_backend_pid()`,
        )
        .catch(() => {})
      await database.close()
    },
  }
  const names = Object.keys(kinds)
  for (let blow = 0; !isOver(); blow++) {
    await pause(everyMs * (0.5 + chance()))
    if (isOver()) return
    // Each kind once before any comes again.
    const name = names[(blow + rig.seed) % names.length] as string
    blows.push(name)
    await kinds[name]?.()
  }
}

/** Compares what people were told with what is stored. */
async function check(tally: Tally, store: Store, histories: readonly History[], wayOf: string): Promise<void> {
  const problems = await checkInvariants(store, replay)
  tally.check(problems.length === 0, `after ${wayOf}: ${problems.join('; ')}`)
  const { questions } = smallCatalog()
  for (const { who, acknowledged, unknown, wantedDeletion, isDeleted, misread } of histories) {
    tally.check(misread === 0, `${misread} answers were taken for a question that never arrived after ${wayOf}`)
    const key = { tenant, user: who.user }
    const log = await store.readLog(key)
    if (isDeleted) {
      tally.check(
        log.length === 0 && (await store.readLearner(key)) === undefined,
        `someone who was deleted is back after ${wayOf}`,
      )
      continue
    }
    // No one knows whether a deletion that wasn't acknowledged was done.
    if (wantedDeletion && log.length === 0) continue
    const reviews = new Map(log.flatMap((entry) => (entry.type === 'review' ? [[entry.id, entry] as const] : [])))
    const lost = [...acknowledged.keys()].filter((id) => !reviews.has(id))
    tally.check(
      lost.length === 0,
      `${lost.length} of ${acknowledged.size} acknowledged answers are lost after ${wayOf}`,
    )
    const invented = [...reviews.keys()].filter((id) => !acknowledged.has(id) && !unknown.has(id))
    tally.check(invented.length === 0, `${invented.length} answers that no one gave after ${wayOf}`)
    for (const [id, { letter, confidence }] of acknowledged) {
      const review = reviews.get(id)
      const question = review && questions.get(review.question)
      if (!question) continue
      const meant = displayOrder(question, id)[0]?.['abcd'.indexOf(letter)]
      tally.check(
        review.picks[0] === meant && review.confidence === confidence,
        `an answer is stored as ${review.picks.join()} (${review.confidence}), not ${meant} (${confidence}), after ${wayOf}`,
      )
    }
  }
}
