import { textLists } from '../../domain/question/question-texts.ts'
import type { Question } from '../../domain/question/question.ts'

const absoluteWords = ['always', 'never', 'only', 'all'] as const

/** The absolute words that give a question's distractors away: they stand in those and in no key. */
export function absoluteTells(question: Question): string[] {
  const { keys, distractors } = sides(question)
  // A key with any absolute word takes the tell away from all of them.
  if (absoluteWords.some((word) => has(keys, word))) return []
  return absoluteWords.filter((word) => has(distractors, word))
}

// Code is left out: `always()` is the name of a function.
const has = (texts: readonly string[], word: string): boolean =>
  texts.some((text) => new RegExp(`\\b${word}\\b`, 'i').test(text.replaceAll(/`[^`]*`/g, '')))

/** Blanks are left out: `always()` is code there. So are steps, which are all right. */
function sides(question: Question): { keys: readonly string[]; distractors: readonly string[] } {
  const texts = textLists(question)
    .filter(({ isCode, task }) => !isCode && task !== 'sort')
    .flatMap(({ items }) => items)
  return {
    keys: texts.filter(({ correct }) => correct).map(({ text }) => text),
    distractors: texts.filter(({ correct }) => !correct).map(({ text }) => text),
  }
}
