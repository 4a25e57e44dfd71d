import { textLists } from '../../../domain/question/question-texts.ts'
import type { TextList } from '../../../domain/question-kinds/question-kind-rules.ts'
import type { Question } from '../../../domain/question/question.ts'
import { statementFeatures, surfaceFeatures } from './surface-features.ts'

/** How often a model of surface features finds keys in questions that it wasn't trained on. */
interface SurfaceResult {
  readonly lists: number
  /** Share of keys that it finds, 0 to 1. */
  readonly found: number
  readonly chance: number
}

const folds = 10
const rounds = 80
const rate = 2
const ridge = 0.03

/** A list of texts to choose from: a row of features for each text, and which of them are keys. */
interface Choice {
  readonly rows: readonly (readonly number[])[]
  readonly keys: readonly boolean[]
}

/** The three parts of a bank that a guesser may see through. */
export const surfaceResults = (
  questions: readonly Question[],
): readonly (SurfaceResult & { readonly name: string })[] => [
  { name: 'options', ...surfaceOfOptions(questions, false) },
  { name: 'blanks', ...surfaceOfOptions(questions, true) },
  { name: 'yes-or-no answers', ...surfaceOfStatements(questions) },
]

/** What a test-wise guesser would find in the options of choices. Blanks contain code, so they are measured on their own. */
function surfaceOfOptions(questions: readonly Question[], isCode: boolean): SurfaceResult {
  const groups = questions.map((question) =>
    textLists(question)
      .filter(({ task, isCode: code = false }) => task.startsWith('pick') && code === isCode)
      .map((list) => choiceOf(list, question.stem)),
  )
  return crossValidated(groups)
}

/** What a test-wise guesser would find in statements. Always saying yes, or always no, is chance. */
function surfaceOfStatements(questions: readonly Question[]): SurfaceResult {
  const groups = questions.map((question) =>
    textLists(question)
      .filter(({ task }) => task === 'judge')
      .flatMap(({ items }) =>
        items.map((item, index): Choice => {
          const row = statementFeatures(items, index)
          return { rows: [row, row.map(() => 0)], keys: [item.correct === true, item.correct !== true] }
        }),
      ),
  )
  const all = groups.flat()
  const yes = all.filter(({ keys: [isTrue] }) => isTrue).length / Math.max(1, all.length)
  return { ...crossValidated(groups), chance: Math.max(yes, 1 - yes) }
}

const choiceOf = (list: TextList, stem: string): Choice => ({
  rows: surfaceFeatures(list, stem),
  keys: list.items.map(({ correct }) => correct === true),
})

/** Trains on nine tenths of the questions and guesses in the rest, ten times. The questions of one tenth are spread over the bank. */
function crossValidated(groups: readonly (readonly Choice[])[]): SurfaceResult {
  const used = groups.filter(({ length }) => length > 0)
  const lists = used.flat().length
  let found = 0
  let chance = 0
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(used.filter((_, index) => index % folds !== fold).flat())
    for (const choice of used.filter((_, index) => index % folds === fold).flat()) {
      const keys = choice.keys.filter(Boolean).length
      found += foundKeys(choice, weights) / keys
      chance += keys / choice.keys.length
    }
  }
  return { lists, found: found / Math.max(1, lists), chance: chance / Math.max(1, lists) }
}

/** Keys among the highest scores; ties count fractionally. */
function foundKeys({ rows, keys }: Choice, weights: readonly number[]): number {
  const scores = rows.map((row) => dot(row, weights))
  const wanted = keys.filter(Boolean).length
  const limit = scores.toSorted((a, b) => b - a)[wanted - 1] as number
  const above = scores.flatMap((score, index) => (score > limit ? [keys[index]] : []))
  const tied = scores.flatMap((score, index) => (score === limit ? [keys[index]] : []))
  const share = (wanted - above.length) / tied.length
  return above.filter(Boolean).length + share * tied.filter(Boolean).length
}

/** A conditional logit: the probability that a text is a key is the softmax of its features, weighted. Gradient ascent from zero, so always the same. */
function train(choices: readonly Choice[]): number[] {
  const size = choices[0]?.rows[0]?.length ?? 0
  const weights = Array.from({ length: size }, () => 0)
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => -ridge * weight)
    for (const { rows, keys } of choices) {
      const scores = rows.map((row) => Math.exp(dot(row, weights)))
      const sum = scores.reduce((all, score) => all + score, 0)
      const count = keys.filter(Boolean).length
      for (const [index, row] of rows.entries()) {
        const miss = ((keys[index] ? 1 / count : 0) - (scores[index] as number) / sum) / choices.length
        for (let at = 0; at < size; at++) slope[at] = (slope[at] as number) + miss * (row[at] as number)
      }
    }
    for (let at = 0; at < size; at++) weights[at] = (weights[at] as number) + rate * (slope[at] as number)
  }
  return weights
}

/** @param b may be empty if there was nothing to train on */
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
