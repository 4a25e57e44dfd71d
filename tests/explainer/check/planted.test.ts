import { beforeAll, expect, jest, test } from '@jest/globals'
import { quotable, wordCount } from '../../../src/explainer/compose/sentences.ts'
import { noteHeadings } from '../../../src/domain/note.ts'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import { faultySentences } from './mutate.ts'
import { pinnedNotes } from './pinned-notes.ts'
import { plantedSentences, shownOf } from './planted.ts'

jest.setTimeout(120_000)
let catalog: Catalog
beforeAll(async () => {
  catalog = await realContent()
})

test('of the sentences that the notes do not support, at most one in a hundred is shown', async () => {
  const unsupported = plantedSentences().filter(({ supported }) => !supported)
  expect(unsupported.length).toBeGreaterThan(300)
  expect((await shownOf(unsupported, pinnedNotes())).length / unsupported.length).toBeLessThanOrEqual(0.01)
})

test('of the sentences that the notes support, nine out of ten are shown', async () => {
  const supported = plantedSentences().filter((sentence) => sentence.supported)
  expect(supported.length).toBeGreaterThan(250)
  expect((await shownOf(supported, pinnedNotes())).length / supported.length).toBeGreaterThanOrEqual(0.9)
})

test('of sentences with an added fault, at most one in two hundred is shown', async () => {
  const faulty = faultySentences([...catalog.notes.values()], 100, 'faults')
  expect(faulty.length).toBeGreaterThan(1000)
  expect((await shownOf(faulty, catalog.notes)).length / faulty.length).toBeLessThanOrEqual(0.005)
})

// Shorter ones, such as `Yes.` and items of a list, say nothing without the line above them.
const minWords = 6

test("the notes' own sentences are shown", async () => {
  const all = [...catalog.notes.values()].flatMap(({ id, sections }) =>
    noteHeadings.flatMap((section) =>
      quotable(sections[section])
        .filter((text) => wordCount(text) >= minWords)
        .map((text) => ({ cites: [{ note: id, section }], text, supported: true, fault: '' })),
    ),
  )
  // Every note, and not every sentence, because each is compared with the whole note.
  const own = all.filter((_, place) => place % 20 === 0)
  expect(own.length).toBeGreaterThan(800)
  expect((await shownOf(own, catalog.notes)).length / own.length).toBeGreaterThan(0.99)
})
