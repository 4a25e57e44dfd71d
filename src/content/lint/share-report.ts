import { blueprintShares, skillAreaIdOf, type Outline } from '../../domain/outline.ts'
import { kindNames, questionKinds, type QuestionKind } from '../../domain/question-kinds/index.ts'
import type { Question } from '../../domain/question/question.ts'
import { percent, table } from './table.ts'
import { thresholds } from './thresholds.ts'

/** Compares the counts by kind, difficulty, and skill area with their targets. */
export const shareReport = (outline: Outline, questions: readonly Question[]): string[] => [
  ...table([
    ['kind', 'questions', 'share', 'target', ''],
    ...kindNames.map((kind) =>
      shareRow(kind, questions.filter((question) => question.kind === kind).length, questions.length, target(kind)),
    ),
  ]),
  '',
  ...table([
    ['skill area', 'questions', 'share', 'blueprint', ''],
    ...[...blueprintShares(outline)].map(([id, target]) =>
      shareRow(id, questions.filter((question) => areaOf(question) === id).length, questions.length, target),
    ),
  ]),
  '',
  ...table([
    ['difficulty', 'questions', 'share'],
    ...[1, 2, 3].map((difficulty) => {
      const count = questions.filter((question) => question.difficulty === difficulty).length
      return [String(difficulty), count, percent(count / Math.max(1, questions.length))]
    }),
  ]),
]

const allShares = kindNames.reduce((sum, kind) => sum + questionKinds[kind].share, 0)
const target = (kind: QuestionKind): number => questionKinds[kind].share / allShares

const areaOf = ({ objectives }: Question): string => skillAreaIdOf(objectives[0] as string)

function shareRow(name: string, count: number, all: number, target: number): (string | number)[] {
  const share = count / Math.max(1, all)
  const mark = Math.abs(share - target) > thresholds.share ? (share > target ? '◂ many' : '◂ few') : ''
  return [name, count, percent(share), percent(target), mark]
}
