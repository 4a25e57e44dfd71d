import { readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { grade, keyPicks } from '../../../src/domain/question/answer.ts'
import { displayOrder, fieldsOf, readDraft } from '../../../src/domain/question/display.ts'
import { mistakesIn } from '../../../src/domain/question/mistakes.ts'
import { kindNames, questionKinds, rulesOf } from '../../../src/domain/question-kinds/index.ts'
import { textLists } from '../../../src/domain/question/question-texts.ts'
import { quizKindOf, quizKinds } from '../../../src/features/quiz/kinds/index.ts'
import { everyForm } from '../valid.ts'

const src = new URL('../../../src/', import.meta.url)
/** The folders that hold a module per kind. */
const homes = ['domain/question-kinds/', 'features/quiz/kinds/']
/** In tasks, `order` is that of a query's rows, or of nodes in an answer. */
const others = ['domain/task/', 'grading/']

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
// Comments may name a kind, and Intl has words of its own (`numeric`).
const codeOf = (file: string): string =>
  readFileSync(new URL(file, src), 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$|Intl\.\w+\([^)]*\)/gm, '')
const namesKind = (file: string): boolean => new RegExp(`(["'\`])(?:${kindNames.join('|')})\\1`).test(codeOf(file))

test('no file names a kind of question, except the modules of that kind', () => {
  const strays = files.filter((file) => ![...homes, ...others].some((home) => file.startsWith(home)) && namesKind(file))
  expect(strays).toEqual([])
})

test('the search finds a kind where there is one', () => {
  expect(files.filter(namesKind)).toContain('domain/question-kinds/single.ts')
})

test.each(kindNames)('%s has a module for its rules, one for its display, and a sample card', (kind) => {
  for (const home of homes) expect(files).toContain(`${home}${kind}.ts`)
  expect(Object.keys(quizKinds)).toContain(kind)
  expect(readdirSync(new URL('../../../cards/quiz/', import.meta.url))).toContain(`question.${kind}.sample.json`)
})

test('the rules of a kind accept questions of that kind only', () => {
  for (const question of everyForm)
    expect(kindNames.filter((kind) => questionKinds[kind].schema.safeParse(question).success)).toEqual([question.kind])
})

test('the tests have a question of every kind', () => {
  expect(new Set(everyForm.map(({ kind }) => kind))).toEqual(new Set(kindNames))
})

describe.each(everyForm)('the contract of every kind, for $kind', (question) => {
  const key = keyPicks(question)

  test('the key earns all credit and has no mistake', () => {
    expect(grade(question, key)).toEqual({ right: key.length, of: key.length, credit: 1 })
    expect(mistakesIn(question, key)).toEqual([])
  })

  test('the input values for an answer are read back as that answer', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (presentation) => {
        expect(readDraft(question, presentation, fieldsOf(question, presentation, key))).toEqual({
          ok: true,
          picks: key,
        })
      }),
    )
  })

  test('empty inputs are no answer, and a random pick is sometimes right', () => {
    expect(readDraft(question, 'p1', ['', '', ''])).toEqual({ ok: true, picks: [] })
    expect(rulesOf(question).guessChance(question)).toBeGreaterThan(0)
    expect(rulesOf(question).guessChance(question)).toBeLessThan(1)
  })

  test('its texts are where their paths point', () => {
    for (const { path, items } of textLists(question)) {
      const list = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], question)
      expect((list as { text: string }[]).map(({ text }) => text)).toEqual(items.map(({ text }) => text))
    }
  })

  test('its card has one input per field', () => {
    const { picks } = quizKindOf(question).ask(question, displayOrder(question, 'p1'))
    expect(picks.map(({ name }) => name)).toEqual(fieldsOf(question, 'p1', key).map((_, index) => `pick${index + 1}`))
  })
})
