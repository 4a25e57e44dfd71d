import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { realWorld, startApp } from '../../src/app.ts'
import { render } from '../../src/teams/cards/render.ts'
import { readConfig } from '../../src/config.ts'
import { loadCatalog } from '../../src/content/load.ts'
import { keyPicks } from '../../src/domain/question/answer.ts'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { emptyMemory, remember, replay } from '../../src/domain/memory/replay.ts'
import { objectiveShares } from '../../src/domain/outline.ts'
import { planRound } from '../../src/domain/plan/plan-round.ts'
import { studyItems } from '../../src/domain/plan/study-answer.ts'
import type { StudyItem } from '../../src/domain/plan/study-item.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { AtomicJson } from '../../src/store/embedded/files/atomic-json.ts'
import { realFileSystem } from '../../src/store/embedded/files/file-system.ts'
import { sampleViews } from '../teams/cards/sample-views.ts'
import { startEcho } from './echo.ts'
import { reviewsOf } from './reviews.ts'
import { activitiesOf, cpuMs, line, quantile } from './turns.ts'
import { startLoadClient, type LoadClient } from './load.ts'

// `npm run bench`: ratios from one run. Absolute figures depend on the machine and on what else it does; ratios hold.
const catalog = await loadCatalog(fileURLToPath(new URL('../../content', import.meta.url)))
const questions = [...catalog.questions.values()]
const rounds = Number(process.argv[2] ?? 25)
const tenant = 'bench'
const root = await mkdtemp(join(tmpdir(), 'shipmate-bench-'))
const client = await startLoadClient()
process.once('exit', () => client.stop())

/** What was measured of one kind of turn. `cpu` in µs a turn, the rest in ms. */
interface Measured {
  readonly cpu: number
  readonly p50: number
  readonly p99: number
}

async function measure(
  load: LoadClient,
  url: string,
  batches: readonly (readonly string[])[],
  atOnce: number,
): Promise<Measured> {
  const latencies: number[] = []
  let spent = 0
  for (const bodies of batches) {
    const before = cpuMs()
    const result = await load.run(url, bodies, atOnce)
    spent += cpuMs() - before
    if (result.failed > 0) throw new Error(`${result.failed} turns failed`)
    latencies.push(...result.latencies)
  }
  return { cpu: (spent * 1000) / latencies.length, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) }
}

const activity = activitiesOf(tenant, client.connectorUrl)
const invoke = (user: string, verb: string, data: object, replyTo?: string): string =>
  activity(user, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    ...(replyTo ? { replyToId: replyTo } : {}),
    value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: 'manual' },
  })
const message = (user: string, text: string): string => activity(user, { type: 'message', text })

/** A store with learners in it, written as the coach would have left them. */
async function populate(dir: string, learners: number, reviewsOfFirst: number): Promise<void> {
  const folder = join(dir, 'tenants', tenant, 'learners')
  await mkdir(folder, { recursive: true })
  const chance = seededChance(`${learners}`)
  const instants = (count: number): Date[] =>
    Array.from({ length: count }, (_, index) => {
      const days = Math.floor((index * 600) / count)
      return new Date(Date.UTC(2025, 0, 1) + days * 86_400_000)
    })
  for (let index = 0; index < learners; index++) {
    const user = `learner-${index}`
    const reviews = reviewsOf(user, questions, instants(index === 0 ? reviewsOfFirst : 20), chance)
    const value = {
      ...newLearner({ tenant, user }, new Date('2025-01-01T00:00:00Z'), 'Europe/Berlin', 'en-GB'),
      welcomed: true,
      memory: replay(reviews),
    }
    await writeFile(join(folder, `${user}.json`), JSON.stringify({ version: 1, value, tail: [] }))
    await writeFile(join(folder, `${user}.log.jsonl`), reviews.map((review) => `${JSON.stringify(review)}\n`).join(''))
  }
}

/** Starts the coach on a folder, answers questions of some learners, and gives back what an answer costs. */
async function answering(
  dir: string,
  users: readonly string[],
  atOnce: number,
  rounds: number,
  edits: boolean,
): Promise<Measured> {
  const config = readConfig({ PORT: '0', DATA_DIR: dir, LOG_LEVEL: 'silent' })
  const app = await startApp(config, { ...realWorld, chance: seededChance('bench'), reminders: false, catalog })
  const url = `http://127.0.0.1:${app.port}/api/messages`
  const bodies = async (): Promise<string[]> => {
    // The open presentation is read from the disk, as nobody but the learner's card knows it.
    const found: string[] = []
    for (const user of users) found.push(await openAnswer(dir, user, edits))
    return found
  }
  await client.run(
    url,
    users.map((user) => message(user, 'quiz 1')),
    atOnce,
  )
  const batches: Measured[] = []
  for (let round = 0; round < rounds; round++) {
    const batch = await bodies()
    const measured = await measure(client, url, [batch], atOnce)
    if (round >= rounds / 4) batches.push(measured)
    await client.run(
      url,
      users.map((user) => message(user, 'quiz 1')),
      atOnce,
    )
  }
  await app.stop()
  const of = (pick: (item: Measured) => number): number =>
    batches.reduce((sum, item) => sum + pick(item), 0) / batches.length
  return {
    cpu: of(({ cpu }) => cpu),
    p50: of(({ p50 }) => p50),
    p99: quantile(
      batches.map(({ p99 }) => p99),
      0.5,
    ),
  }
}

