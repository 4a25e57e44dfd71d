import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { replay } from '../../../src/domain/memory/replay.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { collect } from '../../collect.ts'
import { ada, alias, answersOf, bob, contents, guild, mri, reports, teamAnswers, template, tenant } from './damage.ts'

jest.setTimeout(240_000)
let base: Awaited<ReturnType<typeof template>>
let files: string[]
beforeAll(async () => {
  base = await template()
  files = await base.files()
})
afterAll(() => base.end())

interface Damage {
  readonly file: number
  readonly place: number
  readonly bytes: Uint8Array
  readonly how: 'overwrite' | 'insert' | 'cut' | 'truncate' | 'zero'
}

/** @returns the damaged bytes, and the range of the old ones that are not there any more */
function damaged(bytes: Buffer, { place, bytes: junk, how }: Damage): [Buffer, number, number] {
  const start = Math.floor(place * bytes.length)
  const end = Math.min(bytes.length, start + junk.length)
  const parts: Record<Damage['how'], [Uint8Array, number, number]> = {
    overwrite: [junk.subarray(0, end - start), start, end],
    insert: [junk, start, start],
    cut: [Buffer.alloc(0), start, end],
    truncate: [Buffer.alloc(0), start, bytes.length],
    zero: [Buffer.alloc(end - start), start, end],
  }
  const [middle, from, to] = parts[how]
  return [Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)]), from, to]
}

/** The ids of entries whose bytes all lie outside the damaged range. */
const spared = (text: Buffer, entries: readonly { id: string }[], from: number, to: number): string[] =>
  entries.flatMap((entry) => {
    const line = Buffer.from(JSON.stringify(entry))
    const start = text.indexOf(line)
    const isWhole =
      start !== -1 && (start + line.length <= from || start >= to) && !(from > start && from < start + line.length)
    return isWhole ? [entry.id] : []
  })

/** As the coach does before it has a learner deleted. */
async function leaveTeams(store: Store): Promise<void> {
  for (const key of await store.teamsNaming(tenant, [ada.user, mri])) {
    const stored = await store.readTeam(key)
    if (!stored) continue
    const { members, leads, challenges, ...rest } = stored.value
    const { [ada.user]: _, ...others } = members
    const left = {
      ...rest,
      members: others,
      leads: leads.filter((lead) => lead !== ada.user),
      invited: [],
      challenges: challenges.filter(({ from }) => from !== ada.user),
    }
    await store.commitTeam(key, left, stored.version)
    await store.forgetTeamAnswers(key, { user: ada.user })
  }
}

test('with any damage to any file, nothing throws, all other data is returned, and a deletion leaves no trace', async () => {
  const damage: fc.Arbitrary<Damage> = fc.record({
    file: fc.nat(),
    place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
    how: fc.constantFrom('overwrite', 'insert', 'cut', 'truncate', 'zero'),
  })
  await fc.assert(
    fc.asyncProperty(damage, async (what) => {
      const dir = await base.copy()
      const path = join(dir, files[what.file % files.length] as string)
      const text = await readFile(path)
      const [broken, from, to] = damaged(text, what)
      await writeFile(path, broken)
      const store = await openLowdbStore({ dir })
      const now = new Date('2027-01-01T00:00:00Z')
      await store.dueTeams(now, 10)
      await store.duePushes(now, 10)
      const given: string[] = []
      for (const key of [ada, bob]) {
        const learner = (await store.readLearner(key))?.value
        const log = await store.readLog(key)
        expect(await collect(store.logEntries(key))).toEqual(log)
        expect(learner).toBeDefined()
        if (learner?.recovered) {
          expect(await store.duePushes(now, 10)).not.toContainEqual(key)
          expect(learner.memory).toEqual(replay(log))
        }
        given.push(...log.map(({ id }) => id))
      }
      expect(await collect(store.learners())).toHaveLength(2)
      expect(await store.readTeam(guild)).toBeDefined()
      given.push(...(await store.teamAnswers(guild, 'tq')).map(({ id }) => id))
      given.push(...(await collect(store.reports())).map(({ id }) => id))
      const all = [...answersOf(ada), ...answersOf(bob), ...teamAnswers, ...reports]
      const inFile = new Set(all.filter((entry) => text.includes(JSON.stringify(entry))).map(({ id }) => id))
      const expected = [...all.filter(({ id }) => !inFile.has(id)).map(({ id }) => id), ...spared(text, all, from, to)]
      expect(expected.filter((id) => !given.includes(id))).toEqual([])
      await leaveTeams(store)
      await store.deleteLearner(ada, [alias, mri])
      await store.close()
      const traces = (await contents(dir)).filter(
        ([name, bytes]) => name.includes(ada.user) || bytes.includes(ada.user) || bytes.includes(alias),
      )
      expect(traces.map(([name]) => name)).toEqual([])
      await rm(dir, { recursive: true, force: true })
    }),
    { numRuns: 250, seed: 13 },
  )
})
