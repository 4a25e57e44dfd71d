import { asking, type Vocabulary } from '../find/vocabulary.ts'
import { platformWord, saysNothing } from './wording.ts'

/** The words that say what a follow-up is about, besides those that every question could have. */
export const ownWordsOf = (plain: string, vocabulary: Vocabulary): string[] =>
  vocabulary
    .wordsOfQuestion(plain)
    .filter((word) => !asking.has(word) && !saysNothing.has(word) && !platformWord.test(word))
