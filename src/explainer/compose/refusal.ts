import type { Note } from '../../domain/note.ts'
import type { Refusal } from '../explanation.ts'
import type { TopicFinder } from '../find/find-topic.ts'

const nearestShown = 3

/** Refuses what no note covers, and offers the closest ones. */
export const refuser =
  ({ nearest }: TopicFinder) =>
  (unknown: readonly string[], found: readonly Note[]): Refusal => ({
    kind: 'refusal',
    unknown,
    found,
    nearest: nearest(unknown.join(' '), nearestShown),
  })
