import { expect, test } from '@jest/globals'
import { features } from '../../src/features/index.ts'
import type { Situation } from '../../src/kernel/meaning.ts'
import { createReader } from '../../src/router/reader/reader.ts'
import { smallCatalog } from '../features/small-catalog.ts'

const read = createReader(
  features.flatMap(({ meanings = [] }) => meanings),
  smallCatalog(),
)
const today = '2026-11-23'
const intentOf = (text: string, situation: Situation) => {
  const reading = read(text, { situation, today, locale: 'en-GB' })
  return reading.kind === 'unsure' ? undefined : reading.intent
}
const answers = /^(?:[a-f]\b|cabd|yes no yes)/i

test.each([
  ['quiz', { kind: 'quiz' }],
  ['Quiz me!', { kind: 'quiz' }],
  ['start a quiz', { kind: 'quiz' }],
  ['give me 3 questions', { kind: 'quiz', count: 3 }],
  ['quiz 3 security', { kind: 'quiz', count: 3, topic: 'security' }],
  ['quiz security 3', { kind: 'quiz', count: 3, topic: 'security' }],
  ['quiz me on source control 4', { kind: 'quiz', count: 4, topic: 'source control' }],
  ['quiz kql', { kind: 'quiz', topic: 'kql' }],
  ['quiz 3', { kind: 'quiz', count: 3 }],
  ['b', { kind: 'answer', shown: ['b'], confidence: 'think', assumed: true }],
  ['B sure', { kind: 'answer', shown: ['b'], confidence: 'sure' }],
  ['b confident', { kind: 'answer', shown: ['b'], confidence: 'sure' }],
  ['b fairly sure', { kind: 'answer', shown: ['b'], confidence: 'think' }],
  ['b just guessing', { kind: 'answer', shown: ['b'], confidence: 'guess' }],
  ['b not confident', { kind: 'answer', shown: ['b'], confidence: 'guess' }],
  ['a c', { kind: 'answer', shown: ['a', 'c'], confidence: 'think', assumed: true }],
  ['a, c guess', { kind: 'answer', shown: ['a', 'c'], confidence: 'guess' }],
  ['cabd', { kind: 'answer', shown: ['c', 'a', 'b', 'd'], confidence: 'think', assumed: true }],
  ['yes no yes', { kind: 'answer', shown: ['yes', 'no', 'yes'], confidence: 'think', assumed: true }],
  ['b, not sure', { kind: 'answer', shown: ['b'], confidence: 'guess' }],
  ['HELP', { kind: 'help' }],
  ['/help', { kind: 'help' }],
  ['?', { kind: 'help' }],
  ['hello there', { kind: 'hello' }],
  ['pause', { kind: 'pause' }],
  ['pause for 2 weeks', { kind: 'pause', days: 14 }],
  ['what is a canary release?', { kind: 'explain', topic: 'what is a canary release' }],
  ['delete my data', { kind: 'delete' }],
  ['export my data', { kind: 'export' }],
  ['my exam is on 18 December', { kind: 'set-exam', date: '2026-12-18' }],
  ['exam in 6 weeks', { kind: 'set-exam', date: '2027-01-04' }],
  ['mock exam', { kind: 'mock' }],
  ['practice test', { kind: 'mock' }],
  ['mock exam 20 40', { kind: 'mock', count: 20, minutes: 40 }],
  ['take that back', { kind: 'undo' }],
])('“%s” is understood', (text, intent) => {
  expect(intentOf(text, answers.test(text) ? 'question' : 'idle')).toEqual(intent)
})

test.each(['asdf', 'quizzical feather', 'a b c d e f a', 'x'.repeat(50_000)])(
  '“%s” isn’t mistaken for something else',
  (text) => {
    expect(intentOf(text, 'idle')).toBeUndefined()
  },
)
