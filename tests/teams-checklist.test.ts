import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const rows = read('docs/teams-checklist.md')
  .split('\n')
  .flatMap((line) => /^\| (\d+) \| (.+?) \| (.*?) \| (.+) \|$/.exec(line)?.slice(1) ?? [])

const numbers = rows.filter((_, index) => index % 4 === 0)
const named = rows
  .filter((_, index) => index % 4 === 3)
  .map((cell) =>
    [...cell.matchAll(/`(tests\/[^`]+)`: \*([^*]+)\*/g)].map(([, file = '', title = '']) => ({ file, title })),
  )

test('the checklist for Teams has sixty rows, in order, each with at least one test', () => {
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)))
  expect(named.findIndex((tests) => tests.length === 0)).toBe(-1)
})

test('every test that the checklist names exists, under that title', () => {
  const isThere = ({ file, title }: { readonly file: string; readonly title: string }): boolean =>
    existsSync(new URL(`../${file}`, import.meta.url)) &&
    ["'", '"', '`'].some((quote) => read(file).includes(`${quote}${title}${quote}`))
  expect(named.flat().filter((one) => !isThere(one))).toEqual([])
  expect(named.flat().length).toBeGreaterThan(100)
})
