import type { Before } from '../explanation.ts'
import { asking, type Vocabulary } from '../find/vocabulary.ts'

/** The words that a follow-up leaves out because they have just been said. */
export function contextOf({ about, questions = [] }: Before, vocabulary: Vocabulary): string {
  const said = questions.find((one) => vocabulary.wordsOfQuestion(one).some((word) => !asking.has(word)))
  return [about, said].filter((text) => text !== undefined).join(' ')
}
