/** A piece of text in one font: what a TextRun shows. */
export interface Run {
  readonly text: string
  readonly font: 'default' | 'monospace'
}

// One backtick on each side, so that the fences of a Markdown snippet stay as they are.
const code = /(?<!`)`([^`\n]+)`(?!`)/g

/**
 * Plain text as runs, code between backticks in a monospace one. Everything else is literal: a TextRun knows no
 * Markdown, while a TextBlock does, and phones show the backslashes of escaped Markdown (AdaptiveCards #5590).
 */
export function runs(text: string): readonly Run[] {
  if (!text.includes('`')) return [{ text, font: 'default' }]
  // Splitting by a pattern with one group gives text, code, text, code … text.
  return text
    .split(code)
    .map((part, index): Run => ({ text: part, font: index % 2 === 0 ? 'default' : 'monospace' }))
    .filter((run) => run.text !== '')
}

/** The same text where only one font is to be had: labels and choice titles. */
export const withoutCodeMarks = (text: string): string => text.replaceAll(code, '$1')
