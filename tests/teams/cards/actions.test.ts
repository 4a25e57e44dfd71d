import { expect, test } from '@jest/globals'
import { render } from '../../../src/teams/cards/render.ts'
import { messageActivity } from '../../../src/teams/outgoing/message-activity.ts'
import { toMessage } from '../../../src/teams/outgoing/message.ts'
import { parseAction } from '../../../src/router/parse-action.ts'
import type { View } from './all-views.ts'
import { nodes, typeOf, type Json } from './nodes.ts'
import { questionViews } from './views/question-views.ts'
import { sampleViews } from './sample-views.ts'

/** The buttons, without a card's `refresh`. */
const executes = (view: View): Json[] => {
  const { body, actions } = render(view).card
  return nodes([body, actions]).filter((node) => typeOf(node) === 'Action.Execute')
}
/** What a client sends for a card's inputs: the preset value, or the first choice. */
const inputs = (view: View): Json =>
  Object.fromEntries(
    nodes(render(view).card)
      .filter((node) => typeOf(node).startsWith('Input.'))
      .map((input) => [
        input['id'],
        input['value'] ?? (input['choices'] as readonly Json[] | undefined)?.[0]?.['value'] ?? '',
      ]),
  )

test.each(Object.entries(sampleViews))('every button of %s is parsed, whether pressed or submitted', (_, view) => {
  for (const { verb, data, fallback } of executes(view)) {
    const intent = parseAction(String(verb), { ...inputs(view), ...(data as Json) })
    expect(intent.kind).not.toBe('unknown')
    const submitted = { ...inputs(view), ...((fallback as Json)['data'] as Json) }
    expect(parseAction(String((submitted as Json)['verb']), submitted)).toEqual(intent)
  }
})

test('one tap on an option answers', () => {
  const intents = executes(sampleViews['question.single']!)
    .filter(({ verb }) => verb === 'answer')
    .map(({ verb, data }) => parseAction(String(verb), data))
  const answer = { kind: 'answer', presentation: 'p-7f3c2a90', confidence: 'think', assumed: true }
  expect(intents).toEqual(['a', 'b', 'c', 'd'].map((letter) => ({ ...answer, shown: [letter] })))
})

test('one tap answers and states the confidence', () => {
  const view = { ...questionViews['order']!, asksConfidence: true }
  const answers = executes(view).filter(({ verb }) => verb === 'answer')
  const intents = answers.map(({ verb, data }) =>
    parseAction(String(verb), { pick1: 'b', pick2: 'd', pick3: 'a', pick4: 'c', ...(data as Json) }),
  )
  const answer = { kind: 'answer', presentation: 'p-c4410fe8', shown: ['b', 'd', 'a', 'c'] }
  expect(intents).toEqual([
    { ...answer, confidence: 'sure' },
    { ...answer, confidence: 'think' },
    { ...answer, confidence: 'guess' },
  ])
})

test('settings saved without a change are the settings shown', () => {
  const view = sampleViews['settings.later']!
  const [save] = executes(view)
  const intent = parseAction('settings.save', { ...inputs(view), ...(save!['data'] as Json) })
  expect(intent).toEqual({ kind: 'settings.save', settings: (view as Extract<View, { view: 'settings' }>).settings })
})

test('only the first setup offers to start at once, and that button needs no input', () => {
  const start = executes(sampleViews['settings.first']!).find(({ verb }) => verb === 'quiz')
  expect(start).toMatchObject({ title: 'Start now', associatedInputs: 'none', fallback: { associatedInputs: 'none' } })
  expect(executes(sampleViews['settings.later']!).map(({ verb }) => verb)).toEqual(['settings.save'])
})

test('the primary button comes first, there are at most six, and buttons from the fourth on are secondary', () => {
  const buttons = Array.from({ length: 8 }, (_, index) => ({ title: `Button ${index}`, verb: 'help' }))
  const view: View = {
    view: 'notice',
    title: 'Many',
    lines: [],
    buttons: [...buttons, { title: 'Go', verb: 'quiz', primary: true }],
  }
  expect(executes(view).map(({ title, mode }) => [title, mode])).toEqual([
    ['Go', 'primary'],
    ['Button 0', 'primary'],
    ['Button 1', 'primary'],
    ['Button 2', 'secondary'],
    ['Button 3', 'secondary'],
    ['Button 4', 'secondary'],
  ])
})

test('a message is one card, without text and without suggested actions', () => {
  for (const view of Object.values(sampleViews)) {
    const activity = messageActivity(toMessage(render, view))
    expect(activity.summary).not.toBe('')
    expect(activity.attachments).toHaveLength(1)
    expect(activity).not.toHaveProperty('text')
    expect(activity).not.toHaveProperty('suggestedActions')
  }
})
