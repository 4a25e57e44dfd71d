import { expect, test } from '@jest/globals'
import { coverageOf, objectivesOf } from '../../../src/domain/job/coverage.ts'
import { fillersOf } from '../../../src/domain/job/fill-gaps.ts'
import { workNamedIn } from '../../../src/domain/job/named-work.ts'
import { pickedFrom, Responsibility, WorkGroup } from '../../../src/domain/job/responsibility.ts'
import type { Outline } from '../../../src/domain/outline.ts'
import type { Task } from '../../../src/domain/task/task.ts'

const objective = (id: string) => ({ id, text: 'Design and implement it' })
const section = (id: string, ...names: string[]) => ({
  id,
  title: 'Title',
  objectives: names.map((name) => objective(`${id}.${name}`)),
})
const outline: Outline = {
  version: 1,
  asOf: '2026-07-27',
  checked: '2026-11-23',
  source: { title: 'Guide', url: 'https://learn.microsoft.com/x' },
  skillAreas: [
    {
      id: 'd1',
      title: 'Light area',
      short: 'Light',
      weight: { min: 20, max: 20 },
      sections: [section('d1.a', 'x', 'y'), section('d1.b', 'x', 'y')],
    },
    {
      id: 'd2',
      title: 'Heavy area',
      short: 'Heavy',
      weight: { min: 80, max: 80 },
      sections: [section('d2.a', 'x', 'y')],
    },
  ],
}
const work = (id: string, objectives: string[], phrases = ['do it']): Responsibility => ({
  id,
  group: 'code',
  label: 'Label',
  text: 'What such work is.',
  phrases,
  objectives,
})
const all = [work('one', ['d1.a.x', 'd1.a.y']), work('two', ['d1.b.x', 'd2.a.x'])]

test('work covers its objectives, and leaves the heaviest open parts as the first gaps', () => {
  const { covered, objectives, areas, gaps } = coverageOf(outline, all)
  expect([...covered].toSorted()).toEqual(['d1.a.x', 'd1.a.y', 'd1.b.x', 'd2.a.x'])
  expect(objectives).toBe(6)
  expect(areas.map(({ area, covered: count, of }) => [area.id, count, of])).toEqual([
    ['d1', 3, 4],
    ['d2', 1, 2],
  ])
  expect(gaps.map(({ section: { id }, area, missing }) => [id, area.id, missing])).toEqual([
    ['d2.a', 'd2', ['d2.a.y']],
    ['d1.b', 'd1', ['d1.b.y']],
  ])
  expect(gaps.map(({ share }) => share)).toEqual([expect.closeTo(0.4), expect.closeTo(0.05)])
})

test('no work covers nothing, and work that covers everything leaves no gap', () => {
  const none = coverageOf(outline, [])
  expect([none.covered.size, none.gaps.length]).toEqual([0, 3])
  expect(none.gaps.map(({ share }) => share)).toEqual([expect.closeTo(0.8), expect.closeTo(0.1), expect.closeTo(0.1)])
  const full = work('full', ['d1.a.x', 'd1.a.y', 'd1.b.x', 'd1.b.y', 'd2.a.x', 'd2.a.y'])
  expect(coverageOf(outline, [full]).gaps).toEqual([])
  expect(objectivesOf([])).toEqual(new Set())
})

test('what was picked is in the order of the content, without what’s gone', () => {
  const known = new Map(all.map((one) => [one.id, one]))
  expect(pickedFrom(known, ['two', 'gone', 'one'])).toEqual(all)
  expect(pickedFrom(known, [])).toEqual([])
})

test('a responsibility is taken as it is, within its limits', () => {
  const takes = (change: object) => Responsibility.safeParse({ ...all[0], ...change }).success
  expect(Responsibility.parse(all[0])).toEqual(all[0])
  expect(takes({ more: 1 })).toBe(false)
  expect(WorkGroup.options).toEqual(['code', 'pipelines', 'operations', 'security', 'planning'])
  expect(['ab', 'a-1', 'a', '1a', 'Ab', 'a b', 'ab!'].map((id) => takes({ id }))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
  const lengths = (least: number, most: number, change: (length: number) => object) =>
    [least - 1, least, most, most + 1].map((length) => takes(change(length)))
  const text = (length: number) => 'x'.repeat(length)
  const list = (length: number, item: string) => Array.from({ length }, () => item)
  const inner = [false, true, true, false]
  expect(lengths(2, 40, (length) => ({ id: text(length) }))).toEqual(inner)
  expect(lengths(3, 48, (length) => ({ label: text(length) }))).toEqual(inner)
  expect(lengths(10, 120, (length) => ({ text: text(length) }))).toEqual(inner)
  expect(lengths(2, 60, (length) => ({ phrases: [text(length)] }))).toEqual(inner)
  expect(lengths(1, 20, (length) => ({ phrases: list(length, 'do it') }))).toEqual(inner)
  expect(lengths(2, 8, (length) => ({ objectives: list(length, 'd1.a.x') }))).toEqual(inner)
})

const named = (text: string, ...phrases: string[]) =>
  workNamedIn(text, [work('it', ['d1.a.x', 'd1.a.y'], phrases)]).length > 0

test.each([
  ['I build pipelines', true],
  ['I build our own big pipelines', false],
  ['I build all our pipelines', true],
  ['I build all our shiny pipelines', false],
  ['pipelines build me', false],
  ['I build, and pipelines run', false],
  ['I build. Pipelines run', false],
  ['I build but pipelines run', false],
  ['I BUILD Pipelines!', true],
  ['builds and builds pipelines', true],
])('“%s” names building pipelines: %s', (text, is) => {
  expect(named(text, 'build pipelines')).toBe(is)
})

test.each([
  ['not', false],
  ['never', false],
  ["don't", false],
  ['dont', false],
  ['doesn’t', false],
  ["didn't", false],
  ['hardly', false],
  ['neither', false],
  ['not only', true],
  ['often', true],
])('“I %s build pipelines” names it: %s', (word, is) => {
  expect(named(`I ${word} build pipelines`, 'build pipelines')).toBe(is)
})

test.each([
  ["I don't do releases, databases", 'databases', false],
  ["I don't do releases, I do databases", 'databases', true],
  ["I don't do releases, we do databases", 'databases', true],
  ['I do releases and never databases', 'releases', true],
  ['I do releases and never databases', 'databases', false],
  ['I do releases and databases', 'databases', true],
  ['I do releases, although not databases', 'releases', true],
  ['no releases, databases', 'databases', false],
  ['I do releases without databases', 'databases', false],
  ['no one does releases, databases are mine', 'databases', true],
])('in “%s”, %s is named: %s', (text, phrase, is) => {
  expect(named(text, phrase)).toBe(is)
})

test('any of several phrases names it, with signs that belong to a word', () => {
  expect(named('I do CI/CD', 'pipelines', 'ci/cd')).toBe(true)
  expect(named('I write C# daily', 'c#')).toBe(true)
  expect(named('I write C daily', 'c#')).toBe(false)
})

test('a task fills a gap like a drill or a step of the lab', () => {
  const task = { id: 't', objectives: ['d1.a.x'] } as unknown as Task
  const gap = coverageOf(outline, []).gaps.find(({ section: { id } }) => id === 'd1.a')!
  expect(fillersOf([gap], { steps: [], drills: [], tasks: [task] })).toEqual([{ kind: 'task', task }])
  expect(fillersOf([gap, gap], { steps: [], drills: [], tasks: [task] })[1]).toEqual({ kind: 'quiz' })
})
