import { wayOf, type Lab, type LabStep, type Track, type Way } from '../../domain/practice/lab.ts'
import type { Context } from '../../kernel/context.ts'
import type { OnCard } from './intents.ts'

/** A step as a card shows it. */
export interface ShownStep {
  readonly lab: Lab
  readonly step: LabStep
  readonly track: Track
  readonly way: Way
}

/** The step of a card; undefined if the lab no longer has it. */
export function stepOnCard({ catalog: { lab } }: Context, { step: id, track, way }: OnCard): ShownStep | undefined {
  const step = lab?.steps.find((one) => one.id === id)
  return lab && step && { lab, step, track, way: wayOf(step, track, way === 'free') }
}

/** A step is on screen for this long after its card was shown. */
const onScreenMs = 12 * 60 * 60_000

/** The step whose card was shown last: the one that a pasted file can be about. */
export function shownStep(context: Context): (ShownStep & { readonly since: string }) | undefined {
  const { shown, track, free } = context.learner.lab
  if (!shown || !track || context.turn.now.getTime() - Date.parse(shown.at) >= onScreenMs) return undefined
  const found = stepOnCard(context, {
    step: shown.step,
    track: shown.track ?? track,
    way: shown.way ?? (free ? 'free' : 'usual'),
  })
  return found && { ...found, since: shown.at }
}
