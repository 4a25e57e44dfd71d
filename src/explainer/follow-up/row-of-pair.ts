import { comparison } from '../compose/comparison.ts'
import type { Before, Explanation } from '../explanation.ts'
import type { Library } from '../find/library.ts'
import { stem, stemsIn } from '../find/vocabulary.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import type { FollowUps } from './follow-ups.ts'
import { ownWordsOf } from './own-words.ts'

/** The comparison of the last pair, if one of its rows that wasn't the first is what is asked about: *what about secrets there*. */
export const rowOfPair =
  ({ vocabulary, topics: { namedIn } }: Library, { comparedAgain }: Pick<FollowUps, 'comparedAgain'>) =>
  ({ plain, kind }: AskedQuestion, before: Before): Explanation | undefined => {
    const { compared, focus } = before
    if (compared === undefined || focus !== undefined || pointsToOne.test(plain)) return undefined
    if (namedIn(plain).length > 0) return undefined
    const again = comparedAgain(before, kind, plain)
    const [row] = again.rows
    const words = ownWordsOf(plain, vocabulary)
    if (!row || again.fit < 1 || words.length === 0) return undefined
    const said = stemsIn([row.aspect, ...row.cells.map(({ text }) => text)])
    const isAsked = words.every((word) => said.has(stem(word)))
    const isFirst = comparedAgain(before, 'what', '').rows[0]?.aspect === row.aspect
    return isAsked && !isFirst ? comparison(again) : undefined
  }

/** One of the two is meant. */
const pointsToOne = /\b(?:it|this)\b/
