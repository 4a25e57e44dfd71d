import { beforeAll, expect, jest, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import type { Note } from '../../../src/domain/note.ts'
import { realContent } from '../../real-content.ts'
import { heldOutSentences, isHeldOut, jointSentences } from './joints.ts'
import { pinnedNotes } from './pinned-notes.ts'
import { shownOf, type PlantedSentence } from './planted.ts'

// Held-out notes and sentences, which the check wasn't tuned on. `npm run eval:wording` prints the rates of larger sets by kind.
jest.setTimeout(120_000)
let catalog: Catalog
beforeAll(async () => {
  catalog = await realContent()
})

interface HeldOut {
  readonly sentences: readonly PlantedSentence[]
  readonly notes: ReadonlyMap<string, Note>
}
const sets: Readonly<Record<string, () => HeldOut>> = {
  'made from the notes': () => ({
    sentences: jointSentences([...catalog.notes.values()].filter(isHeldOut), 70, 'held out'),
    notes: catalog.notes,
  }),
  'written by hand': () => ({ sentences: heldOutSentences(), notes: pinnedNotes() }),
}

test.each([
  ['made from the notes', 0.05],
  ['written by hand', 0.08],
])(
  'of sentences %s with a glued half, another connective, or an arrow, at most a share of %d is shown',
  async (set, most) => {
    const { sentences, notes } = (sets[set] as () => HeldOut)()
    const faulty = sentences.filter(({ supported }) => !supported)
    expect(faulty.length).toBeGreaterThanOrEqual(100)
    expect((await shownOf(faulty, notes)).length / faulty.length).toBeLessThanOrEqual(most)
  },
)

test.each(['made from the notes', 'written by hand'])(
  'of sentences %s that join, split, or reorder what the notes say, nine out of ten are shown',
  async (set) => {
    const { sentences, notes } = (sets[set] as () => HeldOut)()
    const faithful = sentences.filter(({ supported }) => supported)
    expect(faithful.length).toBeGreaterThan(80)
    expect((await shownOf(faithful, notes)).length / faithful.length).toBeGreaterThanOrEqual(0.9)
  },
)
