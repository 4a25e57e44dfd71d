import type { Tally } from '../learner/learner.ts'
import type { Confidence } from './review.ts'

/** With fewer answers of one confidence, chance decides how many of them were right. */
const enoughToJudge = 20
/** The share of confident answers that should be right. */
export const confidentGoal = 0.9
/** A share this far below the goal still fits it. */
const tolerance = 0.05
/** Answers of which the learner was fairly sure fit if their share is from here up to the goal of confident ones. */
const leastFairlySure = 0.6
/** A pure guess among four options is right about every fourth time, so this is knowledge. */
const mostGuessed = 0.6

/** How well the learner knows what they know. */
export interface Calibration {
  /** Of confident answers. Absent: there are none. */
  readonly confident?: 'few' | 'fits' | 'too-sure'
  /** The other confidence that stands out the most, if one does. */
  readonly other?:
    | { readonly confidence: 'think'; readonly verdict: 'too-sure' | 'not-sure-enough' }
    | { readonly confidence: 'guess'; readonly verdict: 'not-sure-enough' }
}

/** Compares how sure the learner was with how much was right. */
export function calibrationOf(tallies: Readonly<Record<Confidence, Tally>>): Calibration {
  const { sure, think, guess } = tallies
  const other = otherOf(think, guess)
  return {
    ...(sure.answered === 0 ? {} : { confident: ofConfident(sure) }),
    ...(other ? { other } : {}),
  }
}

const rightIn = ({ credit, answered }: Tally): number => credit / answered

const ofConfident = (sure: Tally): NonNullable<Calibration['confident']> =>
  sure.answered < enoughToJudge ? 'few' : rightIn(sure) < confidentGoal - tolerance ? 'too-sure' : 'fits'

function otherOf(think: Tally, guess: Tally): Calibration['other'] {
  if (think.answered >= enoughToJudge) {
    if (rightIn(think) < leastFairlySure) return { confidence: 'think', verdict: 'too-sure' }
    if (rightIn(think) >= confidentGoal) return { confidence: 'think', verdict: 'not-sure-enough' }
  }
  return guess.answered >= enoughToJudge && rightIn(guess) >= mostGuessed
    ? { confidence: 'guess', verdict: 'not-sure-enough' }
    : undefined
}
