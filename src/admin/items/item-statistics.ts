import { studyItemOf } from '../../domain/plan/study-item.ts'
import { mistakesIn } from '../../domain/question/mistakes.ts'
import { textLists } from '../../domain/question/question-texts.ts'
import type { Question } from '../../domain/question/question.ts'
import type { FirstAnswer } from './first-answers.ts'
import { correlation, correlationInterval, medianOf, shareInterval, z95, z99, type Interval } from './intervals.ts'

/** Something about a question that a maintainer should look at. */
export type ItemFinding =
  /** Strong learners choose a distractor more often than the key. */
  | {
      readonly kind: 'suspicious-key'
      readonly text: string
      readonly chose: number
      readonly right: number
    }
  /** The better learners are elsewhere, the worse they do here. */
  | { readonly kind: 'strong-fail' }
  /** Fewer are right than by picking at random. */
  | { readonly kind: 'below-guessing'; readonly guess: number }
  /** Strong and weak learners do equally well. */
  | { readonly kind: 'separates-little' }
  | { readonly kind: 'slow'; readonly seconds: number; readonly expected: number }
  /** Fewer than one in twenty takes them. */
  | { readonly kind: 'unused-distractors'; readonly texts: readonly string[] }
  | { readonly kind: 'too-easy' }

export interface ItemStatistics {
  readonly id: string
  readonly revision: number
  /** Learners whose first answer to this revision counts. */
  readonly answers: number
  /** Learners with full credit. */
  readonly right: number
  /** Share of full credit, drawn toward the bank's share while answers are few. */
  readonly difficulty: number
  /** 95 % interval of the plain share. */
  readonly share: Interval
  /** Correlation of the credit here with the credit elsewhere; absent below 20 learners who have answered enough elsewhere. */
  readonly discrimination?: number
  /** Median; absent if unknown. */
  readonly seconds?: number
  /** Worst first. */
  readonly findings: readonly ItemFinding[]
}

/** Statistics about fewer learners could reveal something about one of them. */
export const fewestLearners = 4
/** Answers that the bank's average counts for. */
const priorAnswers = 8
/** Other answers that say how strong a learner is, and how many count for an average learner. */
const othersNeeded = 10
const othersPrior = 8
const pairsNeeded = 20
const separatesFrom = 50
/** A correlation certainly below this tells strong and weak learners apart too little. */
const littleDiscrimination = 0.2
const strongNeeded = 8
/** After this many answers without one for a distractor, fewer than 5 % take it. */
const unusedFrom = 60
/** A share certainly above this teaches nothing. */
const easyFrom = 0.95
const slowFactor = 2
const slowNeeded = 10

const weightOf: Readonly<Record<ItemFinding['kind'], number>> = {
  'suspicious-key': 1000,
  'strong-fail': 300,
  'below-guessing': 200,
  'separates-little': 40,
  slow: 30,
  'unused-distractors': 10,
  'too-easy': 5,
}

/**
 * Computes the statistics of all questions that at least four learners have answered, worst first. Findings need evidence beyond chance (95 %,
 * for keys 99 %), so a few answers raise no alarm.
 */
export function itemStatistics(
  questions: ReadonlyMap<string, Question>,
  answers: ReadonlyMap<string, readonly FirstAnswer[]>,
): ItemStatistics[] {
  const all = [...answers.values()].flat()
  const bankShare = meanOf(all.map(({ credit }) => (credit === 1 ? 1 : 0))) ?? 0.5
  const bankCredit = meanOf(all.map(({ credit }) => credit)) ?? 0.5
  const expected = new Map(
    [...answers].map(([id, own]) => [
      id,
      drawn(
        sum(own, ({ credit }) => credit),
        own.length,
        bankCredit,
      ),
    ]),
  )
  const strength = strengthsOf(answers, expected)
  const tempo = tempoOf(questions, answers)
  return [...answers]
    .flatMap(([id, own]) => {
      const question = questions.get(id)
      return question && own.length >= fewestLearners
        ? [
            statisticsOf(question, own, {
              bankShare,
              tempo,
              rest: (answer) => strength(answer, expected.get(id) ?? bankCredit),
            }),
          ]
        : []
    })
    .toSorted((a, b) => concern(b) - concern(a) || b.answers - a.answers || (a.id < b.id ? -1 : 1))
}

interface Bank {
  readonly bankShare: number
  readonly tempo: number
  /** How strong the learner is in all other questions; undefined if that's unknown. */
  readonly rest: (answer: FirstAnswer) => number | undefined
}

function statisticsOf(
  question: Question,
  own: readonly FirstAnswer[],
  { bankShare, tempo, rest }: Bank,
): ItemStatistics {
  const right = own.filter(({ credit }) => credit === 1).length
  const share = shareInterval(right, own.length, z95)
  const rated = own.flatMap((answer) => {
    const strength = rest(answer)
    return strength === undefined ? [] : [{ answer, strength }]
  })
  const discrimination =
    rated.length >= pairsNeeded
      ? correlation(rated.map(({ answer, strength }) => [answer.credit, strength] as const))
      : undefined
  const seconds = medianOf(own.flatMap((answer) => answer.seconds ?? []))
  return {
    id: question.id,
    revision: question.revision,
    answers: own.length,
    right,
    difficulty: drawn(right, own.length, bankShare),
    share,
    ...(discrimination === undefined ? {} : { discrimination }),
    ...(seconds === undefined ? {} : { seconds }),
    findings: [
      ...keyFindings(question, rated),
      ...separation(discrimination, rated.length),
      ...easeFindings(question, share),
      ...paceFindings(question, own, tempo),
      ...unusedFindings(question, own),
    ].toSorted((a, b) => weightOf[b.kind] - weightOf[a.kind]),
  }
}

