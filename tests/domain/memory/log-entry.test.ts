import { expect, test } from '@jest/globals'
import { Confidence, LogEntry, Rating } from '../../../src/domain/memory/review.ts'
import { review } from '../valid.ts'

const { at, day } = review
const common = { id: 'x', at, day }
const drill = { drill: 'd', revision: 1, picks: ['a'], credits: { 'd3.deployments.strategy': 0.5 } }

/** An entry of each type, with everything that it may have. */
const entries = {
  review: { ...review, assumed: true, dontKnow: true, hinted: true },
  undo: { type: 'undo', ...common, of: 'p1' },
  said: { type: 'said', ...common, of: 'p1', confidence: 'guess' },
  drill: { type: 'drill', ...common, ...drill },
  task: {
    type: 'task',
    ...common,
    task: 't',
    revision: 1,
    variant: 0,
    credit: 0.5,
    hints: 0,
    sawSolution: true,
    credits: drill.credits,
  },
  mock: {
    type: 'mock',
    ...common,
    minutes: 100,
    seconds: 0,
    count: 0,
    answered: 0,
    untimed: true,
    topic: 'Pipelines',
    scaled: 700,
    case: drill,
  },
  interview: { type: 'interview', ...common, drill: 'd', revision: 1, text: 'My answer', found: [0, 2] },
  evidence: {
    type: 'evidence',
    ...common,
    lab: 'l',
    step: 's',
    track: 'azure-pipelines',
    text: '',
    checked: { file: 'a.yml', rules: ['r'] },
  },
  clock: { type: 'clock', ...common },
} as const
type Type = keyof typeof entries
const types = Object.keys(entries) as Type[]

const accepts = (entry: object): boolean => LogEntry.safeParse(entry).success
const changed = (type: Type, change: object) => accepts({ ...entries[type], ...change })

test.each(types)('the log takes an entry of the type %s as it is, and nothing beside its fields', (type) => {
  expect(LogEntry.parse(entries[type])).toEqual(entries[type])
  expect(changed(type, { more: 1 })).toBe(false)
})

const nested: readonly [string, Type, object][] = [
  ['the case study', 'mock', { case: { ...drill, more: 1 } }],
  ['a checked file', 'evidence', { checked: { ...entries.evidence.checked, more: 1 } }],
]
test.each(nested)('nor anything beside the fields of %s', (_what, type, change) => {
  expect(changed(type, change)).toBe(false)
})

test.each<[Type, number]>([
  ['review', 64],
  ['undo', 80],
  ['said', 80],
  ['drill', 64],
  ['task', 80],
  ['mock', 64],
  ['interview', 80],
  ['evidence', 80],
  ['clock', 64],
])('the id of an entry of the type %s has up to %s characters', (type, most) => {
  const withId = (length: number) => changed(type, { id: 'x'.repeat(length) })
  expect([0, 1, most, most + 1].map(withId)).toEqual([false, true, true, false])
})

const texts: readonly [Type, number, (text: string) => object][] = [
  ['mock', 80, (topic) => ({ topic })],
  ['interview', 2000, (text) => ({ text })],
  ['evidence', 2000, (text) => ({ text })],
  ['evidence', 80, (file) => ({ checked: { file, rules: [] } })],
  ['evidence', 80, (rule) => ({ checked: { file: '', rules: [rule] } })],
]
test.each(texts)('a text of an entry of the type %s has up to %s characters', (type, most, withText) => {
  expect([most, most + 1].map((length) => changed(type, withText('x'.repeat(length))))).toEqual([true, false])
})

test('a checked file meets up to eight rules', () => {
  const withRules = (count: number) =>
    changed('evidence', { checked: { file: 'a.yml', rules: Array.from({ length: count }, () => 'r') } })
  expect([8, 9].map(withRules)).toEqual([true, false])
})

const shares: readonly [Type, (share: number) => object][] = [
  ['review', (credit) => ({ credit })],
  ['task', (credit) => ({ credit })],
  ['drill', (credit) => ({ credits: { d1: credit } })],
  ['task', (credit) => ({ credits: { d1: credit } })],
  ['mock', (credit) => ({ case: { ...drill, credits: { d1: credit } } })],
]
test.each(shares)('a credit of an entry of the type %s is a share', (type, withShare) => {
  const taken = [-0.1, 0, 0.5, 1, 1.1].map((share) => changed(type, withShare(share)))
  expect(taken).toEqual([false, true, true, true, false])
})

test('a mock exam has from 0 to 1,000 points', () => {
  expect([-1, 0, 1000, 1001].map((scaled) => changed('mock', { scaled }))).toEqual([false, true, true, false])
})

test('an answer is about an objective, or about several', () => {
  const taken = [[], ['d1.a.b'], ['d1.a.b', 'd2.a.b']].map((objectives) => changed('review', { objectives }))
  expect(taken).toEqual([false, true, true])
})

test('no other confidence or rating exists', () => {
  expect(Confidence.options).toEqual(['sure', 'think', 'guess'])
  expect(Rating.options).toEqual(['again', 'hard', 'good', 'easy'])
})

test('what a mark says is only ever true', () => {
  const marks: [Type, string][] = [
    ['review', 'assumed'],
    ['review', 'dontKnow'],
    ['review', 'hinted'],
    ['task', 'sawSolution'],
    ['mock', 'untimed'],
  ]
  expect(marks.filter(([type, mark]) => changed(type, { [mark]: false }))).toEqual([])
})
