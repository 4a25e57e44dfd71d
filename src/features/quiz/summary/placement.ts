import type { Catalog } from '../../../content/catalog.ts'
import type { Round } from '../../../domain/learner/learner.ts'
import { leastProbes, mostProbes, nextProbe, placementOf, type Probe } from '../../../domain/plan/placement.ts'
import type { Context } from '../../../kernel/context.ts'
import { bankOf } from '../../../kernel/learner/planning.ts'
import { answeredIn } from '../round/round.ts'
import { percent } from '../../../kernel/text/words.ts'
import { texts } from './texts.en.ts'

const { placement } = texts

/** Queues the next question of a placement round, which depends on its answers. Other rounds don't change. */
export function withNextProbe({ catalog, turn }: Context, round: Round): Round {
  if (round.kind !== 'diagnose') return round
  const { pool, weights } = bankOf(catalog)
  const skipped = new Set(round.shown.flatMap((item) => (item.skipped && !item.undone ? [item.question] : [])))
  const left = pool.filter(({ id }) => !skipped.has(id))
  const next = nextProbe(probesOf(catalog, round), left, weights, turn.chance)
  return { ...round, queue: next ? [next.id] : [] }
}

/** The result of a placement, as lines of its summary. */
export function placementLines(catalog: Catalog, round: Round): string[] {
  const probes = probesOf(catalog, round)
  const { weights } = bankOf(catalog)
  const { share, areas } = placementOf(probes, weights)
  const found = catalog.outline.skillAreas.map(({ id, short }) => {
    const { right, of } = areas.get(id) ?? { right: 0, of: 0 }
    return of === 0 ? placement.notAsked(short) : placement.area(short, right, of)
  })
  const certainty =
    probes.length < leastProbes ? placement.few : probes.length < mostProbes ? placement.settled : placement.rough
  return [`${placement.share(percent(share, 1))} ${certainty(probes.length)}`, found.join('  ·  '), placement.guesses]
}

const probesOf = (catalog: Catalog, round: Round): Probe[] =>
  answeredIn(round).flatMap(({ question, answered }): Probe[] => {
    const item = bankOf(catalog).items.get(question)
    if (!item || !answered) return []
    const { credit, confidence, assumed } = answered
    return [{ item, credit, confidence: confidence ?? (assumed ? 'think' : 'guess') }]
  })
