import { expect, test } from '@jest/globals'
import { AccessDenied, folderProblem } from '../../../src/store/embedded/files/folder-problem.ts'
import { DiskFull, isDiskFull } from '../../../src/store/embedded/files/disk-full.ts'
import { fileNameOf } from '../../../src/store/embedded/files/file-names.ts'
import { holderIn, thisProcess } from '../../../src/store/embedded/files/lock-holder.ts'
import { LineSplitter, type Line } from '../../../src/store/embedded/files/line-splitter.ts'
import { holdsAny, needlesOf } from '../../../src/store/embedded/files/needles.ts'
import { isLeftOver, runId } from '../../../src/store/embedded/files/replace-file.ts'
import { DueIndex } from '../../../src/store/embedded/due-index.ts'

// Parts of the file-based engine that need no file.

interface Planned {
  readonly id: string
  readonly at: readonly string[]
}
const index = () =>
  new DueIndex<Pick<Planned, 'id'>, Planned>(
    ({ id }) => id,
    ({ id }) => ({ id }),
    ({ at }) => at,
  )
const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`
const now = new Date(at(9))

test('what is due comes earliest first, by the earliest instant of each, up to a limit', () => {
  const due = index()
  due.set({ id: 'second', at: [at(12), at(8)] })
  due.set({ id: 'first', at: [at(7)] })
  due.set({ id: 'third', at: [at(9)] })
  due.set({ id: 'later', at: [at(10)] })
  due.set({ id: 'never', at: [] })
  expect(due.due(now, 10).map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  expect(due.due(now, 2).map(({ id }) => id)).toEqual(['first', 'second'])
})

test('a commit replaces what was planned, and what is deleted isn’t due', () => {
  const due = index()
  due.set({ id: 'a', at: [at(7)] })
  due.set({ id: 'a', at: [at(10)] })
  expect(due.due(now, 10)).toEqual([])
  due.set({ id: 'a', at: [at(8)] })
  expect(due.due(now, 10)).toEqual([{ id: 'a' }])
  due.delete({ id: 'a' })
  expect(due.due(now, 10)).toEqual([])
})

test('while the index is built, what was committed or deleted in the meantime stays', () => {
  const due = index()
  due.set({ id: 'a', at: [at(10)] })
  due.setFirst({ id: 'a', at: [at(7)] })
  due.delete({ id: 'b' })
  due.setFirst({ id: 'b', at: [at(7)] })
  due.setFirst({ id: 'c', at: [at(7)] })
  expect(due.due(now, 10)).toEqual([{ id: 'c' }])
})

test.each([['soon'], [7], ['x2026-11-23T08:00:00Z'], ['2026-11-23T08:00:00Zx'], ['2026-11-23']])(
  'a document with %j as an instant is damaged',
  (instant) => {
    expect(() => index().setFirst({ id: 'a', at: [at(7), instant as string] })).toThrow(TypeError)
  },
)

interface Named {
  readonly id: string
}
const named = (value: unknown): Named | undefined =>
  typeof (value as Named | null)?.id === 'string' ? (value as Named) : undefined
const entry = (id: string): string => JSON.stringify({ id })

/** The lines of some pieces, as plain data. */
function linesOf(...pieces: (string | Buffer)[]) {
  const splitter = new LineSplitter(named)
  const lines: Line<Named>[] = pieces.flatMap((piece) => splitter.lines(Buffer.from(piece)))
  return [...lines, ...splitter.rest()].map(({ entries, damaged, torn, bytes, start, end }) => ({
    ids: entries.map(({ id }) => id),
    damaged,
    torn,
    text: bytes?.toString('latin1'),
    start,
    end,
  }))
}
const whole = (id: string, start: number) => {
  const text = entry(id)
  return { ids: [id], damaged: false, torn: false, text, start, end: start + text.length + 1 }
}

test('lines have their bytes and places, wherever the pieces begin', () => {
  const [a, b] = [entry('a'), entry('b')]
  const expected = [whole('a', 0), whole('b', a.length + 1)]
  const text = `${a}\n${b}\n`
  for (let cut = 0; cut <= text.length; cut++) expect(linesOf(text.slice(0, cut), text.slice(cut))).toEqual(expected)
})

test('a last line without its break is torn, and may be whole or not', () => {
  const start = entry('a').length + 1
  expect(linesOf(`${entry('a')}\n${entry('b')}`)).toEqual([
    whole('a', 0),
    { ...whole('b', start), torn: true, end: start + entry('b').length },
  ])
  expect(linesOf(`${entry('a')}\n{"id"`)[1]).toEqual({
    ids: [],
    damaged: true,
    torn: true,
    text: '{"id"',
    start,
    end: start + 5,
  })
  expect(linesOf('')).toEqual([])
})

test('blank lines hold nothing and aren’t damaged, and joined lines are split', () => {
  expect(linesOf('\n \r\n').map(({ ids, damaged }) => [ids, damaged])).toEqual([
    [[], false],
    [[], false],
  ])
  expect(linesOf(`${entry('a')}${entry('b')}\n`)).toMatchObject([{ ids: ['a', 'b'], damaged: true }])
  expect(linesOf(`\uFEFF${entry('a')}\n`)).toMatchObject([{ ids: ['a'], damaged: false }])
})

test('a byte that’s no UTF-8 damages its line only', () => {
  const bytes = Buffer.from(`${entry('aa')}\n${entry('b')}\n${entry('c')}`)
  bytes[bytes.indexOf('aa')] = 0xff
  expect(linesOf(bytes).map(({ ids, damaged }) => [ids, damaged])).toEqual([
    [[], true],
    [['b'], false],
    [['c'], false],
  ])
})

test('a line longer than any entry isn’t held, and the next one is read', () => {
  const long = 'x'.repeat(600_000)
  const lines = linesOf(`${entry('a')}\n${long}`, long, `\n${entry('b')}\n`)
  const start = entry('a').length + 1
  expect(lines).toEqual([
    whole('a', 0),
    { ids: [], damaged: true, torn: false, text: undefined, start, end: start + 1_200_001 },
    whole('b', start + 1_200_001),
  ])
  const most = `{"id":"${'x'.repeat(1024 * 1024 - 9)}"}`
  expect(linesOf(most, '\n')[0]).toMatchObject({ damaged: false, end: 1024 * 1024 + 1 })
  expect(linesOf(`${most} `, '\n')[0]).toMatchObject({ damaged: true, end: 1024 * 1024 + 2 })
})

test('a word is looked for as it is and as JSON writes it', () => {
  expect(needlesOf(['ana', 'a"b', '', 'ana']).map(String)).toEqual(['ana', 'a"b', 'a\\"b'])
})

test('a word is found across two pieces, and an empty list finds nothing', async () => {
  const holds = (pieces: string[], ...words: string[]) =>
    holdsAny(
      pieces.map((piece) => Buffer.from(piece)),
      needlesOf(words),
    )
  expect(await holds(['xx an', 'a yy'], 'ana', 'longer-one')).toBe(true)
  expect(await holds(['a', 'n', 'a'], 'ana')).toBe(true)
  expect(await holds(['xx an', 'b yy'], 'ana')).toBe(false)
  expect(await holds(['xx'], 'x')).toBe(true)
  expect(await holds(['xx'])).toBe(false)
  expect(await holds([], 'ana')).toBe(false)
})

test('a plain id is its own file name', () => {
  for (const id of ['a', '7-x', 'x'.repeat(64)]) expect(fileNameOf(id)).toBe(id)
})

test.each([
  ['x'.repeat(65), `${'x'.repeat(30)}~`],
  ['-x', 'x~'],
  ['../../etc', 'etc~'],
  ['19:Guild@thread.v2', '19-guild-thread-v2~'],
  ['💥', 'x~'],
  ['', 'x~'],
  ['a.', 'a~'],
])('the id “%s” gets a name that can’t leave the folder, and no other id has it', (id, start) => {
  const name = fileNameOf(id)
  expect(name.startsWith(start)).toBe(true)
  expect(name.slice(start.length)).toMatch(/^[0-9a-f]{32}$/)
  expect(fileNameOf(`${id}.`)).not.toBe(name)
})

test('temporary files of earlier processes are leftovers, those of this one and others aren’t', () => {
  expect(['.a.json.12-1.tmp', '.probe-1', '.clock-1'].map(isLeftOver)).toEqual([true, true, true])
  expect([`.a.json.${runId}-1.tmp`, `.clock-${runId}-1`, 'a.json', 'x.probe-1', 'a.tmp.json'].map(isLeftOver)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('an error that an operator can do something about says so', () => {
  const error = (code: string) => Object.assign(new Error('x'), { code })
  for (const code of ['ENOSPC', 'EDQUOT']) {
    expect(isDiskFull(error(code))).toBe(true)
    expect(folderProblem('/data', error(code))).toBeInstanceOf(DiskFull)
  }
  for (const code of ['EACCES', 'EPERM', 'EROFS']) {
    const problem = folderProblem('/data', error(code))
    expect(problem).toBeInstanceOf(AccessDenied)
    expect(problem).toMatchObject({ code, name: 'AccessDenied', message: expect.stringContaining(`/data`) })
  }
  const other = error('EIO')
  expect(folderProblem('/data', other)).toBe(other)
  expect([folderProblem('/data', undefined), folderProblem('/data', null)]).toEqual([undefined, null])
  expect([isDiskFull(other), isDiskFull(undefined)]).toEqual([false, false])
})

test('the holder of a lock can be read unless its text is damaged', () => {
  const holder = thisProcess()
  expect(holder.pid).toBe(process.pid)
  expect(holderIn(JSON.stringify(holder))).toEqual(holder)
  expect(['', '{"pid"', '{}', '{"pid":"7"}', 'null'].map(holderIn)).toEqual(Array.from({ length: 5 }))
})
