import type { Question } from '../../domain/question.ts'

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

/** Blanks are left out: `always()` is code there. */
function sides(question: Question): Sides {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return sided(question.options, ({ correct }) => correct === true)
    case 'statements':
      return sided(question.statements, ({ answer }) => answer === 'yes')
    case 'order':
    case 'complete':
      return { keys: [], distractors: [] }
  }
}

interface Sides {
  readonly keys: readonly string[]
  readonly distractors: readonly string[]
}

const sided = <T extends { readonly text: string }>(items: readonly T[], isKey: (item: T) => boolean): Sides => ({
  keys: items.filter(isKey).map(({ text }) => text),
  distractors: items.filter((item) => !isKey(item)).map(({ text }) => text),
})
