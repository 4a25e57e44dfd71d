import { beforeAll, expect, test } from '@jest/globals'
import type { Feature } from '../../../src/kernel/feature.ts'
import type { Situation } from '../../../src/kernel/meaning.ts'
import { features } from '../../../src/features/index.ts'
import { createReader, type Reader } from '../../../src/router/reader/reader.ts'
import { realContent } from '../../real-content.ts'

let read: Reader
let readWithoutJob: Reader
beforeAll(async () => {
  const catalog = await realContent()
  const readerOf = (of: readonly Feature[]): Reader =>
    createReader(
      of.flatMap(({ meanings = [] }) => meanings),
      catalog,
    )
  read = readerOf(features)
  readWithoutJob = readerOf(features.filter(({ name }) => name !== 'job'))
})

const today = '2026-11-23'
const meaningOf = (reader: Reader, text: string, situation: Situation = 'idle'): string => {
  const reading = reader(text, { situation, today, locale: 'en-US' })
  return reading.kind === 'sure' ? reading.meaning.name : reading.kind
}
const intentOf = (text: string, situation: Situation = 'idle'): string | undefined => {
  const reading = read(text, { situation, today, locale: 'en-US' })
  return reading.kind === 'sure' ? reading.intent.kind : undefined
}

test.each([
  'job',
  'jobs',
  'the job',
  'role',
  'another job',
  'what is a job',
  'add a job to my pipeline',
  'add another job',
  'create a new job',
  'how do I add a new job',
  'edit my job condition',
  'change my job to run on windows',
  'change my role assignment',
  'update my role to contributor',
  'my role is reader',
  'my role is missing',
  'update my work item',
  'add a work item',
  'I have a new job in my pipeline',
  'I started a new job run',
  'my job is canceled',
  'my job has no steps',
  'what does the role cover',
])('“%s” is about pipelines, roles, or work items, as without this feature', (text) => {
  expect(meaningOf(read, text)).toBe(meaningOf(readWithoutJob, text))
})

test.each([
  'my job is stressful',
  'I hate my job',
  'my job sucks',
  'my day job is hard',
  'my work is too much right now',
  'I have no time because of my job',
  'I handle pressure badly',
  'I manage my time badly',
  'I manage just fine',
  'I am a mess',
  'I am a slow learner',
  'I am a mother of two',
  'I am an admin',
  'I work with my hands',
  'I run every morning',
  'I am on call tonight',
  'my days are full',
  'my work is done',
  'I quit my job',
  'I want to quit my job',
  'change jobs',
])('“%s” is about how someone is, about their time, or about an end, as without this feature', (text) => {
  expect(meaningOf(read, text)).toBe(meaningOf(readWithoutJob, text))
})

test.each([
  ['my job', 'job'],
  ['show me my role', 'job'],
  ['what does my job cover', 'job'],
  ['what my work does not cover', 'job'],
  ['how much of the exam do I do at work already', 'job'],
  ['change my job', 'job.choose'],
  ['can I change my role please', 'job.choose'],
  ['add another responsibility to my job', 'job.choose'],
  ['I switched to a new job', 'job.choose'],
  ['I started a new job last month', 'job.choose'],
  ['delete my job', 'job.choose'],
  ['forget my job', 'job.choose'],
  ['remove my job', 'job.choose'],
  ['I am a DBA', 'job.say'],
  ['I am a DevOps engineer', 'job.say'],
  ['I do code reviews', 'job.say'],
  ['I do CI/CD', 'job.say'],
  ['we do CI/CD at work', 'job.say'],
  ['I look after secrets', 'job.say'],
  ['I look after certificates', 'job.say'],
  ['my job is releases', 'job.say'],
  ['I build pipelines and look after Terraform', 'job.say'],
  ['I work as a baker', 'job.say'],
])('“%s” is about one’s own work: %s', (text, kind) => {
  expect(intentOf(text)).toBe(kind)
})

test('below a drill or an interview question, commands are heard, and what someone does is left to the card', () => {
  expect(intentOf('my job', 'drill')).toBe('job')
  expect(intentOf('change my job', 'drill')).toBe('job.choose')
  expect(intentOf('I am responsible for the release, so I stop the rollout', 'drill')).not.toBe('job.say')
})

test.each([
  ['save my job as databases', { kind: 'job.save', does: ['databases'] }],
  ['add to my job: databases on-call', { kind: 'job.save', does: ['databases', 'on-call'], adds: true }],
])('“%s” saves what yes stands for', (text, intent) => {
  const reading = read(text, { situation: 'idle', today, locale: 'en-US' })
  expect('intent' in reading && reading.intent).toEqual(intent)
})
