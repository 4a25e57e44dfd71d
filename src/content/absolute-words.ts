import type { Question } from '../domain/question.ts'

export const absoluteWords = ['always', 'never', 'only', 'all'] as const

/** The absolute words that give a question's distractors away: they stand in those and in no key. */
export function tellingWords(question: Question): string[] {
  const { keys, distractors } = texts(question)
  const has = (list: readonly string[], word: string) => list.some((text) => new RegExp(`\\b${word}\\b`, 'i').test(text))
  // A key with any absolute word takes the tell away from all of them.
  if (absoluteWords.some((word) => has(keys, word))) return []
  return absoluteWords.filter((word) => has(distractors, word))
}

/** Blanks are left out: `always()` is code there. */
function texts(question: Question): { keys: string[]; distractors: string[] } {
  const sided = (items: readonly { readonly text: string }[], isKey: (index: number) => boolean) => ({
    keys: items.filter((_, index) => isKey(index)).map(({ text }) => text),
    distractors: items.filter((_, index) => !isKey(index)).map(({ text }) => text),
  })
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return sided(question.options, (index) => question.options[index]?.correct === true)
    case 'statements':
      return sided(question.statements, (index) => question.statements[index]?.answer === 'yes')
    case 'order':
    case 'complete':
      return { keys: [], distractors: [] }
  }
}
