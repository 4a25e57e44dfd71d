import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { newTeam, type TeamAnswer } from '../../../src/domain/team/team.ts'
import { remember } from '../../../src/domain/memory/replay.ts'
import { Learner } from '../../../src/domain/learner/learner.ts'
import { realFileSystem, type FileSystem } from '../../../src/store/embedded/files/file-system.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { learnerMigrations, migrate, NewerSchema } from '../../../src/store/migrate.ts'
import { review } from '../../domain/valid.ts'
import { storeContract } from '../contract.ts'

storeContract('lowdb', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'shipmate-store-'))
  let store = await openLowdbStore({ dir })
  return {
    store,
    async reopen() {
      await store.close()
      store = await openLowdbStore({ dir })
      return store
    },
    async end() {
      await store.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
})

const key = { tenant: 'tenant-1', user: 'user-1' }
const other = { tenant: 'tenant-1', user: 'user-2' }
const learnerOf = (who = key): Learner => newLearner(who, new Date('2026-11-23T08:00:00Z'), 'UTC', 'en')
const answered = (learner: Learner, id: string): Learner => ({
  ...learner,
  memory: remember(learner.memory, { ...review, id }),
})

let dir: string
let folder: string
const logged: Record<string, unknown>[] = []
const log = (message: string, fields: Record<string, unknown>): void => void logged.push({ message, ...fields })
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-lowdb-'))
  folder = join(dir, 'tenants', 'tenant-1', 'learners')
  logged.length = 0
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** The real file system with a trace, and with operations that fail when told. */
function tracing(fails: (operation: string) => boolean = () => false) {
  const trace: string[] = []
  const note = (operation: string): void => {
    trace.push(operation)
    if (fails(operation)) throw Object.assign(new Error(`${operation} failed`), { code: 'EIO' })
  }
  const kind = (path: string): string =>
    path.endsWith('.tmp')
      ? 'temporary'
      : path.endsWith('.jsonl')
        ? 'log'
        : path.endsWith('.json')
          ? 'document'
          : 'folder'
  const files: FileSystem = {
    async open(path, flags) {
      const file = await realFileSystem.open(path, flags)
      const of = kind(path)
      return {
        ...file,
        write: async (text, at) => (note(`write ${of}`), file.write(text, at)),
        datasync: async () => (note(`fdatasync ${of}`), file.datasync()),
        sync: async () => (note(`fsync ${of}`), file.sync()),
      }
    },
    rename: async (from, to) => (note(`rename ${kind(from)} to ${kind(to)}`), realFileSystem.rename(from, to)),
    unlink: realFileSystem.unlink,
    mkdir: realFileSystem.mkdir,
  }
  return { files, trace }
}
const oneCommit = ['write temporary', 'fdatasync temporary', 'rename temporary to document', 'fsync folder']

test('a commit resolves only after the new file is synced and renamed, and the folder is synced', async () => {
  const { files, trace } = tracing()
  const store = await openLowdbStore({ dir, files })
  trace.length = 0
  await store.commitLearner(key, learnerOf(), 0, [])
  const newFolders = ['fsync folder', 'fsync folder', 'fsync folder']
  expect(trace).toEqual([...newFolders, ...oneCommit])
  trace.length = 0
  await store.commitLearner(key, { ...learnerOf(), locale: 'de' }, 1, [])
  expect(trace).toEqual(oneCommit)
  await store.close()
})

test('a long tail moves to the log, which is synced before the document drops the entries', async () => {
  const { files, trace } = tracing()
  const store = await openLowdbStore({ dir, files })
  let learner = learnerOf()
  for (let version = 0; version < 33; version++) {
    trace.length = 0
    learner = answered(learner, `p${version}`)
    await store.commitLearner(key, learner, version, [{ ...review, id: `p${version}` }])
  }
  expect(trace).toEqual(['write log', 'fdatasync log', 'fsync folder', ...oneCommit])
  await store.close()
})

test('the log file only grows by appends', async () => {
  const store = await openLowdbStore({ dir })
  let learner = learnerOf()
  let before = ''
  for (let version = 0; version < 120; version++) {
    learner = answered(learner, `p${version}`)
    await store.commitLearner(key, learner, version, [{ ...review, id: `p${version}` }])
    const text = await readFile(join(folder, 'user-1.log.jsonl'), 'utf8').catch(() => '')
    expect(text.startsWith(before)).toBe(true)
    before = text
  }
  expect(before.split('\n').length).toBeGreaterThan(60)
  await store.close()
})

