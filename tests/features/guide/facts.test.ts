import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { FactId, Guide } from '../../../src/domain/guide.ts'
import { only, openDesk, type Desk } from '../desk.ts'
import { smallCatalog } from '../small-catalog.ts'
import { wordings } from './wordings.ts'

const folder = new URL('../../../content/guides/', import.meta.url)
const guides = readdirSync(folder).map((file) => Guide.parse(parse(readFileSync(new URL(file, folder), 'utf8'))))
const factOf = (id: string) => guides.flatMap(({ facts }) => facts).find((fact) => fact.id === id)
const openRealDesk = () => openDesk({ ...smallCatalog(), guides: new Map(guides.map((guide) => [guide.id, guide])) })

test('the pages answer every fact, and each one once', () => {
  const ids = guides.flatMap(({ facts }) => facts.map(({ id }) => id))
  expect(ids.toSorted()).toEqual(FactId.options.toSorted())
})

test('the official pages are Microsoft’s own on certifications', () => {
  const pages = guides.flatMap(({ record, sources, facts }) => [
    record,
    ...sources,
    ...facts.flatMap(({ page, more }) => [page, ...more]),
  ])
  for (const { url } of pages)
    expect(url).toMatch(/^https:\/\/learn\.microsoft\.com\/credentials\/(?:certifications|support)\/[a-z0-9/-]+$/)
})

test('no fact names a price, because it differs by country and changes', () => {
  for (const { title, text } of guides.flatMap(({ facts }) => facts))
    expect(`${title} ${text}`).not.toMatch(/[$€£]|\b(?:USD|EUR|dollars?|euros?|165)\b/)
})

test('figures that aren’t published for this exam are called general', () => {
  for (const id of ['exam', 'length']) expect(factOf(id)?.text).toContain("Microsoft's general figures")
  expect(factOf('items')?.text).toContain("isn't published")
})

describe('every wording gets the answer with its official page', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openRealDesk()
  })
  afterAll(() => desk.close())

  test.each(Object.entries(wordings))('%s', async (id, texts) => {
    const fact = factOf(id)
    for (const text of texts) {
      const view = only(await desk.type(text), 'notice')
      expect([text, view.title]).toEqual([text, fact?.title])
      expect(view.lines[0]).toBe(fact?.text)
      expect(view.links).toEqual([
        { title: `Official page: ${fact?.page.title}`, url: fact?.page.url },
        ...(fact?.more ?? []),
      ])
      expect(view.lines.at(-1)).toMatch(/^Checked on \d/)
    }
  })
})

describe('where it is asked', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openRealDesk()
  })
  afterEach(() => desk.close())

  test('buttons lead to related answers and to the page', async () => {
    const view = only(await desk.type('how much is the exam?'), 'notice')
    expect(view.buttons.map(({ title }) => title)).toEqual(['How to book', 'Retakes', 'Certification path'])
    expect(only(await desk.press(view.buttons[0]!), 'notice').title).toBe(factOf('booking')?.title)
    expect(only(await desk.press(view.buttons[2]!), 'guide').title).toBe('The route to the credential')
  })

  test('an open question stays one press away', async () => {
    const question = only(await desk.type('quiz 2'), 'question')
    const [back] = only(await desk.type('what is the pass mark?'), 'notice').buttons
    expect(back).toMatchObject({ title: 'Show the question', verb: 'next' })
    expect(only(await desk.press(back!), 'question').presentation).toBe(question.presentation)
  })

  test('during a mock exam, the only way leads back to it', async () => {
    const start = only(await desk.type('mock exam 5 20'), 'mock-start')
    await desk.press(start.begin, { count: '5', minutes: '20' })
    const view = only(await desk.type('is the real exam open book?'), 'notice')
    expect(view.title).toBe(factOf('open-book')?.title)
    expect(view.buttons).toMatchObject([{ title: 'Back to the exam', verb: 'mock' }])
    expect((await desk.press(view.buttons[0]!)).messages[0]?.view).toBe('mock-page')
  })

  test('a page leads back, too', async () => {
    await desk.type('quiz 2')
    expect(only(await desk.type('how do I renew it?'), 'guide').buttons[0]?.title).toBe('Show the question')
  })

  test('a team gets the answer without buttons', async () => {
    const view = only(await desk.type('how long is the exam?', 'channel'), 'notice')
    expect(view.title).toBe(factOf('length')?.title)
    expect(view.buttons).toEqual([])
  })

  test('the outline lists the skill areas with their weights', async () => {
    const [, areas] = only(await desk.type('skills measured'), 'notice').lines
    expect(areas?.split('\n')).toHaveLength(5)
    expect(areas).toMatch(/Pipelines: \d+–\d+%/)
  })
})
