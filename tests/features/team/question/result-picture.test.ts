import { afterEach, expect, test } from '@jest/globals'
import type { Question } from '../../../../src/domain/question/question.ts'
import type { TeamAnswer } from '../../../../src/domain/team/team.ts'
import { explainerOf } from '../../../../src/explainer/explainer-of.ts'
import { teamResultView } from '../../../../src/features/team/question/team-question-view.ts'
import { altOf, type Drawing } from '../../../../src/kernel/picture.ts'
import { only, openDesk, type Desk } from '../../desk.ts'
import { smallCatalog } from '../../small-catalog.ts'
import { answer, ask, join } from '../team-desk.ts'

let desk: Desk | undefined
afterEach(() => desk?.close())

const catalog = smallCatalog()
const question = catalog.bank.find(({ kind }) => kind === 'single') as Extract<Question, { kind: 'single' }>
const answers = (...picks: readonly string[]): TeamAnswer[] =>
  picks.map((pick) => ({ picks: [pick], credit: 0 }) as unknown as TeamAnswer)
const pictureUrl = (drawing: Drawing): string =>
  drawing.kind === 'diagram' ? '' : `https://bot.example/${altOf(drawing)}`
const result = (given: readonly TeamAnswer[]) =>
  teamResultView(catalog, explainerOf(catalog), question, { id: 'quiz-1' }, given, { pictureUrl })

test('the answer breakdown is drawn with the same shares as in the words', () => {
  const { picture, options } = result(answers('a', 'a', 'b', 'a'))
  expect(picture?.url).toBe(`https://bot.example/${picture?.alt}`)
  for (const { letter, share, right } of options)
    expect(picture?.alt).toContain(`${right ? '✓ ' : ''}${letter} ${share.replace(/^[█░]+ /, '')}`)
})

test('with fewer than four answers, there is no picture, as there is no share', () => {
  expect(result(answers('a', 'b', 'a'))).not.toHaveProperty('picture')
  expect(result([])).not.toHaveProperty('picture')
})

test('coverage is drawn from the counts of its list, and only when there is a report', async () => {
  desk = await openDesk(undefined, undefined, undefined, { pictureUrl })
  await desk.installed('channel')
  await join(desk, 'ana', 'ben', 'cem')
  const view = await ask(desk)
  for (const user of ['ana', 'ben', 'cem', 'dee']) await answer(desk, user, view, user !== 'cem')
  expect(JSON.stringify(await desk.person('user-1').say('team coverage', 'personal'))).not.toContain(
    'https://bot.example',
  )
  await join(desk, 'dee')
  const report = only(await desk.person('user-1').say('team coverage', 'personal'), 'coverage')
  const counted = [
    ...(report.picture?.alt ?? '').matchAll(/(\d+) (nobody|one person|fewer than half|half or more|everybody)/g),
  ]
  expect(counted.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(86)
  const nobody = report.objectives.flatMap(({ items }) => items).filter(({ count }) => count === '0 of 4').length
  expect(
    counted.flatMap(([, count, what]) => (what === 'nobody' ? Number(count) : [])).reduce((a, b) => a + b, 0),
  ).toBe(nobody)
})
