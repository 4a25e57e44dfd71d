import { gainOf } from '../plan/gain.ts'
import { learnFrom } from '../plan/learner-model.ts'
import type { StudyAnswer } from '../plan/study-answer.ts'
import type { Confidence } from '../memory/review.ts'

// What study is worth on a leaderboard. Three ideas, each against a way of farming:
// - An answer is worth what it adds to the learner's own exam, so that repeats and favourites add little, however many there are.
//   Five a day count, on five days of a week; what is studied beyond them is for the exam, and costs no points either.
// - An honest confidence pays best, by a proper scoring rule (Brier's), and a right answer pays more than a wrong one whatever is
//   said of it, so that knowing how to be wrong is worth nothing.
// - The measure is what an honest learner would score who is right as often as this one was lately: a beginner who improves beats
//   an expert who stands still, and answers from somebody else soon are what is expected.
// Nothing is cut off at zero on the way, and days are chosen by what was asked and not by what came of it: whoever has nothing
// left to lose would do best by claiming too much. `npm run attacks` shows what cheating gains.

/** Answers that count on one day (of UTC by the server's clock, so that nobody's clock or time zone makes more days). */
const countedADay = 5
/** Days that count between the two instants, so that a missed one can be made good. */
const countedDays = 5
/** A question counts again after so many days. */
const againAfterDays = 7
/** Less time than anybody needs to read a situation. */
const leastSeconds = 5

/** What each word says about the probability of being right; *Guessing* claims the question's own. */
const claimed: Readonly<Record<Exclude<Confidence, 'guess'>, number>> = { sure: 0.95, think: 0.7 }
/** What a score is when all goes as expected: having studied at all. With less, luck and the answers of others weigh more. */
const effort = 1
/** How much being right counts, where an honest confidence counts 1. Not above 1, wrong with *Guessing* would beat right. */
const rightness = 1.1
/** What it costs to be expected right always and not half the time: who learns from a second account is soon expected to know. */
const handicap = 0.2

/**
 * What is expected before the first answer: more than most newcomers get right, so that nobody does better with a fresh account or
 * by coming late. It counts as so many answers.
 */
const firstExpected = 0.7
const firstAnswers = 5
/** Answers after which an old one fades from what is expected. */
const latelyAnswers = 25
/** The least that is expected, so that failing on purpose does not pay later. Higher, the weak could not win by improving. */
const leastExpected = 0.5

/** The days ahead for which an answer counts; the same for all, so that no exam date is worth more. */
const horizon = 60
/**
 * The most that an answer can gain, as a probability of knowing its objective. What was never asked would gain more, and staying
 * away until the week that counts would pay.
 */
const mostGain = 0.3
/** Points for the whole exam's worth of gain, so that an honest week is 50 to 100 points. */
const scale = 700
const msPerDay = 86_400_000

/** The probability of being right that a word claims, 0 to 1. */
export const saidOf = (confidence: Confidence, guess: number): number =>
  confidence === 'guess' ? guess : claimed[confidence]

/**
 * How an answer compares with those of an honest learner who is right with the probability that was expected; about `effort` when
 * it is the same. What is expected follows from what was right before and not from what was said of it, so that no claim pays
 * later.
 * @param said probability of being right that was claimed
 */
export const scoreOf = (credit: number, said: number, expected: number): number =>
  effort +
  expected * (1 - expected) -
  (credit - said) ** 2 +
  rightness * (credit - expected) -
  handicap * (expected - 0.5)

/** An answer that was taken back. */
export interface TakenBack {
  /** Id of the question. */
  readonly item: string
  /** Instant at which it had been answered, in milliseconds. */
  readonly at: number
}

export interface Earned {
  /** Not rounded, and below zero for who was often sure and wrong: show no less than zero, but sort by this. */
  readonly points: number
  /** Answers that had a place, those that were too quick included, and the days (of UTC) that they were given on. */
  readonly answers: number
  readonly days: number
}

/**
 * What a learner earned with the answers between two instants, in milliseconds, the first included.
 * @param answers all of the learner's, oldest first; those without an instant are left out
 * @param weights share of the exam by objective
 * @param takenBack all answers that do not stand any more: each uses up a place of its day, and its question earns nothing, since
 * the verdict had been seen
 */
export function pointsOf(
  answers: readonly StudyAnswer[],
  weights: ReadonlyMap<string, number>,
  from: number,
  to: number,
  takenBack: readonly TakenBack[] = [],
): Earned {
  const days = new Map<number, { worth: number; earned: number; answers: number }>()
  let expected = firstExpected
  let given = 0
  learnFrom(withPlace(byServersClock(answers), takenBack), undefined, (answer, _, before) => {
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

/** A day that was set on would make things due that are not. */
function byServersClock(answers: readonly StudyAnswer[]): StudyAnswer[] {
  let last = -Infinity
  return answers.flatMap((answer) => {
    if (answer.at === undefined) return []
    last = Math.max(last, dayOf(answer.at))
    return [{ ...answer, day: last }]
  })
}

/** The first answers of each day, but for what was asked lately. Others are as if never given, so that they make nothing less due. */
function withPlace(answers: readonly StudyAnswer[], takenBack: readonly TakenBack[]): StudyAnswer[] {
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
  const withdrawn = takenBack.toSorted((a, b) => a.at - b.at)
  return answers.filter(({ item, day, at = 0 }) => {
    for (let first = withdrawn[0]; first && first.at <= at; first = withdrawn[0]) {
      withdrawn.shift()
      hasPlace(first.item, dayOf(first.at))
      asked.set(first.item, dayOf(first.at))
    }
    return hasPlace(item.id, day)
  })
}