async function openAnswer(dir: string, user: string, edits: boolean): Promise<string> {
  const file = new AtomicJson<{ value: ReturnType<typeof newLearner> }>(
    join(dir, 'tenants', tenant, 'learners', `${user}.json`),
    realFileSystem,
  )
  const shown = (await file.read())?.value.round?.shown.at(-1)
  const question = catalog.questions.get(shown?.question ?? '')
  if (!shown || !question || shown.answered) throw new Error(`${user} has no open question`)
  const inputs = {
    single: { pick1: 'a' },
    multiple: {
      pick1:
        question.kind === 'multiple'
          ? ['a', 'b', 'c'].slice(0, question.options.filter(({ correct }) => correct).length).join(',')
          : '',
    },
    order: Object.fromEntries(
      (question.kind === 'order' ? keyPicks(question) : []).map((_, index) => [`pick${index + 1}`, 'abcdef'[index]]),
    ),
    complete: Object.fromEntries(
      (question.kind === 'complete' ? question.blanks : []).map((_, index) => [`pick${index + 1}`, 'a']),
    ),
    statements: Object.fromEntries(
      (question.kind === 'statements' ? question.statements : []).map((_, index) => [`pick${index + 1}`, 'yes']),
    ),
  }[question.kind]
  return invoke(
    user,
    'answer',
    { presentation: shown.id, confidence: 'think', ...inputs },
    edits ? shown.activity : undefined,
  )
}

