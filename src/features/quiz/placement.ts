import type { Catalog } from '../../content/catalog.ts'
import type { Round } from '../../domain/learner/learner.ts'
import { leastProbes, mostProbes, nextProbe, placementOf, type Probe } from '../../domain/plan/placement.ts'
import type { Context } from '../../kernel/context.ts'
import { bankOf } from '../../kernel/learner/planning.ts'
import { answeredIn } from './round.ts'
import { counted, percent } from '../../kernel/text/words.ts'

/** A placement round goes on with the question that its answers ask for; other rounds stay as they are. */
export function withNextProbe({ catalog, turn }: Context, round: Round): Round {
  if (round.kind !== 'diagnose') return round
  const { items, weights } = bankOf(catalog)
  const next = nextProbe(probesOf(catalog, round), [...items.values()], weights, turn.chance)
  return { ...round, queue: next ? [next.id] : [] }
}

/** What the placement found, in lines for its summary. */
export function placementLines(catalog: Catalog, round: Round): string[] {
  const probes = probesOf(catalog, round)
  const { weights } = bankOf(catalog)
  const { share, areas } = placementOf(probes, weights)
  const found = catalog.outline.skillAreas.map(({ id, short }) => {
    const { right, of } = areas.get(id) ?? { right: 0, of: 0 }
    return of === 0 ? `${short}: not asked` : `${short}: ${right} of ${of}`
  })
  const settled =
    probes.length < leastProbes
      ? `Only ${counted(probes.length, 'answer')}, so this is a first glance; say **diagnose** for the whole of it.`
      : probes.length < mostProbes
        ? `It settled after ${counted(probes.length, 'question')}.`
        : `After ${counted(probes.length, 'question')} it stays a rough picture.`
  return [
    `Weighed like the exam, you know about **${percent(share, 1)}** of it today. ${settled}`,
    found.join('  ·  '),
    'Lucky guesses were not counted. Your rounds start from here.',
  ]
}

const probesOf = (catalog: Catalog, round: Round): Probe[] =>
  answeredIn(round).flatMap(({ question, answered }): Probe[] => {
    const item = bankOf(catalog).items.get(question)
    return item && answered ? [{ item, credit: answered.credit, confidence: answered.confidence }] : []
  })