/** Compares, among the stronger half, each wrong part with the answers that have credit and not this part. */
function keyFindings(
  question: Question,
  rated: readonly { readonly answer: FirstAnswer; readonly strength: number }[],
): ItemFinding[] {
  const middle = medianOf(rated.map(({ strength }) => strength)) ?? 0
  const strong = rated.filter(({ strength }) => strength >= middle).map(({ answer }) => answer)
  const wrong = strong.map(({ picks, credit }) => ({ credit, parts: wrongParts(question, picks) }))
  return [...new Set(wrong.flatMap(({ parts }) => parts))].flatMap((text): ItemFinding[] => {
    const chose = wrong.filter(({ parts }) => parts.includes(text)).length
    const right = wrong.filter(({ credit, parts }) => credit > 0 && !parts.includes(text)).length
    const isSuspicious = chose + right >= strongNeeded && shareInterval(chose, chose + right, z99).low > 0.5
    return isSuspicious ? [{ kind: 'suspicious-key', text, chose, right }] : []
  })
}

/** What was chosen although it's wrong, in words. */
const wrongParts = (question: Question, picks: readonly string[]): string[] =>
  mistakesIn(question, [...picks]).flatMap(({ answered: part }) => {
    if (part.task === 'pick') return [part.text]
    if (part.task === 'judge') return part.isTrue === undefined ? [] : [`${part.text}: ${part.isTrue ? 'yes' : 'no'}`]
    return part.place === undefined ? [] : [`${part.place}. ${part.text}`]
  })

function separation(discrimination: number | undefined, pairs: number): ItemFinding[] {
  if (discrimination === undefined) return []
  const { high } = correlationInterval(discrimination, pairs, z95)
  if (high < 0) return [{ kind: 'strong-fail' }]
  return pairs >= separatesFrom && high < littleDiscrimination ? [{ kind: 'separates-little' }] : []
}

function easeFindings(question: Question, share: Interval): ItemFinding[] {
  const { guess } = studyItemOf(question)
  if (share.high < guess) return [{ kind: 'below-guessing', guess }]
  return share.low > easyFrom ? [{ kind: 'too-easy' }] : []
}

/** Compares logarithms, because times are skewed, with the pace at which learners answer the whole bank. */
function paceFindings(question: Question, own: readonly FirstAnswer[], tempo: number): ItemFinding[] {
  const expected = studyItemOf(question).seconds * Math.exp(tempo)
  const ratios = own.flatMap(({ seconds }) => (seconds === undefined ? [] : [Math.log(seconds / expected)]))
  const mean = meanOf(ratios)
  if (mean === undefined || ratios.length < slowNeeded) return []
  const deviation = Math.sqrt(sum(ratios, (ratio) => (ratio - mean) ** 2) / (ratios.length - 1))
  return mean - (z95 * deviation) / Math.sqrt(ratios.length) > Math.log(slowFactor)
    ? [{ kind: 'slow', seconds: Math.exp(mean) * expected, expected }]
    : []
}

function unusedFindings(question: Question, own: readonly FirstAnswer[]): ItemFinding[] {
  const taken = new Set(own.flatMap(({ picks }) => wrongParts(question, picks)))
  const distractors = textLists(question).flatMap(({ task, items }) =>
    task === 'pick-one' || task === 'pick-several' ? items.filter(({ correct }) => correct !== true) : [],
  )
  const texts = distractors.map(({ text }) => text).filter((text) => !taken.has(text))
  return own.length >= unusedFrom && texts.length > 0 ? [{ kind: 'unused-distractors', texts }] : []
}

/** How much better than expected a learner does in all questions but one; harder questions count for more. */
function strengthsOf(
  answers: ReadonlyMap<string, readonly FirstAnswer[]>,
  expected: ReadonlyMap<string, number>,
): (answer: FirstAnswer, expected: number) => number | undefined {
  const totals = new Map<number, { surplus: number; count: number }>()
  for (const [id, own] of answers)
    for (const { learner, credit } of own) {
      const total = totals.get(learner) ?? { surplus: 0, count: 0 }
      total.surplus += credit - (expected.get(id) ?? 0)
      total.count++
      totals.set(learner, total)
    }
  return ({ learner, credit }, here) => {
    const total = totals.get(learner)
    if (!total || total.count - 1 < othersNeeded) return undefined
    return (total.surplus - (credit - here)) / (total.count - 1 + othersPrior)
  }
}

/** The typical logarithm of the time taken, relative to the time expected. */
function tempoOf(
  questions: ReadonlyMap<string, Question>,
  answers: ReadonlyMap<string, readonly FirstAnswer[]>,
): number {
  const ratios = [...answers].flatMap(([id, own]) => {
    const question = questions.get(id)
    if (!question) return []
    const expected = studyItemOf(question).seconds
    return own.flatMap(({ seconds }) => (seconds === undefined ? [] : [Math.log(seconds / expected)]))
  })
  return medianOf(ratios) ?? 0
}

const concern = ({ findings }: ItemStatistics): number => sum(findings, ({ kind }) => weightOf[kind])
const drawn = (count: number, of: number, bank: number): number => (count + priorAnswers * bank) / (of + priorAnswers)
const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0)
const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : sum(values, (value) => value) / values.length
