import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { realFileSystem, type FileSystem } from '../../../src/store/embedded/files/file-system.ts'
import { UnknownLayout } from '../../../src/store/embedded/layout.ts'
import { FolderInUse, StoreLost } from '../../../src/store/embedded/files/lock.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { collect } from '../../collect.ts'

const key = { tenant: 'tenant-1', user: 'user-1' }
const learner = newLearner(key, new Date('2026-11-23T08:00:00Z'), 'UTC', 'en')
let dir: string
let lines: string[]
let beat: () => Promise<void>
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-lock-'))
  lines = []
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const open = () =>
  openLowdbStore({
    dir,
    log: (message) => void lines.push(message),
    heartbeat: (each) => {
      beat = each
      return () => {}
    },
  })
const lock = () => join(dir, 'lock')

test('a lock that was removed is written again and keeps other processes out', async () => {
  const store = await open()
  const before = await readFile(lock(), 'utf8')
  await rm(lock())
  await beat()
  expect(await readFile(lock(), 'utf8')).toBe(before)
  await expect(openLowdbStore({ dir })).rejects.toThrow('is in use')
  expect(await store.commitLearner(key, learner, 0, [])).toBe(1)
  await store.close()
})

test('work that outlives the store saves nothing and does not write the lock again', async () => {
  const store = await open()
  await store.commitLearner(key, learner, 0, [])
  await store.close()
  await expect(store.commitLearner(key, learner, 1, [])).rejects.toThrow('The data folder is closed')
  await beat()
  await expect(stat(lock())).rejects.toThrow('ENOENT')
  const next = await open()
  expect((await next.readLearner(key))?.version).toBe(1)
  await next.close()
})

test('a folder that another process took over is not written to anymore, and its lock stays', async () => {
  const store = await open()
  await store.commitLearner(key, learner, 0, [])
  const others = JSON.stringify({ pid: 1, started: '1', host: 'another-host' })
  await writeFile(lock(), others)
  await beat()
  await beat()
  expect(lines).toEqual(['another process took over the data folder; nothing more is saved'])
  await expect(store.commitLearner(key, learner, 1, [])).rejects.toThrow(StoreLost)
  await expect(store.deleteLearner(key)).rejects.toThrow(StoreLost)
  await expect(store.probe()).rejects.toThrow(StoreLost)
  expect((await store.readLearner(key))?.version).toBe(1)
  await store.close()
  expect(await readFile(lock(), 'utf8')).toBe(others)
})

test('a folder that another process took over after the lock was removed is not written to, even before the next heartbeat', async () => {
  const store = await open()
  await store.commitLearner(key, learner, 0, [])
  await rm(lock())
  const second = await openLowdbStore({ dir })
  await second.commitLearner(key, { ...learner, locale: 'fr' }, 1, [])
  await expect(store.commitLearner(key, { ...learner, locale: 'de' }, 1, [])).rejects.toThrow(StoreLost)
  await expect(store.deleteLearner(key)).rejects.toThrow(StoreLost)
  expect(lines).toEqual(['another process took over the data folder; nothing more is saved'])
  expect((await second.readLearner(key))?.value.locale).toBe('fr')
  await store.close()
  await second.close()
  const third = await open()
  expect((await third.readLearner(key))?.value.locale).toBe('fr')
  await third.close()
})

test('a write continues after the lock was removed or touched, and writes it again', async () => {
  const store = await open()
  expect(await store.commitLearner(key, learner, 0, [])).toBe(1)
  await utimes(lock(), 1, 1)
  expect(await store.commitLearner(key, learner, 1, [])).toBe(2)
  await rm(lock())
  expect(await store.commitLearner(key, learner, 2, [])).toBe(3)
  await expect(openLowdbStore({ dir })).rejects.toThrow('is in use')
  await store.close()
})

test('each heartbeat makes the lock look new', async () => {
  const store = await open()
  await utimes(lock(), 1, 1)
  await beat()
  expect(Date.now() - (await stat(lock())).mtimeMs).toBeLessThan(600_000)
  await store.close()
})

test('who loses the folder or has closed it reads what to do', async () => {
  const store = await open()
  await writeFile(lock(), JSON.stringify({ pid: 1, started: '1', host: 'another-host' }))
  await beat()
  await expect(store.probe()).rejects.toThrow(
    'Another process took over the data folder, so this one saves nothing more. Stop one of them.',
  )
  await store.close()
  await expect(store.probe()).rejects.toThrow('so nothing more is saved. Start Shipmate again.')
})

test('an unreadable lock first counts as being written, and then is written again', async () => {
  const store = await open()
  const before = await readFile(lock(), 'utf8')
  await writeFile(lock(), '{"pid":')
  await beat()
  expect(await readFile(lock(), 'utf8')).toBe('{"pid":')
  await beat()
  await beat()
  expect(await readFile(lock(), 'utf8')).toBe(before)
  await store.commitLearner(key, learner, 0, [])
  await store.close()
})

const onFullDisk: FileSystem = {
  ...realFileSystem,
  open: async (path, flags) => ({
    ...(await realFileSystem.open(path, flags)),
    write: async () => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    },
  }),
}

test('a start on a full disk leaves no lock, so the next start does not wait', async () => {
  await expect(openLowdbStore({ dir, files: onFullDisk })).rejects.toThrow('no space left')
  expect(await readdir(dir)).toEqual([])
  await (await open()).close()
})

