import { expect, test } from '@jest/globals'
import { templateFiles } from '../../../src/teams/cards/card-template.ts'
import { render } from '../../../src/teams/cards/render.ts'
import { lint } from './lint.ts'
import type { Json } from './nodes.ts'
import { sampleViews } from './sample-views.ts'

test.each(Object.entries(sampleViews))('the card of %s follows the rules', (_, view) => {
  const { card, summary } = render(view)
  expect(lint(card)).toEqual([])
  expect(summary).toMatch(/^\S.{2,140}$/)
})

test('every template has samples, so that the linter sees all of them', () => {
  expect(new Set(Object.keys(sampleViews).map((name) => name.split('.')[0]))).toEqual(new Set(templateFiles.keys()))
})

test.each(['verdict.right', 'closed'])('an answered card (%s) has no inputs', (name) => {
  const json = JSON.stringify(render(sampleViews[name]!).card)
  expect(json).not.toContain('"Input.')
  expect(json).not.toContain('"verb":"answer"')
})

const heading = { type: 'TextBlock', style: 'heading', text: 'Title', wrap: true }
const execute = {
  type: 'Action.Execute',
  title: 'Go',
  verb: 'help',
  data: { verb: 'help' },
  fallback: { type: 'Action.Submit', title: 'Go', data: { verb: 'help' } },
}
const good: Json = {
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'Title',
  body: [heading],
  actions: [execute],
}
const withBody = (...body: Json[]): Json => ({ ...good, body: [heading, ...body] })
const withActions = (...actions: Json[]): Json => ({ ...good, actions })
const choices = { type: 'Input.ChoiceSet', id: 'pick', label: 'Pick', choices: [{ title: 'A', value: 'a' }] }

test('a good card passes', () => {
  expect(lint(good)).toEqual([])
  expect(lint(withBody(choices))).toEqual([])
})

/** The action of a refresh. It has no fallback, because no one presses it. */
const viewing = (verb = 'team.view'): Json => ({ type: 'Action.Execute', title: 'Show mine', verb, data: { verb } })
const refresh = { action: viewing(), userIds: ['29:ada'] }
const answer = { verb: 'team.answer', quiz: 'q' }
const quiz = withActions({
  ...execute,
  verb: 'team.answer',
  data: answer,
  fallback: { type: 'Action.Submit', title: 'Go', data: answer },
})

test('a team question refreshes for the people it lists, if any', () => {
  expect(lint({ ...quiz, refresh })).toEqual([])
  expect(lint({ ...quiz, refresh: { ...refresh, userIds: [] } })).toEqual([])
})

const bad: [string, Json][] = [
  ['27: version is not 1.5', { ...good, version: '1.6' }],
  ['27: no $schema', { ...good, $schema: '' }],
  ['27: no fallbackText', { ...good, fallbackText: ' ' }],
  ['27: type is not AdaptiveCard', { ...good, type: 'Container' }],
  ['28: Action.Execute without verb', withActions({ ...execute, verb: undefined })],
  [
    '28: unknown verb fly',
    withActions({
      ...execute,
      verb: 'fly',
      data: { verb: 'fly' },
      fallback: { type: 'Action.Submit', data: { verb: 'fly' } },
    }),
  ],
  [
    '28: help: fallback is not Action.Submit',
    withActions({ ...execute, fallback: { type: 'Action.OpenUrl', data: { verb: 'help' } } }),
  ],
  [
    "28: help: the fallback's data has no verb",
    withActions({ ...execute, data: {}, fallback: { type: 'Action.Submit', data: {} } }),
  ],
  ["28: help: data and the fallback's data differ", withActions({ ...execute, data: { verb: 'help', question: 'q' } })],
  ['29: more than 25 KB', withBody({ ...heading, text: 'ä'.repeat(12_600) })],
  ['29: more than six actions', withBody({ type: 'ActionSet', actions: Array.from({ length: 6 }, () => execute) })],
  ['30: pick has no label', withBody({ ...choices, label: undefined })],
  ['30: an input has no id', withBody({ ...choices, id: undefined })],
  ['30: pick: no errorMessage', withBody({ ...choices, isRequired: true })],
  ['31: no heading', { ...good, body: [{ ...heading, style: 'default' }] }],
  ['31: Image without altText', withBody({ type: 'Image', url: 'https://example.org/a.png' })],
  ['31: meaning by colour alone: Right', withBody({ ...heading, text: 'Right', color: 'good' })],
  ['32: does not wrap: Long', withBody({ type: 'TextBlock', text: 'Long' })],
  ['32: text is no string: 7', withBody({ type: 'TextBlock', text: 7, wrap: true })],
  ['32: more than two columns', withBody({ type: 'ColumnSet', columns: [{}, {}, {}] })],
  ['33: choice title is empty or long: ', withBody({ ...choices, choices: [{ title: '', value: 'a' }] })],
  [
    `33: choice title is empty or long: ${'x'.repeat(51)}`,
    withBody({ ...choices, choices: [{ title: 'x'.repeat(51), value: 'a' }] }),
  ],
  ['34: CodeBlock without fallback', withBody({ type: 'CodeBlock', codeSnippet: 'a' })],
  [
    '36: carries correct',
    withActions({
      ...execute,
      verb: 'answer',
      data: { verb: 'answer', correct: 'b' },
      fallback: { type: 'Action.Submit', data: { verb: 'answer', correct: 'b' } },
    }),
  ],
  ['36: carries correct', { ...quiz, body: [heading, { ...heading, correct: 'b' }] }],
  ['37: only a question to a team refreshes', { ...good, refresh }],
  ['37: only a question to a team refreshes', { ...quiz, refresh: { ...refresh, action: viewing('help') } }],
  ["37: the refresh's data has no verb", { ...quiz, refresh: { ...refresh, action: { ...viewing(), data: {} } } }],
  ['37: refreshes without a list of people', { ...quiz, refresh: { action: viewing() } }],
  ['37: refreshes without a list of people', { ...quiz, refresh: { ...refresh, userIds: '29:ada' } }],
  ['37: refreshes for more than 60 people', { ...quiz, refresh: { ...refresh, userIds: Array(61).fill('29:ada') } }],
  ['28: team.view: fallback is not Action.Submit', { ...quiz, selectAction: viewing() }],
  ['28: unknown verb peek', { ...quiz, refresh: { ...refresh, action: viewing('peek') } }],
  ['38: colour #ff0000', withBody({ ...heading, color: '#ff0000' })],
  ['38: has a background image', { ...good, backgroundImage: 'https://example.org/a.png' }],
]

test.each(bad)('the linter finds “%s”', (problem, card) => {
  expect(lint(card)).toContain(problem)
})
