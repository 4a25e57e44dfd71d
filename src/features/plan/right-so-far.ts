import { percent, rightAmong } from '../../kernel/text/words.ts'
import { texts } from './texts.en.ts'

/** `4 of 7`, or `57%` once there are enough answers for it. */
export function rightSoFar(credit: number, answered: number): string {
  const right = rightAmong(credit, answered)
  return right === percent(credit, answered) ? right : texts.rightOf(right, answered)
}
