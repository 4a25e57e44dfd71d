import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { replay } from '../../src/domain/memory/replay.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { checkInvariants } from '../../src/store/invariants.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import { recorded } from '../teams/front-door.ts'
import { startConnector, type FakeConnector } from '../fakes/connector.ts'

jest.setTimeout(480_000)
const people = 20
const answersEach = 15
const kills = 20
const tenant = '11111111-1111-4111-8111-111111111111'
const chance = seededChance('crash')

let dir: string
let connector: FakeConnector
let coach: { process: ChildProcess; url: string } | undefined
/** Resolves when a coach is running again. */
let running = Promise.resolve()

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-crash-'))
  connector = await startConnector()
})
afterAll(async () => {
  coach?.process.kill('SIGKILL')
  await connector.stop()
  await rm(dir, { recursive: true, force: true })
})

async function start(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./child.ts', import.meta.url))], {
    env: { PATH: process.env['PATH'], DATA_DIR: dir, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  coach = { process: child, url: `http://127.0.0.1:${Number(line.toString())}/api/messages` }
}

/** Kills the process, checks the disk, and starts a new process. */
async function killAndStart(acknowledged: ReadonlyMap<string, readonly string[]>): Promise<void> {
  let ready = (): void => {}
  running = new Promise<void>((resolve) => (ready = resolve))
  const { process: child } = coach as { process: ChildProcess }
  coach = undefined
  const gone = once(child, 'exit')
  // Everything that was acknowledged before this moment must be there after it.
  const promised = new Map([...acknowledged].map(([user, ids]) => [user, [...ids]]))
  child.kill('SIGKILL')
  await gone
  await check(promised)
  await start()
  ready()
}

async function check(promised: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const store = await openLowdbStore({ dir })
  expect(await checkInvariants(store, replay)).toEqual([])
  for (const [user, ids] of promised) {
    const logged = (await store.readLog({ tenant, user })).map(({ id }) => id)
    expect(ids.filter((id) => logged.filter((other) => other === id).length !== 1)).toEqual([])
  }
  await store.close()
}

/** Sends an activity until a coach has answered, and repeats it after a kill, as Teams does. */
async function deliver(activity: object): Promise<string> {
  for (;;) {
    await running
    const { url } = coach ?? { url: '' }
    const headers = { 'content-type': 'application/json' }
    const text = await fetch(url, { method: 'POST', headers, body: JSON.stringify(activity) }).then(
      (response) => (response.status === 200 ? response.text() : undefined),
      () => undefined,
    )
    if (text !== undefined) return text
    // A kill is in progress: let it take effect before the next attempt.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** One learner requests rounds and answers the questions, fifteen times. */
async function study(user: string, acknowledged: Map<string, string[]>, onAnswer: () => void): Promise<void> {
  const mine: string[] = []
  acknowledged.set(user, mine)
  let ids = 0
  const base = (name: string, change: object): object => ({
    ...recorded(name),
    id: `${user}-${++ids}`,
    serviceUrl: connector.url,
    from: { id: `29:${user}`, aadObjectId: user },
    conversation: { id: `a:${user}`, conversationType: 'personal', tenantId: tenant },
    ...change,
  })
  const shown = (): string[] =>
    connector.requests
      .filter(({ path }) => path.includes(encodeURIComponent(`a:${user}`)))
      .flatMap(({ body }) =>
        [...JSON.stringify(body).matchAll(/"presentation":"(\w+)"/g)].map(([, id]) => id as string),
      )
  while (mine.length < answersEach) {
    await deliver(base('message-personal', { text: 'quiz 1 single' }))
    const presentation = shown().at(-1)
    if (!presentation || mine.includes(presentation)) continue
    const value = {
      action: { type: 'Action.Execute', verb: 'answer', data: { presentation, confidence: 'sure', pick1: 'a' } },
      trigger: 'manual',
    }
    const answer = await deliver(base('invoke-card', { value, replyToId: 'm' }))
    if (!answer.includes('Sources')) continue
    mine.push(presentation)
    onAnswer()
  }
}

test('300 answers of 20 learners survive 20 kills: each acknowledged one is stored exactly once', async () => {
  await start()
  const acknowledged = new Map<string, string[]>()
  let done = false
  // Waits for the next answer without taking the processor from the coach.
  let onAnswer = (): void => {}
  const next = (): Promise<void> => new Promise((resolve) => (onAnswer = resolve))
  const everyone = async (): Promise<void> => {
    const some = Array.from({ length: people }, (_, index) => study(`learner-${index}`, acknowledged, () => onAnswer()))
    await Promise.all(some)
    done = true
    onAnswer()
  }
  const learners = everyone()
  const count = (): number => [...acknowledged.values()].reduce((sum, ids) => sum + ids.length, 0)
  let killed = 0
  // The kills are spread over the answers, each at a random moment after its share.
  while (killed < kills) {
    const share = ((killed + chance()) * people * answersEach) / (kills + 1)
    while (count() < share && !done) await next()
    await killAndStart(acknowledged)
    killed++
  }
  await learners
  coach?.process.kill('SIGKILL')
  await once((coach as unknown as { process: ChildProcess }).process, 'exit')
  await check(acknowledged)
  expect(count()).toBe(people * answersEach)
  expect(killed).toBeGreaterThanOrEqual(20)
})
