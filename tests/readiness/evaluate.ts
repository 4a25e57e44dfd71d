import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { examOf, forecast } from '../../src/domain/plan/forecast.ts'
import { asStudyAnswers, readAnswerLog, type LoggedAnswer } from './answer-log.ts'
import { difficultyStep } from '../../src/domain/plan/item-difficulty.ts'
import { abstention, auc, brier, calibrationError, fitLogistic, type Judged } from './measures.ts'
import { tutorLog } from './tutor-log.ts'

// npm run eval:readiness -- --log FILE.csv [--share 0.5] [--seed 1]
// Without --log: the sample of learners with simple memories, and a made-up log of a tutor. The product's own forecast on any answer log: the first 60 % of a learner's answers predict whether the rest reaches a
// share. Cross-validated by learner: what maps a forecast to a probability never saw the learner that it judges.

const { values } = parseArgs({
  options: {
    log: { type: 'string' },
    share: { type: 'string', default: '0.5' },
    /** For the made-up log. */
    seed: { type: 'string', default: '1' },
  },
})
const share = Number(values.share)
if (!(share > 0 && share < 1)) fail('--share is a number between 0 and 1')

function fail(problem: string): never {
  console.error(`eval:readiness: ${problem}`)
  process.exit(2)
}

function readLog(file: string): Map<string, LoggedAnswer[]> {
  try {
    return readAnswerLog(readFileSync(file, 'utf8'))
  } catch (error) {
    return fail(`${file}: ${(error as Error).message}`)
  }
}

const folds = 5
const firstShare = 0.6
const minAnswers = 10

interface Case {
  readonly before: readonly LoggedAnswer[]
  readonly endDay: number
  readonly made: boolean
}
const casesOf = (log: ReadonlyMap<string, readonly LoggedAnswer[]>): Case[] =>
  [...log.values()]
    .filter((answers) => answers.length >= minAnswers)
    .map((answers) => {
      const cut = Math.floor(answers.length * firstShare)
      const rest = answers.slice(cut)
      return {
        before: answers.slice(0, cut),
        endDay: Math.floor(rest.reduce((sum, { day }) => sum + day, 0) / rest.length),
        made: rest.filter(({ correct }) => correct).length / rest.length >= share,
      }
    })
const logit = (p: number): number =>
  Math.log(Math.min(0.99, Math.max(0.01, p)) / (1 - Math.min(0.99, Math.max(0.01, p))))

/** Difficulty of each item, from the answers of the learners that may be looked at. */
function difficultiesOf(training: readonly Case[]): Map<string, number> {
  const counts = new Map<string, { right: number; all: number }>()
  for (const { before } of training)
    for (const { item, correct } of before) {
      const { right, all } = counts.get(item) ?? { right: 0, all: 0 }
      counts.set(item, { right: right + Number(correct), all: all + 1 })
    }
  const all = training.flatMap(({ before }) => before)
  const usual = all.filter(({ correct }) => correct).length / all.length
  return new Map(
    [...counts].map(([item, { right, all: count }]) => {
      const rate = (right + 5 * usual) / (count + 5)
      return [item, Math.min(4, Math.max(0, 2 - (logit(rate) - logit(usual)) / difficultyStep))]
    }),
  )
}

const shareOf = ({ before }: Case): number => before.filter(({ correct }) => correct).length / before.length

function evaluate(name: string, log: ReadonlyMap<string, readonly LoggedAnswer[]>): void {
  const cases = casesOf(log)
  if (cases.length < folds * 4)
    fail(`only ${cases.length} learners have ${minAnswers} answers or more; ${folds * 4} are needed`)
  const judged: Record<string, Judged[]> = {
    readiness: [],
    'base rate': [],
    'share so far': [],
    '80 % or more = ready': [],
    'logistic on the share': [],
  }
  for (let fold = 0; fold < folds; fold++) {
    const training = cases.filter((_, index) => index % folds !== fold)
    const test = cases.filter((_, index) => index % folds === fold)
    const made = training.map((one) => one.made)
    const difficulties = difficultiesOf(training)
    const groups = training.flatMap(({ before }) => before.map(({ group }) => group))
    const weights = new Map<string, number>()
    for (const group of groups) weights.set(group, (weights.get(group) ?? 0) + 1 / groups.length)
    const inputsOf = (one: Case): number[] => {
      const answers = asStudyAnswers(one.before, difficulties)
      const exam = examOf(
        answers.map(({ item }) => item),
        weights,
      )
      const { expected, low, high } = forecast(answers, exam, one.endDay)
      // What the learner works on next is most like what came last, so the learner's own groups count beside all.
      const own = new Map<string, number>()
      for (const { group } of one.before) own.set(group, (own.get(group) ?? 0) + 1 / one.before.length)
      const mine = forecast(
        answers,
        examOf(
          answers.map(({ item }) => item),
          own,
        ),
        one.endDay,
      )
      return [logit(expected), logit(mine.expected), high - low, logit(shareOf(one)), Math.log(one.before.length)]
    }
    const ready = fitLogistic(training.map(inputsOf), made)
    const onShare = fitLogistic(
      training.map((one) => [logit(shareOf(one))]),
      made,
    )
    const base = made.filter(Boolean).length / made.length
    for (const one of test) {
      const add = (name: string, probability: number) => judged[name]?.push({ probability, happened: one.made })
      add('readiness', ready(inputsOf(one)))
      add('base rate', base)
      add('share so far', shareOf(one))
      add('80 % or more = ready', shareOf(one) >= 0.8 ? 1 : 0)
      add('logistic on the share', onShare([logit(shareOf(one))]))
    }
  }

  const kept = [1, 0.8, 0.6, 0.4]
  console.log(
    `${name}: ${cases.length} learners of ${log.size} with ${minAnswers} answers or more; does the rest reach ${Math.round(100 * share)} %?\n`,
  )
  console.log(
    `${''.padEnd(24)}${['Brier', 'AUC', 'calibration'].map((text) => text.padStart(12)).join('')}   Brier of the surest ${kept.map((part) => `${100 * part} %`).join(', ')}`,
  )
  for (const [forecaster, list] of Object.entries(judged))
    console.log(
      forecaster.padEnd(24) +
        [brier(list), auc(list), calibrationError(list)].map((value) => value.toFixed(3).padStart(12)).join('') +
        `   ${kept.map((part) => abstention(list, part).toFixed(3)).join(', ')}`,
    )
}

if (values.log !== undefined) evaluate(values.log, readLog(values.log))
else {
  const sample = 'tests/readiness/generated-sample.csv'
  evaluate(sample, readLog(sample))
  console.log('')
  evaluate(`a made-up log of a tutor, seed ${values.seed}`, readAnswerLog(tutorLog(values.seed)))
}
