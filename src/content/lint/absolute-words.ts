import { textLists } from '../../domain/question/question-texts.ts'
import type { Question } from '../../domain/question/question.ts'

const absoluteWords = ['always', 'never', 'only', 'all'] as const

/** Finds the absolute words that give a question's distractors away, because they're in no key. */
export function absoluteTells(question: Question): string[] {
  const { keys, distractors } = sides(question)
  // If a key has any absolute word, none of them is a tell.
  if (absoluteWords.some((word) => has(keys, word))) return []
  return absoluteWords.filter((word) => has(distractors, word))
}

// Without code, where `always()` is a function.
const has = (texts: readonly string[], word: string): boolean =>
  texts.some((text) => new RegExp(`\\b${word}\\b`, 'i').test(text.replaceAll(/`[^`]*`/g, '')))

/** Splits the texts into keys and distractors, without blanks, which are code, and steps, which are all correct. */
function sides(question: Question): { keys: readonly string[]; distractors: readonly string[] } {
  const texts = textLists(question)
    .filter(({ isCode, task }) => !isCode && task !== 'sort')
    .flatMap(({ items }) => items)
  return {
    keys: texts.filter(({ correct }) => correct).map(({ text }) => text),
    distractors: texts.filter(({ correct }) => !correct).map(({ text }) => text),
  }
}
