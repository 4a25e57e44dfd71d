import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { realFileSystem } from '../../../src/store/embedded/files/file-system.ts'
import { ensureLayout, layoutIn, UnknownLayout } from '../../../src/store/embedded/layout.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-layout-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))
const ensured = () => ensureLayout(dir, realFileSystem, () => {})
const stored = () => readFile(join(dir, 'store.json'), 'utf8')

test.each([
  'tenants',
  'journal',
  'reports.jsonl',
  'reports.jsonl.damaged',
  'reports-closed.jsonl',
  'deletions.jsonl',
  'admin-request.json',
  'admin-answer.json',
  'export-key',
  'lock',
  'lock.takeover',
  'lost+found',
  '.hidden',
])('beside %s, a damaged store.json is written again', async (name) => {
  await writeFile(join(dir, 'store.json'), '{')
  await writeFile(join(dir, name), '')
  await ensured()
  expect(await stored()).toBe('{"layout":1}')
})

test.each(['my-reports.jsonl', 'x.hidden', 'Lock'])('beside %s, it isn’t', async (name) => {
  await writeFile(join(dir, 'store.json'), '{')
  await writeFile(join(dir, name), '')
  await expect(ensured()).rejects.toThrow(UnknownLayout)
  expect(await stored()).toBe('{')
})

test.each([
  ['{"layout":1}', 'known'],
  ['{"layout":0}', 'damaged'],
  ['{"layout":1.5}', 'damaged'],
  ['{"layout":"1"}', 'damaged'],
  ['{}', 'damaged'],
  ['null', 'damaged'],
])('a store.json with %s is %s', async (text, found) => {
  await writeFile(join(dir, 'store.json'), text)
  expect(await layoutIn(dir)).toBe(found)
})

test('a missing store.json is written, whatever else is there, and a known one stays', async () => {
  await writeFile(join(dir, 'photo.jpg'), '')
  expect(await layoutIn(dir)).toBe('missing')
  await ensured()
  await writeFile(join(dir, 'store.json'), '{ "layout": 1 }')
  await ensured()
  expect(await stored()).toBe('{ "layout": 1 }')
})