test.each(['EACCES', 'EPERM', 'EROFS'])(
  'a start in a folder that refuses to be written (%s) says so in a sentence',
  async (code) => {
    const open: FileSystem['open'] = () => Promise.reject(Object.assign(new Error(code), { code, syscall: 'open' }))
    const failed = await openLowdbStore({ dir, files: { ...realFileSystem, open } }).catch((error: unknown) => error)
    expect(failed).toMatchObject({
      name: 'AccessDenied',
      code,
      message: expect.stringContaining(`${dir} can't be read and written`),
    })
  },
)

test('a start on a full disk with the lock of a dead process says so in a sentence and does not block later starts', async () => {
  await writeFile(lock(), JSON.stringify({ pid: 999_999_999, started: '1', host: hostname() }))
  const failed = await openLowdbStore({ dir, files: onFullDisk }).catch((error: unknown) => error)
  expect(failed).toMatchObject({ name: 'DiskFull', message: expect.stringMatching(/no space left.*Free some space/) })
  expect(await readdir(dir)).toEqual(['lock'])
  await (await open()).close()
  expect(await readdir(dir)).not.toContain('lock.takeover')
})

test.each<[string, string]>([
  ['empty', ''],
  ['of another machine', JSON.stringify({ pid: 7, started: '1', host: `not-${hostname()}` })],
  ['of a dead process', JSON.stringify({ pid: 999_999_999, started: '1', host: hostname() })],
])('an old turnstile that a dead start left, %s, does not block a start', async (_, text) => {
  await writeFile(lock(), JSON.stringify({ pid: 999_999_999, started: '1', host: hostname() }))
  await writeFile(`${lock()}.takeover`, text)
  const old = (Date.now() - 120_000) / 1000
  await utimes(`${lock()}.takeover`, old, old)
  await (await open()).close()
  expect(await readdir(dir)).not.toContain('lock.takeover')
})

test('a silent lock of another machine is taken over without leftovers', async () => {
  await writeFile(lock(), JSON.stringify({ pid: 1, started: '1', host: `not-${hostname()}` }))
  await expect(openLowdbStore({ dir })).rejects.toThrow('is in use')
  expect(await readdir(dir)).toEqual(['lock'])
})

test.each([
  '',
  '\0\0\0\0\0\0\0\0\0\0\0\0',
  '{"layout":',
  'null',
  '{}',
  '{"layout":0}',
  '{"layout":-1}',
  '{"layout":1.5}',
])('a store.json of “%s” is written again for the owner only, and all data is there', async (text) => {
  const first = await open()
  await first.commitLearner(key, learner, 0, [])
  await first.close()
  await writeFile(join(dir, 'store.json'), text)
  const store = await open()
  expect(await collect(store.learners())).toEqual([key])
  expect(lines).toEqual(['store.json could not be read and was written again'])
  expect(await readFile(join(dir, 'store.json'), 'utf8')).toBe('{"layout":1}')
  expect((await stat(join(dir, 'store.json'))).mode & 0o077).toBe(0)
  await store.close()
})

test('a missing store.json is written again', async () => {
  await (await open()).close()
  await rm(join(dir, 'store.json'))
  await (await open()).close()
  expect(await readFile(join(dir, 'store.json'), 'utf8')).toBe('{"layout":1}')
})

test('a folder of a later layout, or one that is not recognized, is refused in a sentence and left alone', async () => {
  await writeFile(join(dir, 'store.json'), '{"layout":2}')
  await expect(open()).rejects.toThrow(UnknownLayout)
  await expect(open()).rejects.toThrow('has layout 2, but this version of Shipmate knows only layout 1')
  await writeFile(join(dir, 'store.json'), '')
  await mkdir(join(dir, 'holiday-photos'))
  await expect(open()).rejects.toThrow("contains files that aren't Shipmate's")
  expect((await readdir(dir)).sort()).toEqual(['holiday-photos', 'store.json'])
})

test('a start removes leftovers of interrupted writes', async () => {
  const names = ['.store.json.abc-1.tmp', 'reports.jsonl.abc.tmp', '.probe-abc', '.clock-77']
  for (const name of names) await writeFile(join(dir, name), 'x')
  await (await open()).close()
  expect((await readdir(dir)).sort()).toEqual(['store.json', 'tenants'])
})

test('a folder belongs to one process, and a second one gets the id of the first', async () => {
  const store = await openLowdbStore({ dir })
  await expect(openLowdbStore({ dir })).rejects.toThrow(new RegExp(`process ${process.pid}.*DATA_DIR`, 's'))
  await store.close()
  await (await openLowdbStore({ dir })).close()
})

test('one of two starting processes takes over the lock of a dead process', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('exit', resolve))
  await writeFile(join(dir, 'lock'), JSON.stringify({ pid: child.pid, started: '1', host: hostname() }))
  const opened = await Promise.allSettled([openLowdbStore({ dir }), openLowdbStore({ dir })])
  const won = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  expect(won).toHaveLength(1)
  expect(opened.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(FolderInUse) })
  await won[0]?.close()
})

test('a reused process id does not keep a lock alive', async () => {
  await writeFile(join(dir, 'lock'), JSON.stringify({ pid: process.pid, started: 'long ago', host: hostname() }))
  await (await openLowdbStore({ dir })).close()
})
