import { meanings, stem, stemsIn } from '../find/vocabulary.ts'

/** Whether a text has one of some words, or a synonym of it. */
export const namesOne = (text: string, words: readonly string[]): boolean => {
  const has = stemsIn([text])
  return words.some((word) => meanings(word).some((meaning) => has.has(stem(meaning))))
}

/** Whether a text has all of some words. */
export const namesAll = (text: string, words: readonly string[]): boolean => {
  const has = stemsIn([text])
  return words.every((word) => has.has(stem(word)))
}
