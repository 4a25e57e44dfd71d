import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { newLearner } from '../../src/domain/new-learner.ts'
import { remember } from '../../src/domain/replay.ts'
import { openLowdbStore } from '../../src/store/lowdb-store.ts'
import { review } from '../domain/valid.ts'

jest.setTimeout(60_000)
const root = fileURLToPath(new URL('../..', import.meta.url))
const key = { tenant: 'tenant-1', user: 'user-1' }
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-commands-'))
  const learner = newLearner(key, new Date('2026-11-23T08:00:00Z'), 'UTC', 'en')
  const store = await openLowdbStore({ dir })
  await store.commitLearner(key, { ...learner, memory: remember(learner.memory, review) }, 0, [review])
  await store.addReport({
    id: 'r1',
    at: '2026-11-23T08:00:00Z',
    ...key,
    question: 'which-deployment',
    revision: 2,
    reason: 'wrong-key',
    text: 'The key\nis off.',
  })
  await store.close()
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const run = (file: string, ...args: string[]): Promise<{ code: number; text: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', `src/store/${file}`, ...args],
      { cwd: root, env: { ...process.env, DATA_DIR: dir } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: out + err }),
    )
  })

test('doctor counts what is there and finds nothing wrong', async () => {
  expect(await run('doctor.ts')).toEqual({ code: 0, text: 'learners: 1, log entries: 1, problems: 0\n' })
})

test('doctor names the learner whose memory differs from the log, and fails', async () => {
  const path = join(dir, 'tenants', 'tenant-1', 'learners', 'user-1.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"answered":1', '"answered":2'))
  const { code, text } = await run('doctor.ts')
  expect(code).toBe(1)
  expect(text).toContain('tenant-1/user-1: memory differs from the replay of the log')
})

test('doctor leaves a running coach alone', async () => {
  const store = await openLowdbStore({ dir })
  const { code, text } = await run('doctor.ts')
  expect(code).toBe(2)
  expect(text).toContain('The coach is running.')
  await store.close()
})

test('reports are listed for people and for tools, also while the coach runs', async () => {
  const store = await openLowdbStore({ dir })
  expect((await run('reports.ts')).text).toBe(
    '2026-11-23  which-deployment (revision 2)  wrong-key\n    The key\n    is off.\n',
  )
  expect(JSON.parse((await run('reports.ts', '--json')).text)).toHaveLength(1)
  await store.close()
})

/** Colors, a title, a bell, a C1 control, a right-to-left override, a line separator, an invisible tag, half a pair. */
const acting = '\u001b[2J\u001b]0;owned\u0007 \u009b31m \u007f \r \u202egnp.exe \u2028 \u200b \u{e0041} \ud800'

test('what a terminal would act on in a report is printed as escapes, and tools read the same text', async () => {
  const store = await openLowdbStore({ dir })
  const report = { id: 'r2', at: '2026-11-24T08:00:00Z', ...key, notes: [], reason: 'wrong' as const }
  await store.addReport({ ...report, asked: `a ${acting}`, worded: `b ${acting}`, text: `c ${acting}\nsecond line` })
  await store.close()
  const { text } = await run('reports.ts')
  expect(text).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u)
  expect(text).toContain(String.raw`c \x1b[2J\x1b]0;owned\x07 \x9b31m \x7f \x0d \u{202e}gnp.exe`)
  expect(text).toContain('\n    second line\n')
  const json = (await run('reports.ts', '--json')).text
  expect(json).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u)
  expect(JSON.parse(json)[1]).toMatchObject({
    asked: `a ${acting}`,
    worded: `b ${acting}`,
  })
})
