import { expect, test } from '@jest/globals'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { agreement, gradedShares, gradedTurns, readGrades, type Reader } from './grades.ts'

const questions = [
  { id: 'q1', kind: 'topic' },
  { id: 'q2', kind: 'topic' },
  { id: 'q3', kind: 'interview' },
  { id: 'q4', kind: 'outside' },
]

async function folderWith(files: Record<string, readonly object[]>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shipmate-grades-'))
  for (const [file, lines] of Object.entries(files))
    await writeFile(join(folder, file), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
  return folder
}

const first = [
  { id: 'q1', grade: 3 },
  { id: 'q2', grade: 0, note: 'about another thing' },
  { id: 'q3', grade: 'refused' },
  { id: 'q4', grade: 'refused' },
  { id: 'd1', turn: 1, grade: 'bad' },
  { id: 'd1', turn: 2, grade: 'good' },
]
const second = [
  { id: 'q1', grade: 2 },
  { id: 'q2', grade: 0 },
  { id: 'd1', turn: 2, grade: 'good' },
]

const read = async (): Promise<[Reader, Reader]> =>
  readGrades(await folderWith({ 'b.jsonl': second, 'a.jsonl': first, 'README.md': [] })) as [Reader, Reader]

test('each file is a reader, in the order of their names', async () => {
  const readers = await read()
  expect(readers.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(readers[0].answers).toHaveLength(4)
  expect(readers[0].turns).toHaveLength(2)
})

test('without a folder there are no readers', () => {
  expect(readGrades(join(tmpdir(), 'shipmate-no-such-folder'))).toEqual([])
})

test('shares are of what was graded, in scope and outside', async () => {
  const [one, other] = await read()
  expect(gradedShares(one, questions)).toEqual({
    'answered well': { some: 1, all: 3 },
    partly: { some: 0, all: 3 },
    'right topic, no answer': { some: 0, all: 3 },
    'wrong topic': { some: 1, all: 3 },
    'non-answers': { some: 1, all: 3 },
    'outside refused rightly': { some: 1, all: 1 },
  })
  expect(gradedShares(other, questions)['answered well']).toEqual({ some: 0, all: 2 })
  expect(
    gradedShares(
      one,
      questions.filter(({ kind }) => kind === 'topic'),
    )['answered well'],
  ).toEqual({ some: 1, all: 2 })
})

test('only turns after the first are follow-ups', async () => {
  const [one] = await read()
  expect(gradedTurns(one, [{ id: 'd1' }])['follow-ups good']).toEqual({ some: 1, all: 1 })
  expect(gradedTurns(one, [{ id: 'd2' }])['follow-ups good']).toEqual({ some: 0, all: 0 })
})

test('agreement counts what both have graded', async () => {
  expect(agreement(...(await read()))).toEqual({ same: { some: 2, all: 3 }, sameOnWell: { some: 2, all: 3 } })
})

test.each([
  ['a grade off the scale', [{ id: 'q1', grade: 4 }], 'a.jsonl, line 1'],
  ['a word that is no grade', [{ id: 'q1', grade: 'good' }], 'a.jsonl, line 1'],
  [
    'a question graded twice',
    [
      { id: 'q1', grade: 3 },
      { id: 'q1', grade: 2 },
    ],
    'a.jsonl, line 2: q1 is graded twice',
  ],
])('%s is an error that names the line', async (_, lines, message) => {
  const folder = await folderWith({ 'a.jsonl': lines })
  expect(() => readGrades(folder)).toThrow(message)
})
