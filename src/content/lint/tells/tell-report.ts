import { letterAt } from '../../../domain/question/answer.ts'
import { textLists } from '../../../domain/question/question-texts.ts'
import type { Question } from '../../../domain/question/question.ts'
import { absoluteTells } from '../absolute-words.ts'
import { byLength, byShortness, byStemWords, keyTell, type Score } from './key-tell.ts'
import { keyPlaces } from './key-places.ts'
import { alikePairs } from '../near-duplicates.ts'
import { unlikeForms } from './option-form.ts'
import { optionLists } from './option-lists.ts'
import { percent, table } from '../table.ts'
import { surfaceResults } from './surface-model.ts'
import { tellingWords } from './telling-words.ts'
import { thresholds } from '../thresholds.ts'

/** Reports what a test-wise guesser could use without knowing the subject. */
export const tellReport = (questions: readonly Question[]): string[] => [
  ...table([
    ['tell', 'found', ''],
    lengthRow(questions),
    scoreRow('the shortest option is a key', questions, byShortness),
    scoreRow('the option with most words of the stem is a key', questions, byStemWords),
    placeRow(questions),
    statementRow(questions),
    misconceptionRow(questions),
    absoluteRow(questions),
    wordRow(questions),
    formRow(questions),
    alikeRow(questions),
    ...surfaceResults(questions).map(surfaceRow),
  ]),
]

function lengthRow(questions: readonly Question[]): string[] {
  const { observed, expected } = keyTell(questions, byLength)
  const times = expected > 0 ? observed / expected : 0
  const [name = '', found] = scoreRow('the longest option is a key', questions, byLength)
  return [name, `${found}, ${times.toFixed(2)} × chance`, times > thresholds.longestKey ? '◂ tells' : '']
}

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
  const judged = questions.flatMap(textLists).filter(({ task }) => task === 'judge')
  const answers = judged.flatMap(({ items }) => items)
  const yes = answers.filter(({ correct }) => correct).length
  return ['statements that are true', `${percent(yes / Math.max(1, answers.length))} of ${answers.length}`, '']
}

function misconceptionRow(questions: readonly Question[]): string[] {
  const distractors = questions.flatMap(optionLists).flatMap(({ items }) => items.filter(({ correct }) => !correct))
  const named = distractors.filter(({ misconception }) => misconception !== undefined).length
  return [
    'distractors that name a misconception',
    `${percent(named / Math.max(1, distractors.length))} of ${distractors.length}`,
    '',
  ]
}

function absoluteRow(questions: readonly Question[]): string[] {
  const telling = questions.filter((question) => absoluteTells(question).length > 0).length
  const found = `${telling} questions`
  return ['absolute words in distractors only', found, telling > thresholds.absoluteWords ? '◂ tells' : '']
}

function wordRow(questions: readonly Question[]): string[] {
  const words = tellingWords(questions)
  const found = words
    .slice(0, 3)
    .map(({ word, inKeys, inDistractors, p }) => `${word} ${inDistractors}:${inKeys} p ${p.toFixed(2)}`)
    .join(', ')
  const tells = words.some(({ p }) => p < thresholds.wordP)
  return ['most one-sided words, distractors:keys', found, tells ? '◂ tells' : '']
}

function formRow(questions: readonly Question[]): string[] {
  const unlike = questions.filter((question) => unlikeForms(question).length > 0).length
  return ['options that differ in form', `${unlike} questions`, unlike > 0 ? '◂ tells' : '']
}

function alikeRow(questions: readonly Question[]): string[] {
  const [closest] = alikePairs(questions, 0.2)
  const found = closest
    ? `${closest.a.id}, ${closest.b.id}: ${percent(closest.likeness)} of their words`
    : 'none above 20 %'
  return ['most alike questions (Jaccard)', found, (closest?.likeness ?? 0) >= thresholds.likeness ? '◂ the same' : '']
}

function surfaceRow({ name, lists, found, chance }: ReturnType<typeof surfaceResults>[number]): string[] {
  const share = `${percent(found)} of ${lists}, by chance ${percent(chance)}`
  return [`keys that a model of form finds in ${name}`, share, found - chance > thresholds.surface ? '◂ tells' : '']
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
