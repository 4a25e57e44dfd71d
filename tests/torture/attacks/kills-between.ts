import { cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { replay } from '../../../src/domain/memory/replay.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Attack } from '../attack.ts'
import { failingFiles, type Failing } from '../hostile/failing-files.ts'
import { filesIn } from '../folder.ts'
import type { Rig } from '../rig.ts'
import { scenarios, type Scenario } from '../scenarios.ts'
import { messageOf, Tally } from '../tally.ts'

/** More operations than any scenario has. */
const most = 60

/** The process ends, or the disk fails once, at each file operation of every store operation. */
export const killsBetween: Attack = {
  name: 'kills and faults between file operations',
  async run(rig) {
    const tally = new Tally()
    for (const scenario of scenarios) {
      const { before, after } = await endsOf(rig, scenario)
      for (const failing of ['before', 'half'] as const)
        for (let at = 0; at < most; at++) {
          const killed = await killedAt(rig, tally, scenario, at, failing, before, after)
          await faultAt(rig, tally, scenario, at, failing, after)
          if (!killed) break
        }
    }
    for (const failing of ['before', 'half'] as const)
      for (let at = 0; at < most; at++) if (!(await firstOpen(rig, tally, at, failing))) break
    return tally
  },
}

/** The states before and after a scenario. */
async function endsOf(rig: Rig, { prepare, act, look }: Scenario) {
  const store = await openLowdbStore({ dir: await rig.folder() })
  await prepare(store)
  const before = await look(store)
  await act(store)
  const after = await look(store)
  await store.close()
  return { before, after }
}

/** @returns false when the scenario has no such operation */
async function killedAt(
  rig: Rig,
  tally: Tally,
  scenario: Scenario,
  at: number,
  failing: Failing,
  before: unknown,
  after: unknown,
): Promise<boolean> {
  const dir = await rig.folder()
  const { files, begin, failed } = failingFiles(at, failing, true)
  const store = await openLowdbStore({ dir, files })
  await scenario.prepare(store)
  begin()
  const isAcknowledged = await scenario.act(store).then(
    () => true,
    () => false,
  )
  // The next process finds the current content of the disk.
  const left = await rig.folder()
  await cp(dir, left, { recursive: true })
  await rm(join(left, 'lock'), { force: true })
  await asOfAnother(left)
  await store.close().catch(() => {})
  const operation = failed()
  if (operation === undefined) return false
  const where = `${scenario.name}, killed at operation ${at} (${failing} ${operation})`
  await tally.attempt(where, () =>
    opened(left, async (next) => {
      const found = await scenario.look(next)
      const isDone = isDeepStrictEqual(found, after)
      tally.check(
        isDone || (!isAcknowledged && (isDeepStrictEqual(found, before) || scenario.hasParts === true)),
        `${where}: ${isAcknowledged ? 'acknowledged and lost' : 'neither before nor after'}`,
      )
      // An interrupted deletion has removed some parts; a retry makes the rest consistent.
      if (!scenario.hasParts) await isSound(tally, next, where)
      await scenario.act(next)
      await isSound(tally, next, where)
      tally.check(isDeepStrictEqual(await scenario.look(next), after), `${where}: doing it again does not end it`)
    }),
  )
  return true
}

/** Renames temporary files, because those of a killed process don't have the mark of the next one. */
async function asOfAnother(dir: string): Promise<void> {
  for (const path of await filesIn(dir))
    if (path.endsWith('.tmp')) await rename(join(dir, path), join(dir, path.replace(/[0-9a-f]{12}/, '0'.repeat(12))))
}

/** The disk fails once, and the same process retries. */
async function faultAt(
  rig: Rig,
  tally: Tally,
  scenario: Scenario,
  at: number,
  failing: Failing,
  after: unknown,
): Promise<void> {
  const dir = await rig.folder()
  const { files, begin, failed } = failingFiles(at, failing, false)
  const store = await openLowdbStore({ dir, files })
  await scenario.prepare(store)
  begin()
  const first = await scenario.act(store).catch((error: unknown) => messageOf(error))
  const where = `${scenario.name}, a full disk at operation ${at} (${failing} ${failed()})`
  if (failed() !== undefined)
    await tally.attempt(where, async () => {
      if (first !== undefined) await scenario.act(store)
      tally.check(isDeepStrictEqual(await scenario.look(store), after), `${where}: doing it again does not end it`)
    })
  await store.close()
  await tally.attempt(where, () => opened(dir, (next) => isSound(tally, next, where)))
}

async function isSound(tally: Tally, store: Store, where: string): Promise<void> {
  const problems = await checkInvariants(store, replay)
  tally.check(problems.length === 0, `${where}: ${problems.join('; ')}`)
}

async function opened(dir: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openLowdbStore({ dir })
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

/** The very first start is interrupted; the next one must work. @returns false when there is no such operation */
async function firstOpen(rig: Rig, tally: Tally, at: number, failing: Failing): Promise<boolean> {
  const dir = await rig.folder()
  const { files, begin, failed } = failingFiles(at, failing, true)
  begin()
  const store = await openLowdbStore({ dir, files }).catch(() => undefined)
  await store?.close().catch(() => {})
  await rm(join(dir, 'lock'), { force: true })
  const where = `the first start, killed at operation ${at} (${failing} ${failed()})`
  await tally.attempt(where, () => opened(dir, (next) => isSound(tally, next, where)))
  return failed() !== undefined
}
