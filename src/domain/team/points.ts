import { gainOf } from '../plan/gain.ts'
import { learnFrom } from '../plan/learner-model.ts'
import type { StudyAnswer } from '../plan/study-answer.ts'
import type { Confidence } from '../memory/review.ts'

// What study is worth on a leaderboard. Three ideas, each against a way to cheat:
// - An answer is worth what it adds to the learner's own exam score, so repeats and favorites add little, however many there are.
//   Five answers a day count, on five days a week. Studying more helps the exam and costs no points.
// - An honest confidence pays most, by a proper scoring rule (Brier's), and a right answer pays more than a wrong one at any confidence,
//   so knowing that one is wrong is worth nothing.
// - The baseline is the score of an honest learner who was right as often recently: a beginner who improves beats an expert who doesn't,
//   and answers from someone else soon become the expectation.
// Nothing is cut off at zero along the way, and days are chosen by what was asked, not by the result: otherwise, people with nothing left to
// lose would do best by claiming too much. `npm run attacks` shows what cheating gains.

/** Answers that count per day (UTC by the server's clock, so that nobody's clock or time zone creates more days). */
const countedADay = 5
/** Number of days that count between the two instants; not all seven, so that people can make up for a missed one. */
const countedDays = 5
/** A question counts again after this many days. */
const againAfterDays = 7
/** Nobody reads a situation faster than this. */
const leastSeconds = 5

/** The probability of being right that each confidence claims. A guess claims the question's own. */
const claimed: Readonly<Record<Exclude<Confidence, 'guess'>, number>> = { sure: 0.95, think: 0.7 }
/** The score if everything goes as expected, for having studied at all. If it were less, luck and answers from others would weigh more. */
const effort = 1
/** Weight of being right, relative to an honest confidence. If it weren't above 1, a wrong guess would beat a right answer. */
const rightness = 1.1
/** The cost of being expected to be always right instead of half the time. People who look up answers with a second account soon pay it. */
const handicap = 0.2

/**
 * The expectation before the first answer, which counts as `firstAnswers` answers. It is more than most newcomers get right, so that nobody benefits
 * from a new account or from joining late.
 */
const firstExpected = 0.7
const firstAnswers = 5
/** Number of answers after which an old one fades from the expectation. */
const latelyAnswers = 25
/** The lowest expectation, so that failing on purpose doesn't pay later. If it were higher, weak learners couldn't win by improving. */
const leastExpected = 0.5

/** How many days ahead an answer counts; the same for everyone, so that no exam date is worth more. */
const horizon = 60
/**
 * The most that an answer can gain, as a probability of knowing its objective. Without a limit, objectives that were never asked would gain more, and
 * waiting for the week that counts would pay.
 */
const mostGain = 0.3
/** Points for a gain of the whole exam, chosen so that an honest week earns 50 to 100 points. */
const scale = 700
const msPerDay = 86_400_000

/** The probability of being right that a confidence claims, 0 to 1. */
export const saidOf = (confidence: Confidence, guess: number): number =>
  confidence === 'guess' ? guess : claimed[confidence]

/**
 * Compares an answer with those of an honest learner who is right with the expected probability; about `effort` if they are equal. The expectation
 * follows from earlier results, not from claimed confidences, so that no claim pays later.
 * @param said claimed probability of being right
 */
export const scoreOf = (credit: number, said: number, expected: number): number =>
  effort +
  expected * (1 - expected) -
  (credit - said) ** 2 +
  rightness * (credit - expected) -
  handicap * (expected - 0.5)

/** An answer that was undone. */
export interface UndoneAnswer {
  /** Id of the question. */
  readonly item: string
  /** Instant of the answer, in milliseconds. */
  readonly at: number
}

export interface Earned {
  /** Not rounded, and negative for people who were often sure and wrong. Show at least zero, but sort by this. */
  readonly points: number
  /** Answers that took a place, including answers that were too quick, and their days (UTC). */
  readonly answers: number
  readonly days: number
}

/**
 * Computes what a learner earned with the answers from `from` until before `to`, in milliseconds.
 * @param answers all of the learner's answers, oldest first; answers without an instant are ignored
 * @param weights share of the exam by objective
 * @param undone all answers that were undone: each takes a place of its day, and its question earns nothing, because the verdict had been seen
 */
export function pointsOf(
  answers: readonly StudyAnswer[],
  weights: ReadonlyMap<string, number>,
  from: number,
  to: number,
  undone: readonly UndoneAnswer[] = [],
): Earned {
  const days = new Map<number, { worth: number; earned: number; answers: number }>()
  let expected = firstExpected
  let given = 0
  learnFrom(withPlace(byServersClock(answers), undone), undefined, (answer, _, before) => {
    const { item, day, credit, confidence, at = 0, seconds = Infinity } = answer
    if (at >= from && at < to) {
      const [objective = ''] = item.objectives
      const gain = gainOf(before, before.beliefs.get(objective), day, day + horizon).value
      const worth = scale * (weights.get(objective) ?? 0) * Math.min(mostGain, gain)
      const score =
        seconds < leastSeconds ? 0 : scoreOf(credit, saidOf(confidence, item.guess), Math.max(leastExpected, expected))
      const sum = days.get(day) ?? { worth: 0, earned: 0, answers: 0 }
      days.set(day, { worth: sum.worth + worth, earned: sum.earned + worth * score, answers: sum.answers + 1 })
    }
    expected += (credit - expected) / (firstAnswers + Math.min(++given, latelyAnswers))
  })
  const best = [...days.values()].toSorted((a, b) => b.worth - a.worth).slice(0, countedDays)
  return {
    points: best.reduce((sum, { earned }) => sum + earned, 0),
    answers: best.reduce((sum, day) => sum + day.answers, 0),
    days: best.length,
  }
}

const dayOf = (at: number): number => Math.floor(at / msPerDay)

/** Assigns days by the server's clock, because a learner's clock that is ahead would make things due that aren't. */
function byServersClock(answers: readonly StudyAnswer[]): StudyAnswer[] {
  let last = -Infinity
  return answers.flatMap((answer) => {
    if (answer.at === undefined) return []
    last = Math.max(last, dayOf(answer.at))
    return [{ ...answer, day: last }]
  })
}

/** Keeps the first answers of each day, except to recently asked questions. Other answers are ignored, so they make nothing less due. */
function withPlace(answers: readonly StudyAnswer[], undone: readonly UndoneAnswer[]): StudyAnswer[] {
  const places = new Map<number, number>()
  const asked = new Map<string, number>()
  const hasPlace = (id: string, day: number): boolean => {
    const place = places.get(day) ?? 0
    const again = day - (asked.get(id) ?? -Infinity) < againAfterDays
    if (place >= countedADay || again) return false
    places.set(day, place + 1)
    asked.set(id, day)
    return true
  }
  const withdrawn = undone.toSorted((a, b) => a.at - b.at)
  return answers.filter(({ item, day, at = 0 }) => {
    for (let first = withdrawn[0]; first && first.at <= at; first = withdrawn[0]) {
      withdrawn.shift()
      hasPlace(first.item, dayOf(first.at))
      asked.set(first.item, dayOf(first.at))
    }
    return hasPlace(item.id, day)
  })
}
