import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { realContent } from '../../real-content.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import type { KnownReply } from '../desk.ts'
import { askSingle, only, openDesk, type Desk } from '../desk.ts'

// With the real notes: the reader and the explainer learn what the subject is from them.
let desk: Desk
beforeAll(async () => {
  desk = await openDesk(await realContent())
  await desk.type('hi')
})
afterAll(() => desk.close())

/** Nothing is open, nothing was explained, and nothing is offered. */
async function reset(): Promise<Learner> {
  const stored = await desk.store.readLearner(desk.key)
  if (!stored) throw new Error('nothing is stored yet')
  const { round: _round, mock: _mock, offered: _offered, ...rest } = stored.value
  await desk.store.commitLearner(desk.key, { ...rest, explained: [] }, stored.version, [])
  return { ...rest, explained: [] }
}

/** Whether the explainer answered: with notes, or because the notes don't cover a question. */
function isExplained({ messages }: KnownReply): boolean {
  const [view] = messages
  return view?.view === 'note' || view?.view === 'comparison' || isRefused(view)
}
const isRefused = (view: KnownReply['messages'][number] | undefined): boolean =>
  view?.view === 'notice' && ['Not in my notes yet', 'Better to look that up'].includes(view.title)

/** What a sentence about the subject must not change. */
const state = ({ settings, push, memory, lab }: Learner): unknown => [settings, push, memory.total.answered, lab]

const problems = [
  'pods keep crashing after deploy',
  'repo is 12 GB and clone takes forever',
  'npm install fails with 401 in my pipeline',
  "our yaml pipeline doesn't trigger on push",
  'the build agent ran out of disk space',
  'deployment waits forever for an approval',
  'we deploy on friday and everything breaks',
  'the agent is offline for 3 days',
  'a deployment to production at 3 am failed',
  "nightly build at 2 am doesn't run",
  'every build downloads 2 GB of packages',
  "cache never hits even though package-lock didn't change",
  'tests are flaky and nobody trusts them',
  'too many alerts at night',
  'my azure bill exploded after turning on app insights',
  'I want to stop anyone pushing to main',
  'access to Azure without a stored password',
  "I can't push to main",
  "can't merge, the status check never reports",
  'self-hosted agent keeps going offline',
  'merge conflicts all the time on long lived branches',
  "stage was skipped and I don't know why",
  "variables aren't passed to the next job",
  'secret is empty in my pull request build from a fork',
  'somebody committed a password to the repo',
  "I'm struggling with service connections",
  'after the swap the app shows the old configuration',
  'we need to undo a release fast',
  'a contractor still has access to our repo',
  'audit wants to know who approved the release',
  'stop the deployment when errors rise',
  'delete old artifacts',
  'pods restart all the time',
]
const errors = [
  'terraform state is locked',
  'Error acquiring the state lock',
  'ImagePullBackOff after deploying to AKS',
  'AADSTS70021: No matching federated identity record found for presented assertion',
  '##[error]No hosted parallelism has been purchased or granted',
  'TF401019: The Git repository with name or identifier does not exist',
  'pipeline fails with permission denied',
  'error 403 when pushing a package to the feed',
]
const nouns = [
  'test pyramid',
  'flaky tests',
  'code coverage',
  'branch policies',
  'deployment slots',
  'variable groups',
  'feature flags',
  'azure boards',
  'semantic versioning',
  'kusto query for failed requests',
  'zero downtime database migration',
  'bicep what-if',
]
const greeted = [
  'Hi, I have a question: how do I protect main?',
  'hello! quick question, what is a canary release',
  'good morning, could you tell me how blue-green works',
  'hey bot, gitflow or trunk based?',
  'thanks! and what is a release gate?',
  'ok next question: what is an environment in github',
  'sorry to bother you, how do I rotate a secret',
  'hi there! we have long lived branches and merge hell',
  "quick one - what's a runner group",
  'hey, my release pipeline is stuck at an approval',
]

test('a described problem, an error, a name, and a question behind a greeting are explained', () => {
  expect(problems.length + errors.length + nouns.length + greeted.length).toBeGreaterThanOrEqual(60)
})

describe.each([...problems, ...errors, ...nouns, ...greeted])('“%s” is explained and changes nothing', (text) => {
  test('with nothing open', async () => {
    const before = await reset()
    expect(isExplained(await desk.type(text))).toBe(true)
    expect(state((await desk.learner()) as Learner)).toEqual(state(before))
  })

  test('with an open question, which stays open', async () => {
    const before = await reset()
    const { presentation } = only(await desk.type(askSingle(desk)), 'question')
    desk.wait(1)
    expect(isExplained(await desk.type(text))).toBe(true)
    expect(state((await desk.learner()) as Learner)).toEqual(state(before))
    expect(only(await desk.type('next'), 'question').presentation).toBe(presentation)
  })
})

test.each([
  ['test pyramid', 'Test strategy and the test pyramid'],
  ['semantic versioning', 'Semantic versioning'],
  ['flaky tests', 'Flaky tests and pipeline health'],
])('“%s” is the topic; with “quiz”, it is asked', async (name, title) => {
  await reset()
  expect(only(await desk.type(name), 'note').title).toBe(title)
  desk.wait(1)
  expect((await desk.type(`quiz ${name}`)).messages[0]?.view).toBe('question')
})

describe('what names no subject gets the usual reply, with or without an open question', () => {
  test.each([
    'asdf',
    'banana',
    'lol ok',
    'qwerty',
    'foo bar',
    'lorem ipsum',
    'tomato soup',
    'hahaha',
    'just testing',
    'testing testing 1 2 3',
    'I had coffee',
    'my cat walked over it',
    'run forrest run',
    'let me think',
    'life is like a box of chocolates',
    'nice weather',
    'I like pizza with extra cheese',
    'you are funny',
    'see you tomorrow',
  ])('%s', async (text) => {
    await reset()
    expect(isExplained(await desk.type(text))).toBe(false)
    await reset()
    await desk.type(askSingle(desk))
    desk.wait(1)
    expect(isExplained(await desk.type(text))).toBe(false)
    expect((await desk.learner())?.explained).toEqual([])
  })
})

describe('orders are never taken for a subject', () => {
  test.each([
    ['stop', 'Stopped'],
    ['stop messaging me about pipelines every day', 'Stopped'],
    ['please stop the daily questions', 'Stopped'],
    ['skip', 'No question is open'],
    ['pause 5 days', 'Paused'],
    ['I am on holiday until friday, pause', 'Paused'],
    ['cancel', 'All right'],
  ])('%s', async (text, title) => {
    await reset()
    expect(only(await desk.type(text), 'notice').title).toBe(title)
    await desk.type('resume')
  })

  test.each(['settings', 'progress', 'help'])('%s', async (text) => {
    await reset()
    expect((await desk.type(text)).messages[0]?.view).toBe(text)
  })
})

describe('answers to the open question stay answers', () => {
  let own: Desk
  beforeEach(async () => {
    own = await openDesk(desk.catalog)
  })
  afterEach(() => own.close())

  test.each(['b', 'B sure', 'c!', 'option b'])('%s', async (text) => {
    await own.type(askSingle(own))
    own.wait(1)
    expect((await own.type(text)).messages[0]?.view).toBe('verdict')
  })

  test('the text of an option', async () => {
    const { options } = only(await own.type(askSingle(own)), 'question')
    own.wait(1)
    expect((await own.type(options[1]?.text ?? '')).messages[0]?.view).toBe('verdict')
  })
})