/** The built coach as a process of its own, on a folder; ready when this resolves. */
async function startProcess(dir: string) {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=320', fileURLToPath(new URL('../../dist/main.js', import.meta.url))],
    {
      env: { ...process.env, PORT: '56390', PLAYGROUND_PORT: '56391', DATA_DIR: dir, LOG_LEVEL: 'silent' },
    },
  )
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => /ready/.test(chunk.toString()) && resolve())
    child.once('exit', () =>
      reject(new Error('the coach did not start: run npm run build first, and free the ports 56390 and 56391')),
    )
  })
  return {
    pid: child.pid,
    stop: async (): Promise<void> => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** Milliseconds from the start of the process to its line "ready", the Playground included. */
async function startTime(dir: string): Promise<number> {
  const started = performance.now()
  const coach = await startProcess(dir)
  const ms = performance.now() - started
  await coach.stop()
  return ms
}

/** Resident memory of the coach's own process after 10,000 turns of 100 learners, in MB; from /proc, so on Linux only. */
async function memoryAfterTurns(dir: string): Promise<number> {
  const coach = await startProcess(dir)
  const texts = ['quiz 1', 'progress', 'help', 'wrong']
  const bodies = Array.from({ length: 10_000 }, (_, index) =>
    message(`learner-${index % 100}`, texts[index % 4] as string),
  )
  await client.run('http://127.0.0.1:56390/api/messages', bodies, 20)
  const status = await readFile(`/proc/${coach.pid}/status`, 'utf8')
  await coach.stop()
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

const users = (count: number): string[] => Array.from({ length: count }, (_, index) => `learner-${index}`)
const folder = (name: string): string => join(root, name)

for (const [name, learners, reviews] of [
  ['100', 100, 100],
  ['10000', 10_000, 100],
  ['long', 100, 10_000],
] as const)
  await populate(folder(name), learners, reviews)

const verdict = Object.values(sampleViews).find(({ view }) => view === 'verdict') as Parameters<typeof render>[0]
const echo = await startEcho(render(verdict).card)
const echoUrl = `http://127.0.0.1:${echo.port}/api/messages`
const echoBodies = (): string[] =>
  Array.from({ length: 400 }, (_, index) =>
    invoke(`learner-${index}`, 'answer', { presentation: 'p', confidence: 'think', pick1: 'a' }),
  )
await measure(client, echoUrl, [echoBodies(), echoBodies()], 1)
const echo1 = await measure(client, echoUrl, [echoBodies(), echoBodies(), echoBodies()], 1)
const echo20 = await measure(client, echoUrl, [echoBodies(), echoBodies(), echoBodies()], 20)
await echo.stop()

const writes: number[] = []
const file = new AtomicJson<object>(folder('write.json'), realFileSystem)
const document = {
  version: 1,
  value: {
    ...newLearner({ tenant, user: 'w' }, new Date(0), 'UTC', 'en'),
    memory: remember(emptyMemory, {
      type: 'review',
      id: 'x',
      at: '2026-01-01T00:00:00.000Z',
      day: '2026-01-01',
      question: 'q',
      revision: 1,
      objectives: ['d1.a.b'],
      picks: ['a'],
      confidence: 'sure',
      credit: 1,
      rating: 'good',
      elapsedMs: 1,
      round: 'r',
    }),
  },
  tail: [],
}
for (let index = 0; index < 200; index++) await file.write(document)
const cpuBeforeWrites = cpuMs()
for (let index = 0; index < 600; index++) {
  const before = performance.now()
  await file.write(document)
  writes.push(performance.now() - before)
}
const write = {
  cpu: ((cpuMs() - cpuBeforeWrites) * 1000) / writes.length,
  p50: quantile(writes, 0.5),
  p99: quantile(writes, 0.99),
}

const one = await answering(folder('100'), users(100), 1, rounds, false)
const twenty = await answering(folder('100'), users(100), 20, rounds, false)
const edited = await answering(folder('100'), users(100), 1, Math.ceil(rounds / 2), true)
const many = await answering(folder('10000'), users(100), 1, rounds, false)
const short = await answering(folder('100'), users(1), 1, 200, false)
const long = await answering(folder('long'), users(1), 1, 200, false)

console.log(
  `\nShipmate bench, Node ${process.version}, ${questions.length} questions; an echo is the SDK's own turn on restify\n`,
)
line(
  'echo invoke: CPU a turn, p50, p99 one at a time, p99 20 at a time',
  `${echo1.cpu.toFixed(0)} µs, ${echo1.p50.toFixed(2)} ms, ${echo1.p99.toFixed(2)} ms, ${echo20.p99.toFixed(2)} ms`,
)
line(
  'one durable write: CPU, p50, p99',
  `${write.cpu.toFixed(0)} µs, ${write.p50.toFixed(2)} ms, ${write.p99.toFixed(2)} ms`,
)
line(
  'answered question: CPU a turn, p50, p99',
  `${one.cpu.toFixed(0)} µs, ${one.p50.toFixed(2)} ms, ${one.p99.toFixed(2)} ms`,
)
line('  CPU against an echo, 1 at a time', (one.cpu / echo1.cpu).toFixed(2))
line('  the same, the durable write apart (goal: at most 2)', ((one.cpu - write.cpu) / echo1.cpu).toFixed(2))
line('  the same, 20 at a time', ((twenty.cpu - write.cpu) / echo20.cpu).toFixed(2))
line('  CPU against an echo, with the card edited for other devices too', (edited.cpu / echo1.cpu).toFixed(2))
line(
  '  p99 at 20 against 1.5 echo p99 + one durable write (goal: at most 1)',
  (twenty.p99 / (1.5 * echo20.p99 + write.p99)).toFixed(2),
)
line('cost with 10,000 learners against 100 (goal: at most 1.2)', (many.cpu / one.cpu).toFixed(2))
line('cost with 10,000 reviews behind against 100 (goal: at most 1.5)', (long.cpu / short.cpu).toFixed(2))
for (const name of ['100', '10000'])
  line(`start with ${name} learners (goal: under 3 s)`, `${((await startTime(folder(name))) / 1000).toFixed(2)} s`)

line(
  'memory of the process after 10,000 turns (goal: under 250 MB)',
  `${(await memoryAfterTurns(folder('100'))).toFixed(0)} MB`,
)

/** Median milliseconds to plan a round for someone with 5,000 answers, once everything is warm. */
function planTime(): number {
  const items = [...studyItems(catalog.questions).values()]
  const weights = objectiveShares(catalog.outline)
  const chance = seededChance('plan')
  const answers = Array.from({ length: 5000 }, (_, index) => ({
    item: items[Math.floor(chance() * items.length)] as StudyItem,
    day: Math.floor(index / 20),
    credit: chance() < 0.7 ? 1 : 0,
    confidence: 'sure' as const,
    believed: [],
  }))
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    planRound({ items, weights, answers, today: 251, examDay: 270, count: 20, chance, learner: 'bench' })
    return performance.now() - start
  })
  return quantile(times, 0.5)
}
line('a round planned from 5,000 reviews (goal: under 20 ms)', `${planTime().toFixed(1)} ms`)

client.stop()
await rm(root, { recursive: true, force: true })
