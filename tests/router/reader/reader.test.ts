import { beforeAll, expect, test } from '@jest/globals'
import { realContent } from '../../real-content.ts'
import { features } from '../../../src/features/index.ts'
import type { Reader } from '../../../src/router/reader/reader.ts'
import { productReader, score, today, unseen, type Sentence } from './score.ts'

let read: Reader
beforeAll(async () => {
  read = productReader(await realContent())
})

const meanings = features.flatMap(({ meanings: own = [] }) => own)

test('names are unique, and every meaning has examples', () => {
  const names = meanings.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(meanings.filter(({ says }) => says.length < 5).map(({ name }) => name)).toEqual([])
})

test('the examples are read as what they are examples of', () => {
  const examples = meanings.flatMap(({ name, says, when }): Sentence[] =>
    says.map((text) => ({ text: text.replaceAll('{topic}', 'kql'), context: when[0] ?? 'idle', means: name })),
  )
  const { understood, sentences } = score(read, examples)
  expect(understood / sentences).toBeGreaterThan(0.98)
})

test('an order to stop is never missed', () => {
  const stop = unseen().filter(({ means }) => means === 'stop')
  expect(stop.length).toBeGreaterThan(40)
  const { missed } = score(read, stop)
  expect(missed).toEqual([])
})

test('nothing that changes settings happens on a guess', () => {
  for (const text of ['my exam', 'exam day', 'the date', 'delete', 'remove']) {
    const reading = read(text, { situation: 'idle', today })
    const kind = reading.kind === 'unsure' ? undefined : reading.intent.kind
    expect([text, kind]).not.toEqual([text, expect.stringMatching(/^(?:exam-day|delete\.confirm|settings\.save)$/)])
  }
})

test.each([
  'how do I pause a pipeline',
  'stop a running build in azure devops',
  'how do i skip a stage',
  'cancel a pipeline run',
  'how to delete a branch in azure repos',
])('“%s” is a question about the subject, not an order', (text) => {
  const reading = read(text, { situation: 'idle', today })
  const name = reading.kind === 'sure' ? reading.meaning.name : undefined
  expect(['explain', undefined]).toContain(name)
})

test.each([
  'how do I cancel my Netflix subscription',
  'how do I cancel my Azure subscription',
  'how do I delete my Facebook account',
  'should I quit smoking',
  "what's the date today",
  'remind me about the standup at 10',
  'remind me to call my mom at 5 pm',
])('“%s” changes nothing', (text) => {
  const reading = read(text, { situation: 'idle', today })
  const name = reading.kind === 'sure' ? reading.meaning.name : undefined
  expect(['stop', 'delete-data', 'set-time', 'set-exam', 'snooze']).not.toContain(name)
})

test('the same word means what fits the card on screen', () => {
  const named = (text: string, situation: 'idle' | 'mock' | 'explanation'): string | undefined => {
    const reading = read(text, { situation, today })
    return reading.kind === 'sure' ? reading.meaning.name : reading.kind
  }
  expect(named('resume', 'idle')).toBe('resume')
  expect(named('resume', 'mock')).toBe('mock.resume')
  expect(named('flag it', 'mock')).toBe('mock.flag')
  expect(named('go back', 'mock')).toBe('mock.back')
})
