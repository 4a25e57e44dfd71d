import type { Catalog } from '../../content/catalog.ts'
import type { Evidence, LogEntry } from '../../domain/memory/review.ts'
import { texts } from './texts.en.ts'

/** Writes the lab as a Markdown page: the finished steps with the skills that they show and the learner's evidence. */
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
      texts.portfolio.stepDone({
        track: texts.tracks[track],
        day,
        skills: step.objectives.flatMap((id) => catalog.objective(id)?.text ?? []).join('; '),
      }),
    ].join('\n\n')
  })
  // The content no longer has these steps, but the evidence is still the learner's.
  const others = [...evidence.values()]
    .filter(({ step }) => !known.has(step))
    .map(({ step, text, track, day }) =>
      [
        `## ${step.replaceAll('-', ' ')}`,
        quote(text),
        texts.portfolio.formerStepDone({ track: texts.tracks[track], day }),
      ].join('\n\n'),
    )
  const left = (lab?.steps.length ?? 0) - proved.length
  return [
    `# ${lab?.title ?? texts.portfolio.untitled}`,
    texts.portfolio.summary({ done: proved.length, left, day: now.toISOString().slice(0, 10) }),
    ...steps,
    ...others,
    '',
  ].join('\n\n')
}

/** Quotes the learner's text. Escapes only `<`, which starts HTML: an escaped `&` would break links in Markdown. */
const quote = (text: string): string =>
  text
    .replaceAll('<', '&lt;')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
