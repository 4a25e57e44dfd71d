import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { render } from '../../../src/teams/cards/render.ts'
import type { View } from './all-views.ts'
import type { QuestionView, VerdictView } from '../../../src/features/quiz/views.ts'
import { realContent } from '../../real-content.ts'
import { explainerOf } from '../../../src/explainer/explainer-of.ts'
import { comparisonView, feedbackButtons, noteView } from '../../../src/features/explain/explain-view.ts'
import { Outline } from '../../../src/domain/outline.ts'
import { questionViews } from './views/question-views.ts'
import { teamViews } from './views/team-views.ts'
import { rightVerdict, verdictViews } from './views/verdict-views.ts'

const bytes = (view: View): number => Buffer.byteLength(JSON.stringify(render(view).card))
const rationales = (view: VerdictView): string[] => {
  const json = JSON.stringify(render(view).card)
  return view.items.map(({ rationale }) => rationale).filter((text) => json.includes(JSON.stringify(text)))
}

// What costs one, two and three bytes a character, and what JSON writes as two.
test.each(['a', 'é', '€', '"', '\\'])(
  'the largest valid question made of “%s” and its verdict stay below 25 KB',
  (sign) => {
    const full = (length: number): string => sign.repeat(length)
    const longest = questionViews['longest']!
    const question: QuestionView = {
      ...longest,
      stem: full(900),
      snippet: { language: 'yaml', text: full(1200) },
      picks: longest.picks.map((pick) => ({
        ...pick,
        choices: pick.choices.map(({ value }) => ({ title: full(223), value })),
      })),
    }
    const view = verdictViews['longest']!
    const verdict: VerdictView = {
      ...view,
      stem: full(900),
      snippet: { language: 'yaml', text: full(1200) },
      items: view.items.map((item) => ({ ...item, text: full(220), rationale: full(420) })),
    }
    expect(bytes(question)).toBeLessThan(25_000)
    expect(bytes(verdict)).toBeLessThan(25_000)
    const six: VerdictView = { ...verdict, items: verdict.items.slice(0, 6) }
    expect(bytes(six)).toBeLessThan(25_000)
    expect(rationales(six)).toHaveLength(6)
  },
)

test.each(['a', 'é', '€', '"', '\\'])(
  'the largest valid team question made of “%s” and its result stay below 25 KB',
  (sign) => {
    const full = (length: number): string => sign.repeat(length)
    const quiz = teamViews['team-quiz.longest']
    const result = teamViews['team-result.longest']
    const options = quiz.options.map((option) => ({ ...option, text: full(220) }))
    expect(bytes({ ...quiz, stem: full(900), options })).toBeLessThan(25_000)
    expect(
      bytes({
        ...result,
        stem: full(900),
        options: result.options.map((option) => ({ ...option, text: full(220), rationale: full(420) })),
      }),
    ).toBeLessThan(25_000)
  },
)

test('the coverage card lists every objective of the outline', () => {
  const outline = Outline.parse(parse(readFileSync(new URL('../../../content/outline.yaml', import.meta.url), 'utf8')))
  const objectives = outline.skillAreas.map(({ short, sections }) => ({
    area: short,
    items: sections.flatMap((section) =>
      section.objectives.map(({ text }) => ({ objective: text, count: '10000 of 10000' })),
    ),
  }))
  const view = { ...teamViews['coverage.longest'], objectives }
  const json = JSON.stringify(render(view).card)
  for (const { items } of objectives)
    for (const { objective } of items) expect(json).toContain(`**10000 of 10000** ${objective.slice(0, 80)}`)
  expect(bytes(view)).toBeLessThan(25_000)
})

test('long lists about a team are cut, and say so', () => {
  const cut = (view: View): string => JSON.stringify(render(view).card)
  expect(cut(teamViews['coverage.longest'])).toContain('And 80 more: see all objectives below.')
  expect(cut(teamViews['coverage.longest'])).toContain('And 90 more.')
  expect(cut(teamViews['challenge.longest'])).toContain('And 185 more.')
  expect(cut(teamViews['digest.longest'])).toContain('And 14 more.')
})

test('a verdict of usual length keeps every rationale complete', () => {
  const whole = 'The reason is told in full, however long it is. '.repeat(8)
  const view = { ...rightVerdict, items: rightVerdict.items.map((item) => ({ ...item, rationale: whole })) }
  expect(rationales(view)).toHaveLength(view.items.length)
})

test('a verdict that’s too long keeps every item, with its rationales cut evenly', () => {
  const view = verdictViews['longest']!
  const json = JSON.stringify(render(view).card)
  for (const { label } of view.items) expect(json).toContain(` ${label} `.trimStart())
  expect(rationales(view)).toHaveLength(0)
  expect(json.match(/…"/g)?.length).toBe(view.items.length)
})

test('a list of fifty missed questions is cut, and says so', () => {
  const again = Array.from({ length: 50 }, (_, index) => ({ objective: `Objective ${index}`, stem: 'A stem' }))
  const json = JSON.stringify(
    render({ view: 'summary', title: 'Round done', score: '0 of 50', lines: [], again, buttons: [] }).card,
  )
  expect(json).toContain('And 42 more')
  expect(json).not.toContain('Objective 8"')
})

test('every note and every written comparison fits on a card', async () => {
  const catalog = await realContent()
  const { notes, comparisons } = catalog
  const { explain, explainNote } = explainerOf(catalog)
  const compared = comparisons.flatMap(({ sides }) => {
    const found = explain(`compare ${sides.map(({ name }) => name).join(' vs ')}`)
    return found.kind === 'comparison' ? [comparisonView(found.comparison)] : []
  })
  const views = [...[...notes.values()].map((note) => noteView(explainNote(note, ''))), ...compared]
  expect(compared.length).toBeGreaterThan(0.9 * comparisons.length)
  const tooLarge = views
    .map((view) => ({ ...view, buttons: [...view.buttons, ...feedbackButtons('mwsz6rk0wgcn')] }))
    .filter((view) => bytes(view) >= 25_000)
  expect(tooLarge.map(({ title }) => title)).toEqual([])
})
