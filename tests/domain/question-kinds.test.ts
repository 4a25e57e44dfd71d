import { readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { expect, test } from '@jest/globals'
import { kindNames, questionKinds } from '../../src/domain/question-kinds/index.ts'
import { quizKinds } from '../../src/features/quiz/kinds/index.ts'
import { everyKind } from './valid.ts'

const src = new URL('../../src/', import.meta.url)
/** The folders that hold a module per kind. */
const homes = ['domain/question-kinds/', 'features/quiz/kinds/']

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
const namesKind = (file: string): boolean =>
  new RegExp(`(["'\`])(?:${kindNames.join('|')})\\1`).test(
    readFileSync(new URL(file, src), 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, ''),
  )

test('no file names a kind of question, except the modules of that kind', () => {
  const strays = files.filter((file) => !homes.some((home) => file.startsWith(home)) && namesKind(file))
  expect(strays).toEqual([])
})

test('the search finds a kind where there is one', () => {
  expect(files.filter(namesKind)).toContain('domain/question-kinds/single.ts')
})

test.each(kindNames)('%s has a module for its rules, one for how it is shown, and a sample card', (kind) => {
  for (const home of homes) expect(files).toContain(`${home}${kind}.ts`)
  expect(Object.keys(quizKinds)).toContain(kind)
  expect(readdirSync(new URL('../../cards/', import.meta.url))).toContain(`question.${kind}.sample.json`)
})

test('the rules of a kind accept questions of that kind only', () => {
  for (const question of everyKind)
    expect(kindNames.filter((kind) => questionKinds[kind].schema.safeParse(question).success)).toEqual([question.kind])
})

test('the tests have a question of every kind', () => {
  expect(new Set(everyKind.map(({ kind }) => kind))).toEqual(new Set(kindNames))
})

test.each(everyKind)(
  'a $kind question has as many texts that are right as components, or judges and sorts',
  (question) => {
    const { keyPicks, textLists } = questionKinds[question.kind]
    const lists = textLists(question as never)
    const isPicked = lists.every(({ task }) => task === 'pick one' || task === 'pick several')
    const count = lists.flatMap(({ items }) => items.filter(({ correct }) => correct || !isPicked)).length
    expect(count).toBe(keyPicks(question as never).length)
  },
)
