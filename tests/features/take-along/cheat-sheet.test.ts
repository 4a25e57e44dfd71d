import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Drawing } from '../../../src/kernel/picture.ts'
import { escapeHtml } from '../../../src/kernel/html/html.ts'
import type { Catalog } from '../../../src/content/catalog.ts'
import { sheetPage } from '../../../src/features/take-along/sheet/sheet-page.ts'
import { sheetPart, sheetParts } from '../../../src/features/take-along/sheet/sheet-part.ts'
import { only, openDesk, type Desk } from '../desk.ts'
import { realContent } from '../../real-content.ts'

let catalog: Catalog
let desk: Desk
beforeAll(async () => {
  catalog = await realContent()
  desk = await openDesk(catalog)
})
afterAll(() => desk.close())

test.each([
  ['security', 'd4'],
  ['Pipelines', 'd3'],
  ['d5', 'd5'],
  ['source control', 'd2'],
  ['packages', 'd3.packages'],
  ['canary', 'd3.deployments'],
  ['quantum gravity', undefined],
  ['', undefined],
])('the sheet on %j is about %s', (topic, id) => {
  expect(sheetPart(catalog, topic)?.id).toBe(id)
})

test('the sheets of the areas have every note and every comparison once', () => {
  const pages = catalog.outline.skillAreas.map(({ id }) => sheetPage(catalog, id) ?? '')
  const whole = sheetPage(catalog, undefined) ?? ''
  const all = pages.join('\n')
  const count = (page: string): number => page.match(/<li><strong>/g)?.length ?? 0
  expect(count(all)).toBe(catalog.notes.size)
  expect(all.match(/<div class="choice">/g)).toHaveLength(catalog.comparisons.length)
  expect(count(whole)).toBe(catalog.notes.size + catalog.comparisons.length)
  for (const page of [...pages, whole]) expect(page.match(/undefined|NaN|\[object|<script| style=/g)).toBeNull()
})

test('the sheet of a part has the diagrams of its notes, told in words; without pictures, it has none', () => {
  const drawn: string[] = []
  const pictureUrl = (drawing: Drawing): string => {
    if (drawing.kind === 'diagram') drawn.push(drawing.note)
    return `/picture.png?token=${drawn.length}`
  }
  const pages = catalog.outline.skillAreas.map(({ id }) => sheetPage(catalog, id, pictureUrl) ?? '')
  expect(drawn.toSorted()).toEqual([...catalog.diagrams.keys()].toSorted())
  for (const { alt } of catalog.diagrams.values()) expect(pages.join('')).toContain(`alt="${escapeHtml(alt)}"`)
  // As many as the server takes at once.
  expect(Math.max(...pages.map((page) => page.match(/<img /g)?.length ?? 0))).toBeLessThanOrEqual(40)
  for (const page of [sheetPage(catalog, undefined, pictureUrl), sheetPage(catalog, 'd3')])
    expect(page).not.toMatch(/<img/)
})

test('every part of the outline has a sheet with notes', () => {
  const empty = sheetParts(catalog).filter(({ id }) => !sheetPage(catalog, id)?.includes('<li><strong>'))
  expect(empty).toEqual([])
  expect(sheetPage(catalog, 'd9')).toBeUndefined()
})

test.each([
  ['cheat sheet', 'https://bot.example/sheet'],
  ['cheat sheet security', 'https://bot.example/sheet/d4'],
  ['cheat sheet 2', 'https://bot.example/sheet/d2'],
  ['cheatsheet for packages please', 'https://bot.example/sheet/d3.packages'],
])('%s sends a link', async (said, url) => {
  expect(only(await desk.type(said), 'notice').opens).toEqual([{ title: 'Open the cheat sheet', url }])
})

test('without a sheet on a topic, the areas are offered, and each opens its sheet', async () => {
  const reply = only(await desk.type('cheat sheet quantum gravity'), 'notice')
  expect(reply.title).toBe('No such cheat sheet')
  const [all, first] = reply.buttons
  expect(only(await desk.press(all!), 'notice').opens?.[0]?.url).toBe('https://bot.example/sheet')
  expect(only(await desk.press(first!), 'notice').opens?.[0]?.url).toBe('https://bot.example/sheet/d1')
})

test.each([
  ['export to Anki', 'https://bot.example/anki'],
  ['anki deck please', 'https://bot.example/anki'],
])('%s sends a link to the deck', async (said, url) => {
  expect(only(await desk.type(said), 'notice').links).toEqual([{ title: 'Anki deck (.apkg)', url }])
})

test('without a miss, there is no deck of misses', async () => {
  expect(only(await desk.type('export my misses to Anki'), 'notice').title).toBe('Nothing to export')
})
