import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { LogEntry } from '../../../src/domain/memory/review.ts'
import { accepting } from '../../../src/store/salvage/accept.ts'
import { linesOf } from '../../../src/store/embedded/files/json-lines.ts'
import { review } from '../../domain/valid.ts'

let dir: string
let path: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-lines-'))
  path = join(dir, 'some.jsonl')
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const entry = (id: string): string => JSON.stringify({ ...review, id })
async function read(content: string | Buffer): Promise<{ ids: string[]; damaged: number; end: number }> {
  await writeFile(path, content)
  const lines = []
  for await (const piece of linesOf(path, accepting(LogEntry))) lines.push(...piece)
  return {
    ids: lines.flatMap(({ entries }) => entries.map(({ id }) => id)),
    damaged: lines.filter(({ damaged }) => damaged).length,
    end: lines.at(-1)?.end ?? 0,
  }
}
const flipped = (text: string, at: number, to: number): Buffer => {
  const bytes = Buffer.from(text)
  bytes[at] = to
  return bytes
}

test.each<[string, string | Buffer, string[], number]>([
  ['an empty file', '', [], 0],
  ['whole lines', `${entry('a')}\n${entry('b')}\n`, ['a', 'b'], 0],
  ['a torn last line', `${entry('a')}\n${entry('b').slice(0, 40)}`, ['a'], 1],
  ['a last line without its line break', `${entry('a')}\n${entry('b')}`, ['a', 'b'], 0],
  ['a line that is no JSON', `${entry('a')}\n{"type":"rev\n${entry('b')}\n`, ['a', 'b'], 1],
  ['a line that is another form', `${entry('a')}\n{"type":"review","id":7}\n${entry('b')}\n`, ['a', 'b'], 1],
  ['lines of Windows', `${entry('a')}\r\n\r\n${entry('b')}\r\n`, ['a', 'b'], 0],
  ['a byte order mark', `\uFEFF${entry('a')}\n${entry('b')}\n`, ['a', 'b'], 0],
  ['NUL bytes at the end', `${entry('a')}\n${'\0'.repeat(5000)}`, ['a'], 1],
  ['NUL bytes before a line', `${entry('a')}\n${'\0'.repeat(5000)}${entry('b')}\n`, ['a', 'b'], 1],
  ['a lost line break', flipped(`${entry('a')}\n${entry('b')}\n`, entry('a').length, 0), ['a', 'b'], 1],
  ['a broken quote before a lost line break', `${entry('a').replace('"round"', 'round"')}#${entry('b')}\n`, ['b'], 1],
  ['a byte that is no UTF-8', flipped(`${entry('aa')}\n${entry('b')}\n`, entry('aa').indexOf('aa'), 0xff), ['b'], 1],
  ['lines that are no objects', `null\n7\n"x"\n[]\n${entry('a')}\n`, ['a'], 4],
])('every readable entry of %s is returned', async (_, content, ids, damaged) => {
  const found = await read(content)
  expect(found.ids).toEqual(ids)
  expect(found.damaged).toBe(damaged)
  expect(found.end).toBe(Buffer.byteLength(content))
})

test('a line of 50 MB is skipped without being held in memory', async () => {
  const content = Buffer.concat([
    Buffer.from(`${entry('a')}\n`),
    Buffer.alloc(50_000_000, 'x'),
    Buffer.from(`\n${entry('b')}\n`),
  ])
  await writeFile(path, content)
  let most = 0
  const ids: string[] = []
  for await (const lines of linesOf(path, accepting(LogEntry))) {
    ids.push(...lines.flatMap(({ entries }) => entries.map(({ id }) => id)))
    most = Math.max(most, ...lines.map(({ bytes }) => bytes?.length ?? 0))
  }
  expect(ids).toEqual(['a', 'b'])
  expect(most).toBeLessThan(1_000_000)
})

test('a line of opening brackets takes no longer than others', async () => {
  const found = await read(`${'{"'.repeat(300_000)}\n${entry('a')}\n`)
  expect(found.ids).toEqual(['a'])
})

test('lines are the same at any boundary between pieces of the file', async () => {
  const texts = Array.from({ length: 3000 }, (_, index) => entry(`ä${index}`))
  const { ids, damaged } = await read(texts.map((text) => `${text}\n`).join(''))
  expect(ids).toEqual(texts.map((_, index) => `ä${index}`))
  expect(damaged).toBe(0)
})
