import type { Meaning } from '../../kernel/meaning.ts'
import { stemOf } from './tokens.ts'

interface Spoken {
  readonly meaning: Meaning
  /** Of each sentence. */
  readonly stems: readonly (readonly string[])[]
}

const leastSentences = 2
/** How many times as often as elsewhere a word of the subject occurs in questions about it. */
const leastRatio = 8
/** Counted for every word as if it had been said elsewhere, so that two sentences alone don't prove much. */
const unseen = 0.3

/**
 * Which stems are words of the subject, such as *pipeline* or *deploy*, by how much more often they occur in questions about it than in all
 * other sentences. Words that such questions are made of, such as *explain*, aren't.
 */
export function fieldOf(spoken: readonly Spoken[]): (stem: string) => boolean {
  const about = spoken.flatMap(({ meaning, stems }) => (meaning.saysIn ? stems : []))
  const others = spoken.flatMap(({ meaning, stems }) => (meaning.saysIn ? [] : stems))
  const inSubject = countIn(about)
  const asking = new Set(spoken.flatMap(({ meaning }) => (meaning.saysIn ? meaning.needs.flatMap(stemsOf) : [])))
  const elsewhere = countIn(others)
  const rate = others.length / Math.max(1, about.length)
  return (stem) => {
    const seen = inSubject.get(stem) ?? 0
    return (
      !asking.has(stem) && seen >= leastSentences && seen * rate >= leastRatio * ((elsewhere.get(stem) ?? 0) + unseen)
    )
  }
}

const stemsOf = (line: string): string[] => line.split(/[^a-z]+/).map(stemOf)

function countIn(stems: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const sentence of stems) for (const stem of new Set(sentence)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}
