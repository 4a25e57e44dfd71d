import { letterAt } from '../../../domain/question/answer.ts'
import { textLists } from '../../../domain/question/question-texts.ts'
import type { Question } from '../../../domain/question/question.ts'
import { absoluteTells } from '../absolute-words.ts'
import type { ReadContent } from '../check-all.ts'
import { problemAt, type Entry } from '../../read/entry.ts'
import { keyPlaces } from '../tells/key-places.ts'
import { byLength, byShortness, byStemWords, keyTell, leaders, type Score } from '../tells/key-tell.ts'
import { alikePairs } from '../near-duplicates.ts'
import { unlikeForms } from '../tells/option-form.ts'
import type { Path, Problem } from '../../problem.ts'
import { percent } from '../table.ts'
import { surfaceResults } from '../tells/surface-model.ts'
import { tellingWords } from '../tells/telling-words.ts'
import { thresholds } from '../thresholds.ts'

/**
 * Checks the rules for the whole bank: that it covers the outline, has no similar questions, and that the form of options doesn't help
 * a guesser who doesn't know the subject.
 */
export function checkBank(read: ReadContent): Problem[] {
  const entries = read.questions.entries
  const questions = entries.map(({ value }) => value)
  return [
    ...checkCoverage(read),
    ...checkAlike(entries, questions),
    ...checkLengths(entries, questions),
    ...checkScore(entries, questions, 'the shortest option', byShortness),
    ...checkScore(entries, questions, 'the option with most words of the stem', byStemWords),
    ...checkPlaces(questions),
    ...checkWords(questions),
    ...checkSurface(questions),
    ...entries.flatMap(checkForm),
    ...entries.flatMap(checkRationales),
  ]
}

function checkCoverage({ outline, notes, questions }: ReadContent): Problem[] {
  const count = (entries: readonly Entry<{ readonly objectives: readonly string[] }>[], id: string) =>
    entries.filter(({ value }) => value.objectives.includes(id)).length
  return outline.entries.flatMap((entry) =>
    entry.value.skillAreas.flatMap(({ sections }, a) =>
      sections.flatMap(({ objectives }, s) =>
        objectives.flatMap(({ id }, o) => {
          const path: Path = ['skillAreas', a, 'sections', s, 'objectives', o]
          const asked = questions.entries.filter(({ value }) => value.objectives[0] === id).length
          const explained = count(notes.entries, id)
          const at = (message: string) => [problemAt(entry, { path, message: `${id} ${message}` })]
          return [
            ...(explained < thresholds.notesPerObjective ? at('has no note in content/notes') : []),
            ...(asked < thresholds.questionsPerObjective
              ? at(
                  `has ${asked} questions of its own; every objective needs at least ${thresholds.questionsPerObjective}`,
                )
              : []),
          ]
        }),
      ),
    ),
  )
}

type Entries = readonly Entry<Question>[]

const placeOf = (entries: Entries, id: string) => entries.find(({ value }) => value.id === id) as Entry<Question>

const checkAlike = (entries: Entries, questions: readonly Question[]): Problem[] =>
  alikePairs(questions, thresholds.likeness).map(({ a, b, likeness }) =>
    problemAt(placeOf(entries, b.id), {
      path: ['stem'],
      message: `shares ${percent(likeness)} of its words with the question ${a.id}; ask something else`,
    }),
  )

/** Checks that the longest option is a key at most 1.15 times as often as by chance. */
function checkLengths(entries: Entries, questions: readonly Question[]): Problem[] {
  const { lists, observed, expected } = keyTell(questions, byLength)
  if (observed <= thresholds.longestKey * expected) return []
  const says = `across the bank, that is true in ${percent(observed / lists)} of ${lists}, by chance in ${percent(expected / lists)}`
  return pointOut(entries, questions, byLength, `the longest option is a key; ${says}`)
}

function checkScore(entries: Entries, questions: readonly Question[], name: string, score: Score): Problem[] {
  const { lists, observed, expected, sigmas } = keyTell(questions, score)
  if (sigmas <= thresholds.keySigmas) return []
  const says = `across the bank, that is true in ${percent(observed / lists)} of ${lists}, by chance in ${percent(expected / lists)}`
  return pointOut(entries, questions, score, `${name} is a key; ${says}`)
}

/** Points out where to start: the questions in which a score gives the key away most clearly. */
const pointOut = (entries: Entries, questions: readonly Question[], score: Score, message: string): Problem[] =>
  leaders(questions, score)
    .slice(0, 10)
    .map(({ id }) => problemAt(placeOf(entries, id), { path: ['options'], message: `tell: ${message}` }))

function checkPlaces(questions: readonly Question[]): Problem[] {
  const { counts, expected, p } = keyPlaces(questions)
  if (p >= thresholds.placeP) return []
  const places = counts.map(
    (count, place) => `${letterAt(place)} ${count} (${Math.round(expected[place] ?? 0)} by chance)`,
  )
  return [bankProblem(`tell: the keys are unevenly placed: ${places.join(', ')}, p ${p.toFixed(3)}; move some`)]
}

const checkWords = (questions: readonly Question[]): Problem[] =>
  tellingWords(questions)
    .filter(({ p }) => p < thresholds.wordP)
    .map(({ word, inKeys, inDistractors }) =>
      bankProblem(`tell: "${word}" is in ${inDistractors} distractors and ${inKeys} keys; reword some of them`),
    )

const checkSurface = (questions: readonly Question[]): Problem[] =>
  surfaceResults(questions)
    .filter(({ found, chance }) => found - chance > thresholds.surface)
    .map(({ name, found, chance }) =>
      bankProblem(
        `tell: a model that sees only form finds ${percent(found)} of the keys in ${name}, by chance ${percent(chance)}; even out lengths, words, and patterns`,
      ),
    )

const bankProblem = (message: string): Problem => ({ file: 'content/questions', line: 1, field: '', message })

/** Checks that every rationale says enough to teach. */
const checkRationales = (entry: Entry<Question>): Problem[] =>
  rationalesOf(entry.value, [])
    .filter(({ text }) => text.split(/\s+/).length < thresholds.rationaleWords)
    .map(({ path }) =>
      problemAt(entry, {
        path,
        message: `has fewer than ${thresholds.rationaleWords} words; say which fact decides, and what the option is for`,
      }),
    )

/** Every rationale in a question, with its place. */
function rationalesOf(value: unknown, path: Path): { readonly path: Path; readonly text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => {
    const at = [...path, Array.isArray(value) ? Number(name) : name]
    return name === 'rationale' && typeof item === 'string' ? [{ path: at, text: item }] : rationalesOf(item, at)
  })
}

function checkForm(entry: Entry<Question>): Problem[] {
  const path = textLists(entry.value)[0]?.path ?? []
  const words = absoluteTells(entry.value)
  const said = words.map((word) => `“${word}”`).join(', ')
  return [
    ...(words.length > 0 ? [`tell: ${said} only in distractors; reword them, or use one in a key`] : []),
    ...unlikeForms(entry.value).map((form) => `differ in form: ${form}`),
  ].map((message) => problemAt(entry, { path, message }))
}
