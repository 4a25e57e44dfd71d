import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Store } from '../../../src/store/store.ts'
import { collect } from '../../collect.ts'
import { ada, alias, bob, copyForEachTest, mri, reports } from './damage.ts'

let store: Store
// Before the copy is removed.
afterEach(() => store.close())
const copy = copyForEachTest()
beforeEach(async () => {
  store = await copy.open()
})

const path = (): string => join(copy.dir, 'reports.jsonl')
const write = (lines: readonly object[]): Promise<void> =>
  writeFile(path(), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
const left = (): Promise<string> => readFile(path(), 'latin1').catch(() => '')
const [adas, bobs] = reports as [object, object]

test('after any bit of a report flips, deleting its author removes every line that contains the id', async () => {
  const line = Buffer.from(`${JSON.stringify({ ...adas, text: `I am ${ada.user}, alias ${alias}` })}\n`)
  const traces: string[] = []
  for (let bit = 0; bit < line.length * 8; bit += 11) {
    const flipped = Buffer.from(line)
    flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
    await writeFile(path(), Buffer.concat([flipped, Buffer.from(`${JSON.stringify(bobs)}\n`)]))
    await store.deleteLearner(ada, [alias, mri])
    const text = await left()
    if ([ada.user, alias].some((word) => text.includes(word))) traces.push(text)
    expect(text).toContain(bob.user)
  }
  expect(traces).toEqual([])
})

test('a report by another learner stays, even if it mentions the deleted one', async () => {
  const foreign = { ...ada, tenant: '22222222-2222-4222-8222-222222222222' }
  const learner = (await store.readLearner(ada))!.value
  await store.commitLearner(foreign, { ...learner, ...foreign, memory: learner.memory }, 0, [])
  await write([
    { ...bobs, text: `${alias} was right` },
    { ...adas, ...foreign },
  ])
  await store.deleteLearner(ada, [alias, mri])
  expect((await collect(store.reports())).map(({ tenant, user }) => ({ tenant, user }))).toEqual([bob, foreign])
})
