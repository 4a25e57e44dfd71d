import { wayOf, type Lab, type LabStep, type Track, type Way } from '../../domain/practice/lab.ts'
import type { Context } from '../../kernel/context.ts'

/** The step whose card was shown last, in the way that the learner chose. */
export interface ShownStep {
  readonly lab: Lab
  readonly step: LabStep
  readonly track: Track
  readonly way: Way
  readonly since: string
}

/** A step is on screen for this long after its card was shown. */
const onScreenMs = 12 * 60 * 60_000

/** The step that a pasted file can be about. */
export function shownStep({ catalog, learner, turn }: Context): ShownStep | undefined {
  const { shown, track, free = false } = learner.lab
  const { lab } = catalog
  const step = lab?.steps.find(({ id }) => id === shown?.step)
  if (!lab || !step || !shown || !track) return undefined
  const isRecent = turn.now.getTime() - Date.parse(shown.at) < onScreenMs
  return isRecent ? { lab, step, track, way: wayOf(step, track, free), since: shown.at } : undefined
}
