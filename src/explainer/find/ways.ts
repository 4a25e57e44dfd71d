import type { AskedPassage } from '../../domain/phrasings.ts'
import type { Passage } from './passages.ts'
import { saidIn } from './word-meaning.ts'

/** The ways in which a passage is asked for, each as the stems of all of its words, in their order. */
export type Ways = readonly (readonly string[])[]

/** The phrasings of each passage, in the order of the passages; none for a passage that has no phrasings. */
export function waysOf(passages: readonly Passage[], phrasings: readonly AskedPassage[]): Ways[] {
  const keyOf = (note: string, title: string): string => `${note}\t${title}`
  const byKey = new Map(phrasings.map(({ note, title, asked }) => [keyOf(note, title), asked]))
  return passages.map(({ note, title }) => (byKey.get(keyOf(note.id, title)) ?? []).map((text) => saidIn(text)))
}
