import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { realContent } from '../real-content.ts'
import type { KnownReply } from '../features/desk.ts'
import { openDesk, type Desk } from '../features/desk.ts'

// With the real notes: what is about the subject is learned from them.
let desk: Desk
beforeAll(async () => {
  desk = await openDesk(await realContent())
  await desk.type('hi')
})
afterAll(() => desk.close())

/** Types a sentence while nothing is open, was explained, or is offered. */
async function typeAlone(text: string): Promise<KnownReply['messages'][number] | undefined> {
  const stored = await desk.store.readLearner(desk.key)
  if (!stored) throw new Error('nothing is stored yet')
  const { round: _round, mock: _mock, offered: _offered, interview: _interview, ...rest } = stored.value
  await desk.store.commitLearner(desk.key, { ...rest, explained: [] }, stored.version, [])
  const { messages } = await desk.type(text)
  return messages[0]
}

const titleOf = (view: KnownReply['messages'][number] | undefined): string =>
  view && 'title' in view ? view.title : ''
const refused = 'Not in my notes yet'

describe('what takes long, fails, or is missing is explained', () => {
  test.each([
    'job timed out after 60 minutes',
    'tests take an hour',
    'my e2e tests need 50 minutes',
    'integration tests run for 30 minutes',
    'the job has been queued for 2 hours and nothing happens',
    'my pipeline takes 45 minutes',
    'pipeline hangs at checkout',
    'workflow does not load my secret',
    'secrets are not hidden in the logs',
    'artifact disappeared after 30 days',
    'code coverage does not show up in the summary',
    'Tell me about your approach to code reviews',
    'tell me about a time a deployment went wrong',
    'tell me about your experience with terraform',
    'how long does a run last',
    'which format do test results have',
    'how long does a build certificate last',
    'which topics cover branch policies',
    'do you cover terraform',
    'minimum code coverage to pass',
    'how do i set up jira with azure boards',
  ])('%s', async (text) => {
    expect(['note', 'comparison']).toContain((await typeAlone(text))?.view)
  })
})

test.each([
  "test results don't show up",
  'test results are not visible',
  'our tests take 2 hours',
  'full test suite takes 60 minutes',
  'step times out after 10 minutes',
  'i push but nothing happens',
  'how many tests are enough',
  'how many reviewers are enough',
  'how do i set up jira',
  'can i use a VPN to reach the agents from home',
])('“%s” is neither a quiz, a mock exam, a bug, a setting, nor about a team', async (text) => {
  const view = await typeAlone(text)
  const isExplained = view?.view === 'note' || view?.view === 'comparison'
  expect(isExplained || [refused, "I didn't get that"].includes(titleOf(view)) ? 'fine' : titleOf(view)).toBe('fine')
  expect((await desk.learner())?.push.status).not.toBe('stopped')
})

test.each([
  'is az-104 harder than az-305',
  'how hard is the AWS devops exam',
  'how long is az-900',
  'how much does the ckad cost',
  'is the google cloud devops exam open book',
  'does az-305 expire',
  'can i take the gh-200 exam from home',
  'can I access my agent from home',
  'are the logs available in german',
])('“%s” gets none of the facts about AZ-400', async (text) => {
  expect(titleOf(await typeAlone(text))).toBe(refused)
})

test.each([
  ['is az-400 harder than the AWS devops exam', 'Expert level'],
  ['do i need az-104 first', 'One Associate credential as well'],
  ['is az-204 required', 'One Associate credential as well'],
  ['can i take it from home', 'Book through Microsoft Learn'],
  ['how long is it', 'About 100 to 120 minutes'],
  ['does it expire', 'One year, then a free renewal'],
  ['how much does it cost in brazil', 'It depends on your country'],
  ['open book?', 'Yes, but only Microsoft Learn'],
  ['does the exam cover kubernetes', 'What the exam covers'],
])('“%s” gets the fact about AZ-400', async (text, title) => {
  expect(titleOf(await typeAlone(text))).toBe(title)
})

test.each([
  'got it thanks',
  'got it, thank you',
  'ok got it',
  'ok got it thx',
  'ah got it',
  'perfect, got it',
  'got it now',
])('“%s” is no news of a passed exam', async (text) => {
  const view = await typeAlone(text)
  expect(view?.view).toBe('notice')
  expect(titleOf(view)).not.toMatch(/congratulations|earned|passed/i)
  expect(titleOf(view)).not.toBe("I didn't get that")
})

test.each(['got it! certified today', 'got my cert today', 'i passed', 'did it, 812 points'])(
  '“%s” is congratulated',
  async (text) => {
    expect(titleOf(await typeAlone(text))).toMatch(/congratulations|earned/i)
  },
)

test.each(['coverage', 'which topics do we cover', 'what does the team know', 'show our gaps'])(
  '“%s” is still about the team',
  async (text) => {
    expect(titleOf(await typeAlone(text))).toBe("You don't lead a team")
  },
)

test.each(['settings', 'how do i set up my profile', 'configure you', 'what have I set up with you?'])(
  '“%s” still shows the settings',
  async (text) => {
    expect((await typeAlone(text))?.view).toBe('settings')
  },
)