test.each(oneCommit)('when %s fails, the caller gets the error and earlier commits stay', async (operation) => {
  let failing = false
  const { files } = tracing((name) => failing && name === operation)
  const store = await openLowdbStore({ dir, files })
  const first = answered(learnerOf(), 'p1')
  await store.commitLearner(key, first, 0, [{ ...review, id: 'p1' }])
  failing = true
  await expect(store.commitLearner(key, answered(first, 'p2'), 1, [{ ...review, id: 'p2' }])).rejects.toThrow('failed')
  failing = false
  const now = await store.readLearner(key)
  expect([1, 2]).toContain(now?.version)
  expect((await store.readLog(key)).length).toBe(now?.version)
  expect(now?.value.memory.total.answered).toBe(now?.version)
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await store.commitLearner(key, answered(now?.value as Learner, 'p3'), now?.version as number, [
    { ...review, id: 'p3' },
  ])
  await store.close()
})

/** Files of which the first learner's can't be opened until they're released. */
function holdingFirst() {
  let release = (): void => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  const files: FileSystem = {
    ...realFileSystem,
    async open(path, flags) {
      if (path.includes('user-1')) await gate
      return realFileSystem.open(path, flags)
    },
  }
  return { files, release: () => release() }
}

test('no learner waits for the write of another learner', async () => {
  const { files, release } = holdingFirst()
  const store = await openLowdbStore({ dir, files })
  const blocked = store.commitLearner(key, learnerOf(), 0, [])
  await store.commitLearner(other, learnerOf(other), 0, [])
  expect(await store.readLearner(other)).toBeDefined()
  release()
  await blocked
  await store.close()
})

test('a store that closes finishes what is under way first, and keeps the folder until then', async () => {
  const { files, release } = holdingFirst()
  const store = await openLowdbStore({ dir, files })
  const ends: string[] = []
  const committed = store.commitLearner(key, learnerOf(), 0, []).then(() => ends.push('committed'))
  const closed = store.close().then(() => ends.push('closed'))
  await expect(openLowdbStore({ dir })).rejects.toThrow('is in use')
  release()
  await Promise.all([committed, closed])
  expect(ends).toEqual(['committed', 'closed'])
  const again = await openLowdbStore({ dir })
  expect((await again.readLearner(key))?.value).toEqual(learnerOf())
  await again.close()
})

test.each([
  ['not JSON', '{"version":1,"val'],
  ['empty', ''],
  ['another form', '{"version":1,"value":{"schema":1,"tenant":7},"tail":[]}'],
  ['no version', '{"value":{},"tail":[]}'],
  ['a schema without a way', '{"version":1,"value":{"schema":0},"tail":[]}'],
])(
  'a corrupt document (%s) is set aside unchanged, logged, and rebuilt, and no other learner is affected',
  async (_, text) => {
    let store = await openLowdbStore({ dir, log })
    await store.commitLearner(key, learnerOf(), 0, [])
    await store.commitLearner(other, learnerOf(other), 0, [])
    await store.close()
    await writeFile(join(folder, 'user-1.json'), text)
    store = await openLowdbStore({ dir, log })
    expect((await store.readLearner(other))?.version).toBe(1)
    const rebuilt = await store.readLearner(key)
    expect(rebuilt?.value).toMatchObject({ ...key, recovered: true, push: { status: 'stopped' } })
    expect(logged).toEqual([
      expect.objectContaining({ message: 'a damaged document was set aside and rebuilt from its readable parts' }),
    ])
    expect(JSON.stringify(logged)).not.toContain(key.user)
    await store.commitLearner(key, learnerOf(), rebuilt?.version as number, [])
    const aside = (await readdir(folder)).find((name) => name.includes('.corrupt-')) ?? ''
    expect(await readFile(join(folder, aside), 'utf8')).toBe(text)
    await store.deleteLearner(key)
    expect(await readdir(folder)).toEqual(['user-2.json'])
    await store.close()
  },
)

