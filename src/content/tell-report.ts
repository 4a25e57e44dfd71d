import { letterAt } from '../domain/answer.ts'
import type { Question } from '../domain/question.ts'
import { tellingWords } from './absolute-words.ts'
import { byLength, byShortness, byStemWords, keyTell, type Score } from './key-tell.ts'
import { keyPlaces } from './key-places.ts'
import { optionLists } from './option-lists.ts'
import { percent, table } from './table.ts'
import { thresholds } from './thresholds.ts'

/** What somebody who knows nothing of the subject could go by. */
export const tellReport = (questions: readonly Question[]): string[] => [
  ...table([
    ['tell', 'found', ''],
    scoreRow('the longest option is a key', questions, byLength),
    scoreRow('the shortest option is a key', questions, byShortness),
    scoreRow('the option with most words of the stem is a key', questions, byStemWords),
    placeRow(questions),
    statementRow(questions),
    misconceptionRow(questions),
    wordRow(questions),
  ]),
  ...questions.flatMap((question) => {
    const words = tellingWords(question)
    return words.length > 0 ? [`  ${question.id}: ${words.join(', ')}`] : []
  }),
]

function scoreRow(name: string, questions: readonly Question[], score: Score): string[] {
  const { lists, observed, expected, sigmas } = keyTell(questions, score)
  const share = (sum: number) => percent(sum / Math.max(1, lists))
  const found = `${share(observed)} of ${lists}, by chance ${share(expected)}, ${signed(sigmas)} sd`
  return [name, found, sigmas > thresholds.keySigmas ? '◂ tells' : '']
}

function placeRow(questions: readonly Question[]): string[] {
  const { counts, expected, statistic, p } = keyPlaces(questions)
  const places = counts
    .map((count, place) => `${letterAt(place)} ${count}/${Math.round(expected[place] ?? 0)}`)
    .join('  ')
  const found = `${places}  chi-square ${statistic.toFixed(1)}, p ${p.toFixed(3)}`
  return ['place of the key, found/expected', found, p < thresholds.placeP ? '◂ uneven' : '']
}

function statementRow(questions: readonly Question[]): string[] {
  const answers = questions.flatMap((question) => (question.kind === 'statements' ? question.statements : []))
  const yes = answers.filter(({ answer }) => answer === 'yes').length
  return ['statements that are true', `${percent(yes / Math.max(1, answers.length))} of ${answers.length}`, '']
}

function misconceptionRow(questions: readonly Question[]): string[] {
  const distractors = questions.flatMap(optionLists).flatMap(({ options }) => options.filter(({ correct }) => !correct))
  const named = distractors.filter(({ misconception }) => misconception !== undefined).length
  return [
    'distractors that name a misconception',
    `${percent(named / Math.max(1, distractors.length))} of ${distractors.length}`,
    '',
  ]
}

function wordRow(questions: readonly Question[]): string[] {
  const telling = questions.filter((question) => tellingWords(question).length > 0).length
  const found = `${telling} questions`
  return ['absolute words in distractors only', found, telling > thresholds.absoluteWords ? '◂ see below' : '']
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
