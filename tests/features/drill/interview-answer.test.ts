import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { realContent } from '../../real-content.ts'
import type { KnownReply } from '../desk.ts'
import { only, openDesk, type Desk } from '../desk.ts'

// With the real notes and drills: which topics have either is what counts.
let desk: Desk
beforeAll(async () => {
  desk = await openDesk(await realContent())
  await desk.type('hi')
})
afterAll(() => desk.close())

/** Types a sentence while nothing is open and nothing was explained. */
async function typeAlone(text: string): Promise<KnownReply> {
  const stored = await desk.store.readLearner(desk.key)
  if (!stored) throw new Error('nothing is stored yet')
  const { round: _round, interview: _interview, offered: _offered, ...rest } = stored.value
  await desk.store.commitLearner(desk.key, { ...rest, drills: {}, explained: [] }, stored.version, [])
  return desk.type(text)
}

test('a topic without an interview question is answered from the notes, with a button for practice', async () => {
  const view = only(await typeAlone('interview about code owners'), 'note')
  expect(view.title).toBe('Code owners and included reviewers')
  expect(view.lines[0]?.text).toMatch(/^I /)
  expect(view.buttons.map(({ title }) => title)).toEqual([
    'Quiz me on this',
    'Try it',
    'Show an example',
    'This helped',
    'This is wrong',
    'Ask me an interview question',
  ])
  const practice = view.buttons.at(-1)
  expect(only(await desk.press(practice!), 'interview-question').remark).toBeUndefined()
})

test.each([
  "I have an interview on Monday and I'm nervous. Can you ask me something about CI/CD?",
  'interview tomorrow, please ask me a question about feature flags',
])('“%s” asks one', async (text) => {
  expect((await typeAlone(text)).messages[0]?.view).toBe('interview-question')
})

test('an interview goes on: an answer in doubt is compared, another question follows, and whoever gives up reads a strong answer', async () => {
  await typeAlone('my interview is on Monday, can you ask me something about CI/CD?')
  desk.wait(1)
  expect((await desk.type('hmm continuous delivery is when it goes automatic to production?')).messages[0]?.view).toBe(
    'interview',
  )
  desk.wait(1)
  expect((await desk.type('ah right, mixed it up. one more')).messages[0]?.view).toBe('interview-question')
  desk.wait(1)
  expect((await desk.type('I mixed it up, right. another question')).messages[0]?.view).toBe('interview-question')
  desk.wait(1)
  const strong = only(await desk.type("I don't know, tell me"), 'notice')
  expect(strong.title).toBe('What a strong candidate says')
  desk.wait(1)
  expect(only(await desk.type('what would a really good candidate say'), 'notice').lines).toEqual(strong.lines)
})

test('a follow-up is about the answer', async () => {
  await typeAlone('interview about code owners')
  expect(only(await desk.type('why?'), 'note').title).toMatch(/^Code owners/)
})

test.each(['interview on gardening', 'interview prep: bookkeeping'])(
  '“%s” gets another question, since the notes don’t cover it',
  async (text) => {
    expect(only(await typeAlone(text), 'interview-question').remark).toMatch(
      /^I don't have one on “\w+” yet, so here's another\.$/,
    )
  },
)

describe('somebody who asks what to say gets the answer', () => {
  test.each([
    ['good answer for blue green deployment interview question', 'Blue-green deployment'],
    ['what should i say in an interview about trunk based development', 'Trunk-based development'],
    ["they'll ask me about feature flags in the interview", 'Feature flags with Azure App Configuration'],
    ['my interviewer asked what semantic versioning is for', 'Semantic versioning'],
    ['What should I answer if they ask me about monorepos in an interview?', 'One repository or many'],
    [
      'How should I answer "why do you use feature flags?" in an interview',
      'Feature flags with Azure App Configuration',
    ],
    ['yesterday i was asked about technical debt in an interview', 'Technical debt'],
    ["interview: what's a strong answer on DORA metrics?", 'DORA metrics for software delivery'],
    ['In an interview: “how do you roll back a bad deployment?”', 'Rollback and roll forward'],
    ['give me a good answer about canary releases for an interview pls', 'Canary release'],
  ])('%s', async (text, title) => {
    expect(only(await typeAlone(text), 'note').title).toBe(title)
  })
})

test.each([
  'interview practice please, good answers only',
  'what would they ask me in an interview about branch policies',
  "pretend you're a hiring manager",
  'ask me like a recruiter would, about secrets',
  'interview question about canary releases',
  'interview on feature flags',
])('“%s” still asks a question', async (text) => {
  expect(only(await typeAlone(text), 'interview-question').question).not.toBe('')
})

describe('cases', () => {
  test.each([
    'is there any case where i should use rebase',
    'in which case do i use a self-hosted agent',
    'use case of deployment slots',
    'in any case, what is a canary release',
    'in case of a failed deployment, how do i roll back',
    'in what case would i pick a monorepo',
    "what's the worst case when a feature flag stays forever",
    'just in case, how do i undo a merge',
  ])('“%s” is a question about the subject', async (text) => {
    const [view] = (await typeAlone(text)).messages
    expect(['note', 'comparison']).toContain(view?.view)
  })

  test.each(['a case please', 'give me a case about secrets', 'drill me with a case'])(
    '“%s” starts a drill',
    async (text) => {
      only(await typeAlone(text), 'drill')
    },
  )
})
