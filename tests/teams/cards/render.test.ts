import { expect, test } from '@jest/globals'
import { cardTemplate } from '../../../src/teams/cards/card-template.ts'
import { render } from '../../../src/teams/cards/render.ts'
import { warmUp } from '../../../src/teams/cards/warm-up.ts'
import type { View } from './all-views.ts'
import type { VerdictItem } from '../../../src/features/quiz/views.ts'
import { nodes, typeOf, type Json } from './nodes.ts'
import { sampleViews } from './sample-views.ts'
import { questionViews, singleQuestion } from './views/question-views.ts'
import { teamViews } from './views/team-views.ts'
import { rightVerdict, verdictViews } from './views/verdict-views.ts'

const inputsOf = (card: Json): Json[] => nodes(card).filter((node) => typeOf(node) === 'Input.ChoiceSet')
const boldRuns = (view: View): unknown[] =>
  nodes(render(view).card)
    .filter(({ weight, type }) => type === 'TextRun' && weight === 'bolder')
    .map(({ text }) => text)
const item = (mark: VerdictItem['mark'], label: string): VerdictItem => ({
  mark,
  label,
  text: 'Text',
  rationale: 'Because.',
})

const typesWith = (lines: number): string[] =>
  nodes(render({ ...singleQuestion, snippet: { language: 'yaml', text: 'a:\n'.repeat(lines - 1) + '  b' } }).card).map(
    typeOf,
  )
const executesOf = (view: View): Json[] => nodes(render(view).card).filter((node) => typeOf(node) === 'Action.Execute')
const toggles = (name: string): Json[] =>
  nodes(render(sampleViews[name]!).card).filter((node) => typeOf(node) === 'Action.ToggleVisibility')

test('every template compiles, and is compiled once', async () => {
  await warmUp()
  for (const { view } of Object.values(sampleViews)) expect(cardTemplate(view)).toBe(cardTemplate(view))
})

test('two cards from one template share nothing that either could change', () => {
  const first = JSON.stringify(render(questionViews['single']!).card)
  render(questionViews['multiple']!)
  expect(JSON.stringify(render(questionViews['single']!).card)).toBe(first)
})

test.each([
  ['single', {}, 0],
  ['confidence', { style: 'expanded', isMultiSelect: false }, 1],
  ['multiple', { style: 'expanded', isMultiSelect: true }, 1],
  ['order', { style: 'compact', isMultiSelect: false }, 4],
  ['complete', { style: 'compact', isMultiSelect: false }, 2],
  ['statements', { style: 'compact', isMultiSelect: false }, 3],
])('a question of kind %s has matching inputs', (kind, input, count) => {
  const inputs = inputsOf(render(questionViews[kind]!).card)
  expect(inputs).toHaveLength(count)
  for (const one of inputs) expect(one).toMatchObject({ ...input, isRequired: true })
})

