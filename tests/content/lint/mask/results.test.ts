import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from '@jest/globals'
import type { Catalog } from '../../../../src/content/catalog.ts'
import { realContent } from '../../../real-content.ts'
import type { MaskedResult } from '../../../../src/content/lint/mask/grade-masked.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await realContent()
})

/** The results of questions that haven't changed since. */
const results = (file: string): MaskedResult[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as MaskedResult)
    .filter(({ question, revision }) => catalog.questions.get(question)?.revision === revision)

const shareRight = (all: readonly MaskedResult[]): number => all.filter(({ right }) => right).length / all.length

test('a reader without the names gets at most half of the bank right', () => {
  expect(shareRight(results('with-stem.jsonl'))).toBeLessThanOrEqual(0.5)
})

test('the options alone give at most 40 % away', () => {
  expect(shareRight(results('options-only.jsonl'))).toBeLessThanOrEqual(0.4)
})

test('nine of ten questions were read in the revision that they have', () => {
  expect(results('with-stem.jsonl').length / catalog.bank.length).toBeGreaterThan(0.9)
  expect(results('options-only.jsonl').length / catalog.bank.length).toBeGreaterThan(0.4)
})