test('a document from a newer Shipmate is neither read nor changed', async () => {
  const text = JSON.stringify({ version: 3, value: { ...learnerOf(), schema: 99 }, tail: [] })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'user-1.json'), text)
  const store = await openLowdbStore({ dir, log })
  await expect(store.readLearner(key)).rejects.toBeInstanceOf(NewerSchema)
  await expect(store.commitLearner(key, learnerOf(), 0, [])).rejects.toBeInstanceOf(NewerSchema)
  expect(await readFile(join(folder, 'user-1.json'), 'utf8')).toBe(text)
  await store.close()
})

test('a torn last line of the log is ignored, and the next append truncates it', async () => {
  const store = await openLowdbStore({ dir })
  let learner = learnerOf()
  for (let version = 0; version < 40; version++) {
    learner = answered(learner, `p${version}`)
    await store.commitLearner(key, learner, version, [{ ...review, id: `p${version}` }])
  }
  await store.close()
  const path = join(folder, 'user-1.log.jsonl')
  await writeFile(path, `${await readFile(path, 'utf8')}{"type":"review","id":"torn`)
  const again = await openLowdbStore({ dir })
  expect(await again.readLog(key)).toHaveLength(40)
  for (let version = 40; version < 80; version++) {
    learner = answered(learner, `p${version}`)
    await again.commitLearner(key, learner, version, [{ ...review, id: `p${version}` }])
  }
  expect((await again.readLog(key)).map(({ id }) => id)).toEqual(Array.from({ length: 80 }, (_, index) => `p${index}`))
  expect(await readFile(path, 'utf8')).not.toContain('torn')
  await again.close()
})

test('migrations run one after another, and a gap is an error', () => {
  const table = { 1: (value: object) => ({ ...value, a: 1 }), 2: (value: object) => ({ ...value, b: 2 }) }
  expect(migrate({ schema: 1 }, table)).toEqual({ schema: 3, a: 1, b: 2 })
  expect(() => migrate({ schema: 0 }, table)).toThrow('no migration leads from schema 0')
  expect(() => migrate({}, table)).toThrow('no schema version')
})

test('a document from before drills existed gets them and keeps everything else', () => {
  const { drills: _, lab: __, ...old } = newLearner(key, new Date('2026-11-23T08:00:00Z'), 'Europe/Berlin', 'en')
  const { weeklyDrill: ___, ...settings } = { ...old.settings, perDay: 7 }
  const migrated = Learner.parse(migrate({ ...old, schema: 1, settings }, learnerMigrations))
  expect(migrated).toEqual({ ...old, drills: {}, lab: { proved: {} }, settings: { ...settings, weeklyDrill: true } })
})

test.each(['user', 'id'] as const)(
  'an answer to a team whose %s was damaged, but can still be read, goes with the person',
  async (field) => {
    const team = { tenant: key.tenant, conversation: 'guild' }
    const now = new Date('2026-11-23T08:00:00Z')
    const answer: TeamAnswer = {
      id: `q1/${key.user}`,
      quiz: 'q1',
      user: key.user,
      viewer: '29:one',
      at: now.toISOString(),
      picks: ['a'],
      confidence: 'sure',
      credit: 1,
    }
    const first = await openLowdbStore({ dir })
    await first.commitTeam(team, newTeam(team, now, 'UTC'), 0)
    await first.addTeamAnswer(team, answer)
    await first.addTeamAnswer(team, { ...answer, id: `q1/${other.user}`, user: other.user, viewer: '29:two' })
    await first.close()
    const path = join(dir, 'tenants', 'tenant-1', 'teams', 'guild.answers.jsonl')
    const damaged = { ...answer, [field]: answer[field].replace('user-1', 'tser-1') }
    await writeFile(path, (await readFile(path, 'utf8')).replace(JSON.stringify(answer), JSON.stringify(damaged)))
    const store = await openLowdbStore({ dir })
    await store.deleteLearner(key)
    const left = await readFile(path, 'utf8')
    expect(left).not.toContain('29:one')
    expect(left).toContain('29:two')
    await store.close()
  },
)

// `./data` is the default: its first part must not stop the way up to the data folder.
test.each(['', `.${sep}`])('a relative path opens the same folder (%j)', async (prefix) => {
  const opened = await openLowdbStore({ dir: `${prefix}${relative(process.cwd(), dir)}` })
  await opened.commitLearner(key, learnerOf(), 0, [])
  await opened.close()
  const again = await openLowdbStore({ dir })
  expect((await again.readLearner(key))?.value).toEqual(learnerOf())
  await again.close()
})
