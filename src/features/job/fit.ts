import { coverageOf, type JobCoverage } from '../../domain/job/coverage.ts'
import { pickedFrom } from '../../domain/job/responsibility.ts'
import type { Known } from '../../kernel/context.ts'
import type { Button } from '../../kernel/view.ts'
import { texts } from './texts.en.ts'

// What other features say about the learner's work.

/** The button to what the work covers; none if the content has nothing to choose from. */
export const jobButtons = ({ catalog }: Pick<Known, 'catalog'>): readonly Button[] =>
  catalog.responsibilities.size === 0 ? [] : [{ title: texts.buttons.job, verb: 'job' }]

/** A section for the page about who the exam is for; none until the learner picked something. */
export function fitSection({
  catalog,
  learner,
}: Pick<Known, 'catalog' | 'learner'>): readonly { readonly heading: string; readonly text: string }[] {
  const work = pickedFrom(catalog.responsibilities, learner.job?.does ?? [])
  if (work.length === 0) return []
  const { covered, objectives, areas } = coverageOf(catalog.outline, work)
  const ranked = areas.toSorted((a, b) => shareOf(b) - shareOf(a))
  return [
    {
      heading: texts.fit.heading,
      text: texts.fit.text(covered.size, objectives, onlyFirst(ranked), onlyFirst(ranked.toReversed())),
    },
  ]
}

type AreaCoverage = JobCoverage['areas'][number]

const shareOf = ({ covered, of }: AreaCoverage): number => covered / of

/** The short name of the first area, unless the next has the same share. */
function onlyFirst([first, second]: readonly AreaCoverage[]): string | undefined {
  return first && second && shareOf(first) !== shareOf(second) ? first.area.short : undefined
}

/**
 * A line for the plan; none without gaps that are still to come up.
 * @param asked ids of the objectives that the learner has answered something about
 */
export function planLine(
  { catalog, learner }: Pick<Known, 'catalog' | 'learner'>,
  asked: ReadonlySet<string>,
): string | undefined {
  const work = pickedFrom(catalog.responsibilities, learner.job?.does ?? [])
  if (work.length === 0) return undefined
  const missing = coverageOf(catalog.outline, work).gaps.flatMap((gap) => gap.missing)
  const unmet = missing.filter((id) => !asked.has(id)).length
  return unmet === 0 ? undefined : texts.plan(unmet, missing.length)
}
