import { skillAreaIdOf } from '../outline.ts'
import type { StudyAnswer } from './study-answer.ts'
import type { StudyItem } from './study-item.ts'

// A mixed start: in the first week, rounds show every skill area and none takes more than half. It costs little (docs/measured.md), and
// thirty questions on one area look as if the exam were about nothing else.

/** The first week, counted from the first answer. */
const startDays = 7
/** Of this many neighbors, at most `neighborsAlike` share a skill area if possible. */
const neighbors = 5
const neighborsAlike = 2

/** The skill area that an item counts toward. */
export const skillAreaOf = ({ objectives }: StudyItem): string => skillAreaIdOf(objectives[0] ?? '')

/** Which skill areas a round may still take from. */
export interface Mix {
  /** Whether one more question of the item's area fits. */
  readonly hasRoom: (item: StudyItem) => boolean
  readonly add: (item: StudyItem) => void
  /** Areas that the learner hasn't met yet. */
  readonly unmet: ReadonlySet<string>
}

/** @returns undefined after the first week */
export function mixedStart(
  items: readonly StudyItem[],
  answers: readonly StudyAnswer[],
  today: number,
  count: number,
): Mix | undefined {
  const first = answers[0]
  if (first && today - first.day >= startDays) return undefined
  const counts = new Map<string, number>()
  const unmet = new Set(items.map(skillAreaOf))
  const add = (item: StudyItem): void => {
    const area = skillAreaOf(item)
    counts.set(area, (counts.get(area) ?? 0) + 1)
    unmet.delete(area)
  }
  // Short rounds add up, so the whole day counts.
  const asked = answers.filter(({ day }) => day === today)
  for (const { item } of answers) unmet.delete(skillAreaOf(item))
  for (const { item } of asked) add(item)
  const most = Math.max(1, Math.floor((asked.length + count) / 2))
  return { hasRoom: (item) => (counts.get(skillAreaOf(item)) ?? 0) < most, add, unmet }
}

/** Whether one more question of the item's area fits among the last ones. */
export const isVaried = (item: StudyItem, before: readonly StudyItem[]): boolean =>
  before.slice(1 - neighbors).filter((other) => skillAreaOf(other) === skillAreaOf(item)).length < neighborsAlike

/** How many items each area has, to place the most frequent one first. */
export function countByArea(items: readonly StudyItem[]): (item: StudyItem) => number {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(skillAreaOf(item), (counts.get(skillAreaOf(item)) ?? 0) + 1)
  return (item) => counts.get(skillAreaOf(item)) ?? 0
}
