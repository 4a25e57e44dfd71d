import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { realFileSystem } from '../../../src/store/embedded/files/file-system.ts'
import { cache, removeAll } from '../../../src/store/embedded/stored-files.ts'

const item = (pending = 0) => ({ document: { pending, inOrder: <R>(run: () => Promise<R>): Promise<R> => run() } })

test('the cache drops the least recently used documents, but never a busy one', () => {
  const items = cache<ReturnType<typeof item>>(2)
  const busy = items.get('busy', () => item(1))
  const idle = items.get('idle', () => item())
  for (const path of ['a', 'b', 'c']) items.get(path, () => item())
  expect(items.get('idle', () => item())).not.toBe(idle)
  expect(items.get('busy', () => item())).toBe(busy)
  busy.document.pending = 0
  for (const path of ['d', 'e', 'f']) items.get(path, () => item())
  expect(items.get('busy', () => item())).not.toBe(busy)
})

test('everything of an id is removed, the document last, so that a retry finds what a failure has left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shipmate-remove-'))
  const ids = ['ada', 'bob', 'eve', 'kim', 'lee', 'sam']
  const filesOf = (id: string) => [
    `.${id}.json.1-2.tmp`,
    `${id}.answers.jsonl`,
    `${id}.json`,
    `${id}.json.corrupt-1`,
    `${id}.log.jsonl`,
  ]
  for (const id of ids) for (const name of filesOf(id)) await writeFile(join(folder, name), '')
  await writeFile(join(folder, 'adam.json'), '')
  const steps: string[] = []
  const files = {
    ...realFileSystem,
    unlink: async (path: string) => (steps.push(basename(path)), realFileSystem.unlink(path)),
    open: async (...[path, flags]: Parameters<typeof realFileSystem.open>) => (
      steps.push(`${flags} ${path === folder ? 'folder' : path}`),
      realFileSystem.open(path, flags)
    ),
  }
  for (const id of ids) {
    steps.length = 0
    await removeAll(files, folder, id)
    expect(steps.slice(-2)).toEqual([`${id}.json`, 'r folder'])
    expect(steps.slice(0, -1).toSorted()).toEqual(filesOf(id).toSorted())
  }
  expect(await readdir(folder)).toEqual(['adam.json'])
  await expect(removeAll(files, join(folder, 'none'), 'ada')).resolves.toBeUndefined()
  await rm(folder, { recursive: true })
})
