/** A TextRun of a RichTextBlock. */
export interface Run {
  readonly type: 'TextRun'
  readonly text: string
  readonly fontType?: 'monospace'
  readonly isSubtle?: true
}

/** Text between single backticks; the fences of a Markdown snippet are left alone. Its first group is the code. */
export const code = /(?<!`)`([^`\n]+)`(?!`)/g

/**
 * Plain text as runs, code between backticks in a monospace one. Everything else is literal: a TextRun knows no
 * Markdown, while a TextBlock does, and phones show the backslashes of escaped Markdown (AdaptiveCards #5590).
 * Whole runs, because a template that made them would spend a third of a card's time on it.
 */
export function runs(text: string, style: Pick<Run, 'isSubtle'> = {}): readonly Run[] {
  if (!text.includes('`')) return [{ type: 'TextRun', text, ...style }]
  // Splitting by a pattern with one group gives text, code, text, code … text.
  return text
    .split(code)
    .map((part, index): Run => ({
      type: 'TextRun',
      text: part,
      ...style,
      ...(index % 2 === 1 ? { fontType: 'monospace' } : {}),
    }))
    .filter((run) => run.text !== '')
}

/** Less weight than the text before it: an explanation, a quote. */
export const subtle = { isSubtle: true } as const

/** The same text where only one font is to be had: labels and choice titles. */
export const withoutCodeMarks = (text: string): string => text.replaceAll(code, '$1')
