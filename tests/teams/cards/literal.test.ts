import { expect, test } from '@jest/globals'
import { render } from '../../../src/teams/cards/render.ts'
import { nodes, type Json } from './nodes.ts'
import { explanationViews } from './views/explanation-views.ts'
import { singleQuestion } from './views/question-views.ts'
import { teamViews } from './views/team-views.ts'
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

test('a stem can contain other languages’ binding syntax', () => {
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
])('an option “%s” is unchanged, in a text run, which has no Markdown', (text) => {
  const card = inOption(text)
  expect(runTexts(card)).toContain(text)
  expect(blockTexts(card)).not.toContainEqual(expect.stringContaining(text))
})

test('code between backticks becomes monospace and loses them, and the text around it stays', () => {
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

test('code is plain text where only one font is possible', () => {
  const { card } = render({
    ...explanationViews.confusion,
    stem: 'The pipeline of `main` fails.',
    items: [{ chosen: 'Run `git push`', rationale: '' }],
    keys: [{ text: 'Run `git pull`', rationale: '' }],
  })
  expect(blockTexts(card)).toEqual(
    expect.arrayContaining(['The pipeline of main fails.', 'You answered: Run git push']),
  )
  expect(blockTexts(card)).toContain('Correct answer: Run git pull')
})

test('characters in a stem’s code can’t become Markdown, and the stem’s own Markdown stays', () => {
  const stem = 'The **filter** is `**/*.yml`, not [this](https://example.org).'
  expect(blockTexts(render({ ...singleQuestion, stem }).card)).toContain(
    'The **filter** is `∗∗/∗.yml`, not [this](https://example.org).',
  )
})

test('a heading shows Markdown characters as they are', () => {
  const card = render({ view: 'notice', title: '_a_ *b* [c](d) e_f', lines: [], buttons: [] }).card
  expect(blockTexts(card)).toEqual(['ˍaˍ ∗b∗ [c]\u200b(d) e_f'])
})

test('brackets in a title or an address can’t break a link', () => {
  const sources = [{ title: 'Slots [preview] (web)', url: 'https://learn.microsoft.com/a_(b) c' }]
  expect(blockTexts(render({ ...rightVerdict, sources }).card)).toContain(
    '[Slots (preview) (web)](https://learn.microsoft.com/a_%28b%29%20c)',
  )
})

test('an empty text stays empty, not its binding', () => {
  const { card } = render({ ...singleQuestion, stem: '', reason: '', objective: '' })
  expect(JSON.stringify(card)).not.toContain('${')
})

const { board, mine, challenge, coverage, join } = teamViews
test.each(['*Auk*', '_a_', '[a](https://example.org)', '${alias}', 'a `2` b', '1. one'])(
  'an alias “%s” is shown everywhere as it was chosen',
  (alias) => {
    const row = { place: '1.', alias, points: '8 points', streak: '' }
    expect(runTexts(render({ ...board, rows: [row] }).card)).toContain(alias)
    expect(runTexts(render({ ...mine, alias }).card)).toContain(alias)
    expect(runTexts(render({ ...challenge, results: [{ alias, score: '5 of 5' }] }).card)).toContain(alias)
    expect(runTexts(render({ ...coverage, pairs: [`${alias} and Otter`] }).card)).toContain(`${alias} and Otter`)
    expect(nodes(render({ ...join, alias }).card)).toContainEqual(
      expect.objectContaining({ id: 'alias', value: alias }),
    )
  },
)

test('a team’s name shows Markdown characters as they are, and no binding is filled', () => {
  const team = '*Ops* [x](https://example.org) ${summary}'
  const shown = '∗Ops∗ [x]\u200b(https://example.org) ${summary}'
  expect(blockTexts(render({ ...mine, team }).card)).toContain(`Your place in ${shown}`)
  expect(blockTexts(render({ ...join, team }).card)).toContain(`Join ${shown}`)
  expect(blockTexts(render({ ...coverage, team }).card)).toContain(`Coverage of ${shown}`)
})

const { 'note.worded': worded } = explanationViews
test.each([
  ['**bold** and *slanted*', '∗∗bold∗∗ and ∗slanted∗'],
  ['__bold__ and _slanted_', 'ˍˍboldˍˍ and ˍslantedˍ'],
  ['~~struck~~', '∼∼struck∼∼'],
  ['[a](https://example.org)', '[a]\u200b(https://example.org)'],
  ['- an item', '\u200b- an item'],
  ['1. an item', '\u200b1. an item'],
  ['# a heading', '\u200b# a heading'],
  ['> a quote', '\u200b> a quote'],
  ['${title} and {{title}}', '${title} and {{title}}'],
  ['<at>Ada</at> <b>a</b>', '<at>Ada</at> <b>a</b>'],
  ['a filter `**/*.yml`', 'a filter `∗∗/∗.yml`'],
])('a model’s text “%s” isn’t Markdown on the card, and keeps its citation mark', (text, shown) => {
  const { card } = render({ ...worded, worded: [{ text, sources: [1] }] })
  expect(blockTexts(card)).toContain(`${shown} [1]`)
})
