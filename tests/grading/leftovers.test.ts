import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { removeLeftovers } from '../../src/grading/read/git/leftovers.ts'
import { Sandbox } from '../../src/grading/read/git/sandbox.ts'
import { hasGit } from '../../src/has-git.ts'

const now = new Date('2026-11-30T12:00:00Z')
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000)
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-leftovers-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function leave(name: string, minutes: number): Promise<string> {
  const path = join(dir, name)
  await mkdir(join(path, 'repository', '.git'), { recursive: true })
  await writeFile(join(path, 'repository', '.git', 'HEAD'), 'ref: refs/heads/main\n', { mode: 0o444 })
  await utimes(path, minutesAgo(minutes), minutesAgo(minutes))
  return path
}

test('old folders of Git tasks are removed, and nothing else', async () => {
  const old = await leave('shipmate-git-aB3xY9', 61)
  const inUse = await leave('shipmate-git-Zz0000', 59)
  const others = [await leave('shipmate-git-notes', 600), await leave('shipmate-content-aB3xY9', 600)]
  const target = await leave('kept', 600)
  await symlink(target, join(dir, 'shipmate-git-linked'))
  await symlink(target, join(dir, 'shipmate-git-LinkTo'))
  expect(await removeLeftovers(now, dir)).toBe(1)
  expect(existsSync(old)).toBe(false)
  for (const path of [inUse, ...others, target]) expect(existsSync(path)).toBe(true)
})

test('the folder of an answer is one that would be found', async () => {
  const name = await Sandbox.use(({ repository }) => Promise.resolve(repository.split('/').at(-2)!))
  const path = await leave(name, 61)
  expect(await removeLeftovers(now, dir)).toBe(1)
  expect(existsSync(path)).toBe(false)
})

test('Git is looked for where tasks run it', async () => {
  expect(await hasGit()).toBe(true)
  expect(await hasGit(dir)).toBe(false)
})