test('a statement is in full in the label of its input', () => {
  const view = questionViews['statements']!
  expect(inputsOf(render(view).card).map(({ label }) => label)).toEqual(
    view.options.map(({ text }, index) => `${index + 1}. ${text.replaceAll('`', '')}`),
  )
})

test('options of a blank that a phone would clip are listed and chosen by letter', () => {
  const long = `A: ${'x'.repeat(60)}`
  const pick = {
    name: 'pick1',
    label: 'Blank 1',
    multiple: false,
    choices: [
      { title: long, value: 'a' },
      { title: 'B: y', value: 'b' },
    ],
  }
  const { card } = render({ ...singleQuestion, kind: 'complete', options: [], picks: [pick] })
  expect(inputsOf(card)[0]!['choices']).toEqual([
    { title: 'A', value: 'a' },
    { title: 'B', value: 'b' },
  ])
  expect(nodes(card).map(({ text }) => text)).toContain(`\n${long}\nB: y`)
})

test('a snippet that fits the preview is a CodeBlock, and a longer one is full text', () => {
  expect(typesWith(10)).toContain('CodeBlock')
  expect(typesWith(11)).not.toContain('CodeBlock')
})

test('the text of a snippet keeps its indentation where clients collapse spaces', () => {
  const text = 'a:\n  b:\n    - c   # d'
  const { card } = render({ ...singleQuestion, snippet: { language: 'yaml', text } })
  const code = nodes(card).find((node) => typeOf(node) === 'CodeBlock')!
  expect(code['codeSnippet']).toBe(text)
  expect(nodes(code['fallback']).map((node) => node['text'])).toContain(
    'a:\n\u00a0\u00a0b:\n\u00a0\u00a0\u00a0\u00a0- c\u00a0\u00a0\u00a0# d',
  )
})

test('an option of a single choice is its own button, which screen readers read in full', () => {
  const { card } = render(singleQuestion)
  const rows = nodes(card).filter((node) => typeOf(node) === 'Container' && 'selectAction' in node)
  expect(rows.map(({ selectAction }) => (selectAction as Json)['title'])).toEqual(
    singleQuestion.options.map(({ letter, text }) => `${letter}. ${text.replaceAll('`', '')}`),
  )
  expect(rows.map(({ selectAction }) => (selectAction as Json)['data'])).toEqual(
    ['a', 'b', 'c', 'd'].map((pick1) => ({ verb: 'answer', presentation: singleQuestion.presentation, pick1 })),
  )
})

test('a question with inputs has one button to check it, or one per confidence if the learner wants to be asked', () => {
  const titles = (view: View): unknown[] => (render(view).card['actions'] as Json[]).map(({ title }) => title)
  expect(titles(questionViews['order']!)).toEqual(['Check', "I don't know", 'Skip', 'Hint'])
  expect(titles({ ...questionViews['order']!, asksConfidence: true })).toEqual([
    'Confident',
    'Fairly sure',
    'Just guessing',
  ])
})

test('a hint is shown above the options, as Markdown', () => {
  const view = questionViews['hinted']!
  const hint = place(view, ({ text }) => text === view.hint)
  expect(hint).toBeGreaterThan(0)
  expect(hint).toBeLessThan(place(view, ({ text }) => text === 'A. '))
})

test('short options are the titles of the choices, long ones are listed above them', () => {
  const options = ['A self-hosted agent', 'A service connection', '`az login`'].map((text, index) => ({
    letter: 'ABC'[index] as string,
    text,
  }))
  const { card } = render({ ...questionViews['multiple']!, options })
  expect(inputsOf(card)[0]?.['choices']).toEqual([
    { title: 'A. A self-hosted agent', value: 'a' },
    { title: 'B. A service connection', value: 'b' },
    { title: 'C. az login', value: 'c' },
  ])
  expect(boldRuns({ ...questionViews['multiple']!, options })).toEqual([])
  expect(boldRuns(questionViews['multiple']!)).toEqual(['A. ', 'B. ', 'C. ', 'D. ', 'E. '])
})

test('drop-downs with short titles come in pairs', () => {
  const pairs = nodes(render(questionViews['order']!).card).filter((node) => typeOf(node) === 'ColumnSet')
  expect(pairs.map((pair) => inputsOf(pair).map(({ id }) => id))).toEqual([
    ['pick1', 'pick2'],
    ['pick3', 'pick4'],
  ])
})

const bodyOf = (view: View): Json[] => render(view).card['body'] as Json[]
const place = (view: View, found: (node: Json) => boolean): number =>
  bodyOf(view).findIndex((element) => nodes(element).some(found))

test.each(Object.keys(verdictViews))(
  'a verdict (%s) has Next above the folded part, the question, and its sources',
  (name) => {
    const view = verdictViews[name]!
    const next = place(view, ({ title }) => title === view.buttons[0]?.title)
    const folded = place(view, ({ isVisible }) => isVisible === false)
    expect(next).toBeGreaterThan(0)
    expect(next).toBeLessThan(place(view, ({ text }) => text === view.objective))
    if (folded >= 0) expect(next).toBeLessThan(folded)
  },
)

test('a verdict shows the right answer and the wrong choice with its misconception, and folds the other options', () => {
  const [top, fold] = [false, true].map((hidden) =>
    JSON.stringify(bodyOf(verdictViews['wrong']!).filter(({ isVisible }) => (isVisible === false) === hidden)),
  )
  expect(top).toContain('✓ B (right answer) ')
  expect(top).toContain('✗ A (your answer) ')
  expect(top).toContain('A common mix-up: “Blue-green shows a release to a few users first.”')
  expect(fold).toContain('C ')
  expect(top).not.toContain('maxSurge')
  expect(fold).toContain('maxSurge')
})

test('a verdict that asks for the confidence has three buttons for it and at most three others', () => {
  const titles = executesOf(verdictViews['after']!).map(({ title }) => title)
  expect(titles).toEqual(['Next', 'Explain', 'Confident', 'Fairly sure', 'Just guessing'])
})

test('a verdict marks options by sign and word', () => {
  const items = [item('key-picked', 'A'), item('key', 'B'), item('picked', 'C'), item('other', 'D')]
  expect(boldRuns({ ...rightVerdict, items })).toEqual([
    '✓ A (your answer) ',
    '✓ B (right answer) ',
    '✗ C (your answer) ',
    'D ',
  ])
})

test('a missed step or statement is marked as missed, although its item is the right one', () => {
  expect(boldRuns({ ...rightVerdict, items: [item('key-picked', '1.'), item('key', '2.')] })).toEqual([
    '✗ 2. (you missed it) ',
    '✓ 1. (you got it) ',
  ])
})

test.each([
  ['right', '✓ Right', 'good'],
  ['wrong', '✗ Not this time', 'attention'],
  ['partly', '◐ Partly right: 1 of 2', 'warning'],
])('a verdict (%s) starts with it in words', (name, text, color) => {
  expect((render(verdictViews[name]!).card['body'] as Json[])[0]).toMatchObject({ style: 'heading', text, color })
})

test('a long page has one button for the rest, and a short page has none', () => {
  expect(toggles('guide')).toHaveLength(1)
  expect(toggles('guide.short')).toHaveLength(0)
})

test.each(['note', 'comparison', 'confusion'])('a %s that a model worded says so instead of showing quotes', (name) => {
  const text = (sample: string): string => JSON.stringify(render(sampleViews[sample]!).card)
  expect(text(`${name}.worded`)).toContain('Worded by AI')
  expect(text(`${name}.worded`)).toContain('it starts with a small share of traffic. [1]')
  expect(text(`${name}.worded`)).toContain('at the same time. [1][2]')
  expect(text(name)).not.toContain('Worded by AI')
})

test('a team question refreshes for the people it lists, and an empty list stays a list', () => {
  const refreshOf = (name: keyof typeof teamViews): unknown => render(teamViews[name]).card['refresh']
  const { quiz, viewers } = teamViews['team-quiz']
  expect(refreshOf('team-quiz')).toEqual({
    action: { type: 'Action.Execute', title: 'Show mine', verb: 'team.view', data: { verb: 'team.view', quiz } },
    userIds: viewers,
  })
  expect(refreshOf('team-quiz.multiple')).toMatchObject({ userIds: [] })
})

test('showing your own answer needs no input', () => {
  const { actions } = render(teamViews['team-quiz']).card
  expect((actions as Json[]).map(({ title, associatedInputs }) => [title, associatedInputs])).toEqual([
    ['Confident', undefined],
    ['Fairly sure', undefined],
    ['Just guessing', undefined],
    ['Show mine', 'none'],
  ])
})

test('a closed team question marks the right answer by sign and word, and hides the breakdown of very few answers', () => {
  expect(boldRuns(teamViews['team-result'])).toEqual(['A ', '✓ B (right answer) ', 'C ', 'D '])
  expect(JSON.stringify(render(teamViews['team-result.few']).card)).not.toContain('░')
})

test('a page that a note and the question share is listed once', () => {
  const json = JSON.stringify(render(teamViews['team-result']).card)
  expect(json.split('/kubernetes/canary-demo')).toHaveLength(2)
})

test('a team’s weakest skill area is marked in words, and one button shows all objectives', () => {
  expect(JSON.stringify(render(teamViews.coverage).card)).toContain('47%, weakest for its weight')
  expect(toggles('coverage')).toHaveLength(1)
})

test('a heading with nothing below it is left out', () => {
  expect(JSON.stringify(render(teamViews['coverage.few']).card)).not.toMatch(/Only one person|Could study together/)
  expect(JSON.stringify(render(teamViews['digest.alone']).card)).not.toContain('Together')
  expect(JSON.stringify(render(teamViews.challenge).card)).not.toContain('Results')
  expect(JSON.stringify(render(sampleViews['progress.empty']!).card)).not.toContain('Weakest')
  expect(JSON.stringify(render(sampleViews['summary.perfect']!).card)).not.toContain('Look at these again')
  expect(JSON.stringify(render(sampleViews['verdict.without-sources']!).card)).not.toContain('Sources')
})
