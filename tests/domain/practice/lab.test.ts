import { expect, test } from '@jest/globals'
import { Lab } from '../../../src/domain/practice/lab.ts'
import { smallLab } from '../../features/small-practice.ts'
import { changedAt, objectsIn, repeated } from '../changed-at.ts'

const work = 'steps.0.work.github-actions'
const example = { file: 'deploy/pipeline.yml', line: 'trigger: main' }
const snippet = { language: 'yaml', text: 'on: [push, pull_request]' }
const whole: unknown = changedAt(smallLab, work, { ...smallLab.steps[0]!.work['github-actions'], snippet, example })
// Each rule's condition has a form of its own.
const places = objectsIn(whole, new Set()).filter((place) => !place.includes('.holds'))
const takes = (place: string, value: unknown): boolean => Lab.safeParse(changedAt(whole, place, value)).success

test('a lab may have a file to start from, and an example', () => {
  expect(Lab.parse(whole)).toEqual(whole)
})

test.each(places)('at “%s”, a lab has only the fields that are known', (place) => {
  expect(takes(place ? `${place}.unknown` : 'unknown', 1)).toBe(false)
})

test.each([
  ['title', 5, 70],
  ['intro', 80, 700],
  ['needs.0.what', 5, 70],
  ['needs.0.cost', 4, 90],
  ['steps.0.title', 5, 70],
  ['steps.0.why', 40, 400],
  ['steps.0.evidence', 20, 240],
  [`${work}.check`, 30, 400],
  [`${work}.tasks.0`, 10, 300],
  [`${work}.snippet.text`, 10, 1200],
  [`${work}.example.file`, 5, 80],
  [`${work}.example.line`, 5, 60],
])('%s has %s to %s characters', (place, least, most) => {
  const lengths = [least - 1, least, most, most + 1]
  expect(lengths.map((length) => takes(place, 'x'.repeat(length)))).toEqual([false, true, true, false])
})

test.each<[string, number, number, unknown]>([
  ['sources', 1, 8, smallLab.sources[0]],
  ['needs', 1, 30, smallLab.needs[0]],
  ['steps', 10, 14, smallLab.steps[0]],
  ['steps.0.objectives', 1, 6, 'd1.a.x'],
  ['steps.0.notes', 1, 4, 'note'],
  [`${work}.needs`, 1, 4, 'runner'],
  [`${work}.tasks`, 1, 6, 'Push a commit.'],
  [`${work}.proof.rules`, 2, 8, smallLab.steps[0]!.work['github-actions'].proof?.rules[0]],
])('%s has from %s to %s items', (place, least, most, item) => {
  const counts = [least - 1, least, most, most + 1]
  expect(counts.map((count) => takes(place, repeated(item, count)))).toEqual([false, true, true, false])
})

test.each(['yaml', 'bicep', 'kql', 'bash', 'powershell', 'json', 'hcl'])('a step can start from %s', (language) => {
  expect(takes(`${work}.snippet.language`, language)).toBe(true)
})

test('a step can’t start from another language, and no task with Git proves it', () => {
  expect(takes(`${work}.snippet.language`, '')).toBe(false)
  expect(takes(`${work}.snippet.language`, 'git')).toBe(false)
  expect(['bicep', 'git'].map((language) => takes(`${work}.proof.language`, language))).toEqual([true, false])
  expect([true, false].map((isOutput) => takes(`${work}.proof.isOutput`, isOutput))).toEqual([true, false])
})
