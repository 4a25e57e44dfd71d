import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { newTeam } from '../../src/domain/team/team.ts'
import { remember } from '../../src/domain/memory/replay.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import { review } from '../domain/valid.ts'
import { contents } from './embedded/damage.ts'
import { built } from '../built.ts'

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

const run = (command: string, ...args: string[]): Promise<{ code: number; text: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [built(`store/${command}`), ...args],
      { cwd: root, env: { ...process.env, DATA_DIR: dir } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: out + err }),
    )
  })

test('doctor counts the data and finds no problems', async () => {
  expect(await run('doctor')).toEqual({ code: 0, text: 'learners: 1, log entries: 1, problems: 0\n' })
})

test('doctor names the learner whose memory differs from the log, and fails', async () => {
  const path = join(dir, 'tenants', 'tenant-1', 'learners', 'user-1.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"answered":1', '"answered":2'))
  const { code, text } = await run('doctor')
  expect(code).toBe(1)
  expect(text).toContain('tenant-1/user-1: memory differs from the replay of the log')
})

test('doctor leaves a running coach alone', async () => {
  const store = await openLowdbStore({ dir })
  const { code, text } = await run('doctor')
  expect(code).toBe(2)
  expect(text).toContain('The coach is running.')
  await store.close()
})

const learnerFile = (name: string): string => join(dir, 'tenants', 'tenant-1', 'learners', name)

test('doctor counts every kind of damage, and a repair fixes it permanently', async () => {
  const store = await openLowdbStore({ dir })
  const team = { tenant: 'tenant-1', conversation: 'guild' }
  await store.commitTeam(team, newTeam(team, new Date('2026-11-23T08:00:00Z'), 'UTC'), 0)
  const other = { tenant: 'tenant-1', user: 'user-2' }
  await store.commitLearner(other, newLearner(other, new Date('2026-11-23T08:00:00Z'), 'UTC', 'en'), 0, [])
  await store.close()
  const teamFile = (name: string): string => join(dir, 'tenants', 'tenant-1', 'teams', name)
  const line = JSON.stringify({ ...review, id: 'in-log' })
  await writeFile(learnerFile('user-1.log.jsonl'), `${line}\n#damaged log\n${line}\n{"torn`)
  await writeFile(teamFile('guild.answers.jsonl'), '{"not":"an answer"}\n')
  await writeFile(join(dir, 'reports.jsonl'), `\0\0\0\n${await readFile(join(dir, 'reports.jsonl'), 'utf8')}`)
  await writeFile(teamFile('guild.json'), (await readFile(teamFile('guild.json'), 'utf8')).slice(0, -9))
  await writeFile(learnerFile('user-2.json'), '')
  await writeFile(learnerFile('.user-2.json.abc-1.tmp'), 'x')
  await writeFile(join(dir, 'store.json'), '')
  const before = await contents(dir)

  const found = await run('doctor')
  expect(found.code).toBe(1)
  expect(found.text.split('\n')).toEqual([
    'store.json: damaged',
    'reports: unreadable lines: 1',
    'tenant-1/user-1: log: unreadable lines: 2',
    'tenant-1/user-1: log: torn last line: 1',
    'tenant-1/user-1: log: duplicate entries: 1',
    'tenant-1/user-1: memory differs from the replay of the log',
    'tenant-1/user-1: the count of answers differs from the log',
    'tenant-1/user-1: the sum of credits differs from the log',
    'tenant-1/user-2: the document cannot be read',
    'tenant-1/teams/guild: answers: unreadable lines: 1',
    'tenant-1/teams/guild: the document cannot be read',
    'temporary files of interrupted writes: 1',
    'learners: 2, log entries: 2, problems: 12',
    'To repair them: npm run doctor -- --repair',
    '',
  ])
  expect(await contents(dir)).toEqual(before)

  const result = await run('doctor', '--repair')
  expect(result.code).toBe(0)
  expect(result.text).toContain('store.json could not be read and was written again')
  expect(result.text).toContain('repaired tenant-1/user-1: memory rebuilt from the log')
  expect(result.text).toContain('removed temporary files of interrupted writes: 1')
  expect(result.text).toMatch(/learners: 2, log entries: 2, problems: 0\n$/)
  expect(await readFile(learnerFile('user-1.log.jsonl.damaged'), 'utf8')).toBe('#damaged log\n{"torn\n')
  expect(await readFile(learnerFile('user-1.log.jsonl'), 'utf8')).toBe(`${line}\n`)

  const repaired = await contents(dir)
  const again = await run('doctor', '--repair')
  expect(again.code).toBe(0)
  expect(again.text.split('\n').filter((text) => !text.startsWith('set aside: '))).toEqual([
    'learners: 2, log entries: 2, problems: 0',
    '',
  ])
  expect(again.text.match(/^set aside: /gm)).toHaveLength(5)
  expect(await contents(dir)).toEqual(repaired)
})

test('doctor reports interrupted commits, and a repair finishes them', async () => {
  const other = { tenant: 'tenant-1', user: 'user-2' }
  const value = newLearner(other, new Date('2026-11-23T08:00:00Z'), 'UTC', 'en')
  const documents = [{ path: 'tenants/tenant-1/learners/user-2.json', envelope: { version: 1, value, tail: [] } }]
  await mkdir(join(dir, 'journal'))
  await writeFile(join(dir, 'journal', 'abc-1.json'), JSON.stringify({ documents, reports: [] }))
  const before = await contents(dir)
  const found = await run('doctor')
  expect(found.code).toBe(1)
  expect(found.text).toContain('interrupted commits that the next start finishes: 1\n')
  expect(await contents(dir)).toEqual(before)
  expect(await run('doctor', '--repair')).toEqual({
    code: 0,
    text: 'interrupted commits were finished\nlearners: 2, log entries: 1, problems: 0\n',
  })
  expect(await run('doctor')).toEqual({ code: 0, text: 'learners: 2, log entries: 1, problems: 0\n' })
})

test('doctor says in one sentence that another version arranged the folder', async () => {
  await writeFile(join(dir, 'store.json'), '{"layout":7}')
  for (const args of [[], ['--repair']]) {
    const { code, text } = await run('doctor', ...args)
    expect(code).toBe(2)
    expect(text).toMatch(
      /has layout 7, but this version of Shipmate knows only layout 1\. Start the version that wrote it\.\n$/,
    )
    expect(text.trim().split('\n')).toHaveLength(1)
  }
})
