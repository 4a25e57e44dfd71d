import { expect, test } from '@jest/globals'
import { render } from '../../src/cards/render.ts'
import { nodes, type Json } from './nodes.ts'
import { singleQuestion } from './views/question-views.ts'
import { rightVerdict } from './views/verdict-views.ts'

const inOption = (text: string): Json => render({ ...singleQuestion, options: [{ letter: 'A', text }] }).card
const runTexts = (card: Json): unknown[] =>
  nodes(card)
    .filter(({ type }) => type === 'TextRun')
    .map(({ text }) => text)
const blockTexts = (card: Json): unknown[] =>
  nodes(card)
    .filter(({ type }) => type === 'TextBlock')
    .map(({ text }) => text)

test.each(['${stem}', '${$root.presentation}', 'a ${json("1")} b', "@{concat('a', 'b')}", '$data', '{{stem}}'])(
  'an option “%s” is text, not a binding',
  (text) => {
    expect(runTexts(inOption(text))).toContain(text)
  },
)

test('a stem may hold bindings of other languages', () => {
  const stem = 'A step runs `echo ${HOME}` with ${{ parameters.name }} and $(Build.BuildId).'
  expect(blockTexts(render({ ...singleQuestion, stem }).card)).toContain(stem)
})

test.each([
  '*.md and **/*.yml',
  '__init__.py',
  '[a](https://example.org)',
  '1. one',
  '- a',
  '# a',
  '<b>a</b>',
  'a\\b',
  'a ` b',
])('an option “%s” stands in a text run, which knows no Markdown, unchanged', (text) => {
  const card = inOption(text)
  expect(runTexts(card)).toContain(text)
  expect(blockTexts(card)).not.toContainEqual(expect.stringContaining(text))
})

test('code between backticks is monospace and loses them, and what is around it stays', () => {
  const [letter, ...rest] = nodes(inOption('Run `git rebase -i` or ```mermaid')).filter(
    ({ type, text }) => type === 'TextRun' && text !== singleQuestion.objective,
  )
  expect(letter).toMatchObject({ text: 'A. ', weight: 'bolder' })
  expect(rest.slice(0, 3)).toEqual([
    { type: 'TextRun', text: 'Run ' },
    { type: 'TextRun', text: 'git rebase -i', fontType: 'monospace' },
    { type: 'TextRun', text: ' or ```mermaid' },
  ])
})

test('the signs inside the code of a stem cannot become Markdown, and its own Markdown stays', () => {
  const stem = 'The **filter** is `**/*.yml`, not [this](https://example.org).'
  expect(blockTexts(render({ ...singleQuestion, stem }).card)).toContain(
    'The **filter** is `∗∗/∗.yml`, not [this](https://example.org).',
  )
})

test('a heading shows signs of Markdown as signs', () => {
  const card = render({ view: 'notice', title: '_a_ *b* [c](d) e_f', lines: [], buttons: [] }).card
  expect(blockTexts(card)).toEqual(['ˍaˍ ∗b∗ [c]\u200b(d) e_f'])
})

test('brackets in a title and an address cannot break a link', () => {
  const sources = [{ title: 'Slots [preview] (web)', url: 'https://learn.microsoft.com/a_(b) c' }]
  expect(blockTexts(render({ ...rightVerdict, sources }).card)).toContain(
    '[Slots (preview) (web)](https://learn.microsoft.com/a_%28b%29%20c)',
  )
})

test('an empty text stays empty, not its binding', () => {
  const { card } = render({ ...singleQuestion, stem: '', reason: '', objective: '' })
  expect(JSON.stringify(card)).not.toContain('${')
})
