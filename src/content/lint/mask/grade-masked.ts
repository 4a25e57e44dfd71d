import { z } from 'zod'
import { grade } from '../../../domain/question/answer.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import { indexOfLetter } from '../../../domain/question/picks.ts'
import { textLists } from '../../../domain/question/question-texts.ts'
import { kindNames, rulesOf } from '../../../domain/question-kinds/index.ts'
import type { Question } from '../../../domain/question/question.ts'
import { percent } from '../table.ts'
import { maskedAs } from './mask-question.ts'

/** What a reader picked: the code of the question, and letters as shown, or `yes` and `no`. One pick per blank, step, or statement. */
export const MaskedAnswer = z.object({ q: z.string(), picks: z.array(z.string()) })
type MaskedAnswer = z.infer<typeof MaskedAnswer>

/** Whether a reader who saw no names answered a question fully right. */
export interface MaskedResult {
  readonly question: string
  readonly revision: number
  readonly right: boolean
}

/**
 * Grades what readers of masked questions picked.
 * @returns a table by kind and skill area with the shares of questions that were fully right, and the result of each question
 */
export function gradeMasked(
  byCode: ReadonlyMap<string, Question>,
  answers: readonly MaskedAnswer[],
): { rows: (string | number)[][]; results: MaskedResult[] } {
  const graded = answers.flatMap(({ q, picks }) => {
    const question = byCode.get(q)
    return question ? [{ question, isRight: grade(question, contentPicks(question, picks)).credit === 1 }] : []
  })
  const row = (name: string, of: (question: Question) => boolean): (string | number)[] => {
    const those = graded.filter(({ question }) => of(question))
    const share = (sum: number) => percent(sum / Math.max(1, those.length))
    const chance = those.reduce((sum, { question }) => sum + rulesOf(question).guessChance(question), 0)
    return [name, those.length, share(those.filter(({ isRight }) => isRight).length), share(chance)]
  }
  const areas = [...new Set(graded.map(({ question }) => areaOf(question)))].toSorted()
  return {
    rows: [
      ['questions', 'answered', 'fully right', 'by chance'],
      row('all', () => true),
      ...kindNames.map((kind) => row(kind, (question) => question.kind === kind)),
      ...areas.map((area) => row(area, (question) => areaOf(question) === area)),
    ],
    results: graded.map(({ question: { id, revision }, isRight }) => ({ question: id, revision, right: isRight })),
  }
}

const areaOf = ({ objectives: [first = ''] }: Question): string => first.split('.')[0] ?? ''

/** The picks of a masked reader in the content's letters. What can't be read counts as wrong. */
function contentPicks(question: Question, shown: readonly string[]): string[] {
  const order = displayOrder(question, maskedAs(question))
  const lists = textLists(question)
  const given = shown.map((pick) => pick.trim().toLowerCase())
  switch (lists[0]?.task) {
    case 'judge':
      return lists[0].items.map(
        (_, index) => given[(order[0] ?? []).findIndex((l) => indexOfLetter(l) === index)] ?? '',
      )
    case 'pick-several':
      return given.map((letter) => order[0]?.[indexOfLetter(letter)] ?? '').toSorted()
    default:
      return given.map((letter, place) => order[lists.length > 1 ? place : 0]?.[indexOfLetter(letter)] ?? '')
  }
}
