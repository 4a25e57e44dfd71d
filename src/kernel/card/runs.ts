/** A TextRun of a RichTextBlock. */
export interface Run {
  readonly type: 'TextRun'
  readonly text: string
  readonly fontType?: 'monospace'
  readonly isSubtle?: true
}

/** Matches text between single backticks, not Markdown fences. The first group is the code. */
export const code = /(?<!`)`([^`\n]+)`(?!`)/g

/**
 * Splits plain text into runs, with code between backticks in monospace. Everything else is literal: a TextRun doesn't parse
 * Markdown. A TextBlock does, and phones display the backslashes of escaped Markdown (AdaptiveCards #5590).
 * Built here, because building runs in a template would take a third of a card's rendering time.
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

/** Style for secondary text: an explanation, a quote. */
export const subtle = { isSubtle: true } as const

/** Removes backticks, for labels and choice titles, which have only one font. */
export const withoutCodeMarks = (text: string): string => text.replaceAll(code, '$1')
