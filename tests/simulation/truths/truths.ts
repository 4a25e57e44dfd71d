import type { CreateLearner, Foreseen } from '../learner-model.ts'
import { fittedActR, fittedDash, fittedHalfLife, hardHalfLife } from './fitted.ts'
import { actR, dash, halfLife, timeScales } from './first-four.ts'
import { careless, prerequisites, sudden } from './odd.ts'

type Truths = Readonly<Record<string, (world: Parameters<CreateLearner>[0]) => Foreseen>>

/** The learner models that come along, by name. */
export const truths: Truths = {
  dash,
  'act-r': actR,
  'half-life': halfLife,
  'time-scales': timeScales,
}

/** More of them, for what would have to hold for people of any kind. */
export const allTruths: Truths = {
  ...truths,
  'fitted-half-life': fittedHalfLife,
  'hard-half-life': hardHalfLife,
  'fitted-dash': fittedDash,
  'fitted-act-r': fittedActR,
  prerequisites,
  careless,
  sudden,
}
