import { causesOf } from '../../domain/note-parts.ts'
import type { Answer } from '../explanation.ts'
import type { Passage } from '../find/passages.ts'
import { howItFails } from '../note-headings.ts'
import { leastCause } from './fits.ts'
import type { Ground } from './ground.ts'
import { answeredBy, causePart } from './passage.ts'
import { found } from './section.ts'

const causesShown = 3
/** A cause that fits as well as this is the only one shown first. */
const thisCause = 0.55

/** Trouble without a fitting cause: the task or the answer that fits best, or sentences with the words. */
function otherwise(ground: Ground): Answer {
  const best = ground.passages.find(({ passage }) => passage.type !== 'example')
  return best && best.score >= leastCause ? answeredBy(ground, best.passage) : found(ground)
}

/** Likely causes, those that fit the words best first, each with how to check it and how to mend it. */
export function troubled(ground: Ground, best: Passage | undefined): Answer {
  const { note, passages, words } = ground
  if (best && best.type !== 'cause') return answeredBy(ground, best)
  const causes = passages.filter(({ passage }) => passage.type === 'cause')
  const isBare = words.length === 0
  const scored = causes.filter(({ score }) => isBare || score >= leastCause)
  const [top] = scored
  if (!isBare && !top) return otherwise(ground)
  const inOrder = [
    ...scored.flatMap(({ passage }) => (passage.type === 'cause' ? [passage.cause] : [])),
    ...(isBare ? causesOf(note.sections[howItFails]) : []),
  ]
  const unique = inOrder.filter(({ symptom }, index) => inOrder.findIndex((one) => one.symptom === symptom) === index)
  if (unique.length === 0) return found(ground)
  const alike = top ? scored.filter(({ score }) => score > top.score - 0.15).length : 0
  const count = top && top.score >= thisCause ? Math.max(1, alike) : causesShown
  const shown = unique.slice(0, Math.min(count, causesShown))
  const [only] = shown
  return {
    lead: [],
    parts: shown.map(causePart),
    examples: [],
    ...(only && shown.length === 1 ? { answeredBy: only.symptom } : {}),
  }
}
