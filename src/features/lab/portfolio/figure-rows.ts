import type { Tally } from '../../../domain/learner/learner.ts'
import { rightAmong } from '../../../kernel/text/words.ts'
import { texts } from '../texts.en.ts'
import type { Portfolio } from './portfolio.ts'

/** The figures that there are, each with its name. */
export function figureRows({
  covered,
  areas,
  total,
  bestMock,
  drills,
}: NonNullable<Portfolio['figures']>): readonly (readonly [string, string])[] {
  const { right, answersIn, answersTotal, mock, done, ...names } = texts.portfolio.figures
  const share = ({ credit, answered }: Tally): string => right(rightAmong(credit, answered), answered)
  return [
    [names.covered, right(String(covered.objectives), covered.of)],
    ...areas.map(({ short, tally }) => [answersIn(short), share(tally)] as const),
    ...(total.answered > 0 ? [[answersTotal, share(total)] as const] : []),
    ...(bestMock === undefined ? [] : [[mock, String(bestMock)] as const]),
    ...(drills > 0 ? [[done, String(drills)] as const] : []),
  ]
}
