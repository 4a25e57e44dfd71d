import { beforeAll, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import type { Evidence } from '../../../src/domain/memory/review.ts'
import { portfolioPage } from '../../../src/features/lab/portfolio/portfolio-page.ts'
import { portfolioOf, type OwnFigures } from '../../../src/features/lab/portfolio/portfolio.ts'
import { realContent } from '../../real-content.ts'

const now = new Date('2026-11-23T08:00:00Z')
let catalog: Catalog
beforeAll(async () => {
  catalog = await realContent()
})

const evidence = (step: string, change: Partial<Evidence> = {}): Evidence => ({
  type: 'evidence',
  id: `evidence-${step}`,
  at: now.toISOString(),
  day: '2026-11-23',
  lab: 'reference-project',
  step,
  track: 'github-actions',
  text: 'It works.',
  ...change,
})
const idOf = (number: number): string => catalog.lab!.steps[number - 1]!.id
const pageOf = (log: readonly Evidence[], own?: OwnFigures): string =>
  portfolioPage(
    portfolioOf(catalog, log, now, own),
    catalog,
    ({ kind, ...drawing }) => `https://bot.example/${kind}/${JSON.stringify(drawing).replaceAll(/\W/g, '')}`,
  )
const imagesOf = (page: string): string[] => Array.from(page.matchAll(/<img src="([^"]*)"/g), ([, url = '']) => url)

test('each finished step has its evidence, its skills, and the diagrams of its notes', () => {
  const step = catalog.lab!.steps[0]!
  const page = pageOf([evidence(step.id)])
  expect(page).toContain(`1. ${step.title}`)
  expect(page).toContain('GitHub Actions · 23 November 2026')
  expect(page).toContain('Claimed on 23 November 2026')
  for (const id of step.objectives) expect(page).toContain(`<li>${catalog.objective(id)!.text}</li>`)
  const drawn = step.notes.filter((id) => catalog.diagrams.has(id))
  expect(drawn.length).toBeGreaterThan(0)
  expect(imagesOf(page)).toHaveLength(drawn.length)
  expect(page.match(/ alt="[^"]{20,}"/g)).toHaveLength(drawn.length)
})

test('no diagram is shown twice, although steps share notes', () => {
  const all = catalog.lab!.steps.map(({ id }) => evidence(id))
  const notes = catalog.lab!.steps.flatMap(({ notes }) => notes)
  expect(new Set(notes).size).toBeLessThan(notes.length)
  const images = imagesOf(pageOf(all))
  expect(images.length).toBeGreaterThan(5)
  expect(new Set(images).size).toBe(images.length)
})

test('without pictures, the page has everything else', () => {
  const page = portfolioPage(portfolioOf(catalog, [evidence(idOf(1))], now), catalog)
  expect(page).not.toContain('<img')
  expect(page).toContain('It works.')
})

test('a checked file and the learner’s own words stand beside each other, and the page says what each means', () => {
  const id = idOf(2)
  const { proof } = catalog.lab!.steps[1]!.work['github-actions']
  const checked = { file: proof!.file, rules: proof!.rules.map((rule) => rule.id) }
  const page = pageOf([evidence(id, { text: '', checked }), evidence(id)])
  expect(page).toContain('1 step with evidence, which is checked')
  expect(page).toContain(`<code>${proof!.file}</code>: all ${proof!.rules.length} rules met`)
  expect(page).toMatch(/✓ Checked for (?:GitHub Actions|Azure Pipelines) on 23 November 2026/)
  expect(page).toContain('<strong>Claimed</strong> evidence is in the learner')
  expect(pageOf([evidence(id)])).not.toContain('✓')
})

test('the learner’s words are text, and an address among them is a link', () => {
  const text = 'See https://example.com/run/42?a=b&c=d. <b>Not bold</b> javascript:alert(1) http://plain.example "x"'
  const page = pageOf([evidence(idOf(1), { text })])
  expect(page).toContain(
    '<blockquote>See <a href="https://example.com/run/42?a=b&amp;c=d" rel="noreferrer">https://example.com/run/42?a=b&amp;c=d</a>. &lt;b&gt;Not bold',
  )
  expect(page.match(/<blockquote>.*<\/blockquote>/)?.[0].match(/<a /g)).toHaveLength(1)
  expect(page).not.toMatch(/href="(?:javascript|http):/)
})

test('the figures are those of the Markdown file', () => {
  const own = {
    memory: { total: { answered: 40, credit: 30 }, areas: { d2: { answered: 12, credit: 9 } } },
    bestMock: 734,
    drills: 2,
  }
  const page = pageOf([evidence(idOf(1))], own)
  expect(page).toContain(
    '<th scope="row">Exam questions answered right, all areas</th><td class="number">75% of 40</td>',
  )
  expect(page).toContain('<td class="number">734</td>')
  expect(page).not.toContain('Delete the lines')
})

test('a step that the content no longer has keeps its evidence', () => {
  const page = pageOf([evidence('an-old-step', { text: 'Still mine.' })])
  expect(page).toContain('<h2 id="step-1">an old step</h2>')
  expect(page).toContain('Still mine.')
  expect(page).not.toContain('Skills shown')
})
