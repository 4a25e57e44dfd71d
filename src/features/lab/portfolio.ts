import type { Catalog } from '../../content/catalog.ts'
import type { LogEntry, Evidence } from '../../domain/memory/review.ts'
import { trackNames } from './lab-view.ts'

/** The lab as a Markdown page: each proved step with what it shows and the learner's own evidence. */
export function portfolio(catalog: Catalog, log: readonly LogEntry[], now: Date): string {
  const { lab } = catalog
  const evidence = new Map(
    log.filter((entry): entry is Evidence => entry.type === 'evidence').map((entry) => [entry.step, entry]),
  )
  const known = new Set(lab?.steps.map(({ id }) => id))
  const proved = lab?.steps.filter(({ id }) => evidence.has(id)) ?? []
  const steps = proved.map((step) => {
    const { text, track, day } = evidence.get(step.id) as Evidence
    return [
      `## ${step.title}`,
      step.why,
      quote(text),
      `*${trackNames[track]}, ${day}.* It shows: ${step.objectives.flatMap((id) => catalog.objective(id)?.text ?? []).join('; ')}.`,
    ].join('\n\n')
  })
  // Steps that a newer lab no longer has: what was written for them is still the learner's.
  const others = [...evidence.values()]
    .filter(({ step }) => !known.has(step))
    .map(({ step, text, track, day }) =>
      [`## ${step.replaceAll('-', ' ')}`, quote(text), `*${trackNames[track]}, ${day}.*`].join('\n\n'),
    )
  const left = (lab?.steps.length ?? 0) - proved.length
  return [
    `# ${lab?.title ?? 'Lab'}`,
    `${proved.length} steps, each with its evidence${left > 0 ? `; ${left} still to do` : ''}. Exported on ${now.toISOString().slice(0, 10)}.`,
    ...steps,
    ...others,
    '',
  ].join('\n\n')
}

/** The learner's own words, set apart; HTML stays text. */
const quote = (text: string): string =>
  text
    .replaceAll('<', '&lt;')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
