import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { readAnswerLog } from './answer-log.ts'
import { abstention, auc, brier, calibrationError, fitLogistic, type Judged } from './measures.ts'

jest.setTimeout(60_000)
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shipmate-log-'))
})
afterAll(() => rm(folder, { recursive: true }))

const evaluate = (...options: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'tests/readiness/evaluate.ts', ...options])

const judged = (...pairs: readonly (readonly [number, boolean])[]): Judged[] =>
  pairs.map(([probability, happened]) => ({ probability, happened }))

test('the measures are the known ones', () => {
  const right = judged([1, true], [0, false])
  const wrong = judged([1, false], [0, true])
  expect([brier(right), brier(wrong), brier(judged([0.5, true]))]).toEqual([0, 1, 0.25])
  expect([auc(right), auc(wrong)]).toEqual([1, 0])
  expect(auc(judged([0.5, true], [0.5, false]))).toBe(0.5)
  expect(auc(judged([0.9, true], [0.4, true], [0.6, false]))).toBe(0.5)
  expect(auc(judged([0.9, true]))).toBeNaN()
  expect(calibrationError(judged([1, true], [1, true]))).toBe(0)
  expect(calibrationError(judged([1, false]))).toBe(1)
  expect(abstention(judged([0.99, true], [0.5, false]), 0.5)).toBeCloseTo(0.0001)
})

test('a logistic regression finds the slope', () => {
  const inputs = Array.from({ length: 400 }, (_, index) => [index / 100 - 2])
  const predict = fitLogistic(
    inputs,
    inputs.map(([x = 0], index) => x > 0 !== (index % 10 === 0)),
  )
  expect(predict([2])).toBeGreaterThan(0.9)
  expect(predict([-2])).toBeLessThan(0.1)
})

test('a log is read by the names of its columns, with quotes, marks and times of any kind', () => {
  const log = readAnswerLog(
    '\uFEFFtime,learner,extra,item,group,correct\r\n2026-11-02T00:00:00Z,a,"x, y",i2,"Git, branches",0\r\n2026-11-01T00:00:00Z,a,,i1,g,1\r\n\r\n',
  )
  expect(log.get('a')?.map(({ item, group, correct }) => [item, group, correct])).toEqual([
    ['i1', 'g', true],
    ['i2', 'Git, branches', false],
  ])
  const [first, second] = log.get('a') ?? []
  expect((second?.day ?? 0) - (first?.day ?? 0)).toBe(1)
})

test.each([
  ['learner,item\na,b', 'lacks the columns group, correct, time'],
  ['learner,item,group,correct,time\na,b,c,maybe,1', 'line 2'],
  ['learner,item,group,correct,time\na,b,c,1,yesterday', 'the time yesterday'],
  ['learner,item,group,correct,time\n', 'no answers'],
])('a log that does not fit is refused with its line', (csv, problem) => {
  expect(() => readAnswerLog(csv)).toThrow(problem)
})

test('the generated sample is evaluated, and beats the base rate', async () => {
  const { stdout } = await evaluate()
  const brierOf = (name: string): number => Number(stdout.match(new RegExp(`^${name} +(0\\.\\d+)`, 'm'))?.[1])
  expect(brierOf('readiness')).toBeLessThan(brierOf('base rate'))
  expect(brierOf('readiness')).toBeLessThan(brierOf('80 % or more = ready'))
})

test('a missing or a small log is told in one line', async () => {
  await expect(evaluate('--log', join(folder, 'none.csv'))).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('none.csv'),
  })
  const small = join(folder, 'small.csv')
  await writeFile(small, 'learner,item,group,correct,time\na,b,c,1,1\n')
  await expect(evaluate('--log', small)).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('only 0 learners'),
  })
  await expect(evaluate('--share', '2')).rejects.toMatchObject({ code: 2 })
})
