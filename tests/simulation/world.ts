import { realContent } from '../real-content.ts'
import { objectiveShares, skillAreaIdOf } from '../../src/domain/outline.ts'
import { studyItems } from '../../src/domain/plan/study-answer.ts'
import type { StudyItem } from '../../src/domain/plan/study-item.ts'
import { seededChance, shuffled } from '../../src/domain/shuffle.ts'
import type { Item } from './learner-model.ts'

/** Questions to learn from, and questions of the same objectives that are never shown and make the exam. */
export interface World {
  readonly bank: ReadonlyMap<string, StudyItem>
  readonly weights: ReadonlyMap<string, number>
  readonly items: readonly Item[]
  readonly exam: readonly Item[]
}

/** Share of each objective's questions that is held out for the exam, at least one. */
const heldOut = 0.2

/** The real catalog, divided anew by each seed. */
export async function loadWorld(seed: string): Promise<World> {
  const catalog = await realContent()
  const bank = studyItems(catalog.questions)
  const weights = objectiveShares(catalog.outline)
  const chance = seededChance(`held out ${seed}`)
  const items: Item[] = []
  const exam: Item[] = []
  for (const [objective, weight] of weights) {
    const mine = shuffled(
      [...bank.values()].filter(({ objectives }) => objectives[0] === objective),
      chance,
    )
    const held = Math.max(1, Math.round(mine.length * heldOut))
    for (const [index, { id, difficulty, guess }] of mine.entries()) {
      const item = { id, objective, skillArea: skillAreaIdOf(objective), weight, difficulty, guess }
      if (index < held) exam.push({ ...item, weight: weight / Math.min(held, mine.length) })
      else items.push(item)
    }
  }
  // Bank order is the order of the files, which is what a deck would be learned in.
  const place = new Map([...bank.keys()].map((id, index) => [id, index]))
  items.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  return { bank, weights, items, exam }
}
