import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Catalog } from '../../src/content/catalog.ts'
import { realContent } from '../real-content.ts'
import { openDesk, type Desk } from '../features/desk.ts'

let catalog: Catalog
let desk: Desk
beforeAll(async () => {
  catalog = await realContent()
  desk = await openDesk(catalog)
  await desk.type('hi')
})
afterEach(async () => {
  // Nothing was started, changed, or offered to anyone else.
  const learner = await desk.learner()
  expect([learner?.round, learner?.mock, learner?.drills]).toEqual([undefined, undefined, {}])
})
afterAll(() => desk.close())

const shown = async (text: string) => (await desk.type(text)).messages[0]

test.each([
  ['CD', /Continuous integration/],
  ['cd', /Continuous integration/],
  ['CI', /Continuous integration/],
  ['IaC', /Infrastructure as code/],
  ['WIF', /identity federation/i],
  ['KQL', /Kusto/],
  ['AKS', /AKS/],
])('“%s” with no question open is its note', async (text, title) => {
  const view = await shown(text)
  expect([view?.view, view && 'title' in view ? view.title : '']).toEqual(['note', expect.stringMatching(title)])
})

/** Letters that could be options of a question, and abbreviations that no note has. */
test.each(['AD', 'DB', 'AB', 'AC', 'BC', 'BD', 'DC', 'ABC', 'ad?', 'QA', 'TTL'])(
  '“%s” with no question open is never an answer to one, small talk, or something about a team',
  async (text) => {
    const view = await shown(text)
    const title = view && 'title' in view ? view.title : ''
    expect(view?.view === 'note' || ["I didn't get that", 'Not in my notes yet'].includes(title)).toBe(true)
  },
)

describe('every short name of a note is the note', () => {
  const names = (): string[] =>
    [...catalog.notes.values()]
      .flatMap(({ title, aliases }) => [title, ...aliases])
      .filter((name) => /^[A-Z]{2,5}$/.test(name) && name !== 'TBD')
  test('in capitals', async () => {
    expect(names().length).toBeGreaterThan(40)
    const others: unknown[] = []
    for (const name of names()) {
      const view = await shown(name)
      if (view?.view !== 'note') others.push([name, view])
    }
    expect(others).toEqual([])
  })
})
