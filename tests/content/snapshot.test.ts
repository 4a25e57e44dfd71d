import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { loadCatalog } from '../../src/content/load.ts'
import { readContent } from '../../src/content/read-content.ts'
import { readFiles } from '../../src/content/read/read-files.ts'
import { isCurrent, writeSnapshot } from '../../src/content/snapshot.ts'
import { changed, questionFile, validContent } from './valid-content.ts'

let place: string
let snapshot: URL
let dir: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'shipmate-snapshot-'))
  snapshot = pathToFileURL(join(place, 'content.json'))
  dir = await validContent()
  const { content } = await readContent(dir)
  await writeSnapshot(snapshot, await readFiles(dir), 'code-1', content!)
})
afterEach(() => rm(place, { recursive: true }))

const stemOf = async () => [...(await loadCatalog(dir, snapshot)).questions.values()][0]?.stem

test('a snapshot of the same files gives the same catalog', async () => {
  const [read, kept] = [await loadCatalog(dir), await loadCatalog(dir, snapshot)]
  expect([...kept.questions]).toEqual([...read.questions])
  expect([...kept.notes]).toEqual([...read.notes])
  expect(kept.outline).toEqual(read.outline)
})

test('a current snapshot is what is loaded', async () => {
  const text = await readFile(snapshot, 'utf8')
  const stem = (await stemOf())!
  await writeFile(snapshot, text.replace(JSON.stringify(stem), JSON.stringify('Another stem, only here.')))
  expect(await stemOf()).toBe('Another stem, only here.')
})

test('a changed file makes a snapshot stale, and the files are read', async () => {
  const before = await stemOf()
  await writeFile(join(dir, questionFile), changed(questionFile, before!.slice(0, 10), 'Other words'))
  expect(await stemOf()).toContain('Other words')
})

test('a damaged or missing snapshot is ignored', async () => {
  const whole = await stemOf()
  await writeFile(snapshot, '{"digest": "')
  expect(await stemOf()).toBe(whole)
  await rm(snapshot)
  expect(await stemOf()).toBe(whole)
})

test('new code rebuilds a snapshot, and the same code does not', async () => {
  const files = await readFiles(dir)
  expect(await isCurrent(snapshot, files, 'code-1')).toBe(true)
  expect(await isCurrent(snapshot, files, 'code-2')).toBe(false)
  expect(await isCurrent(snapshot, files.slice(1), 'code-1')).toBe(false)
})
