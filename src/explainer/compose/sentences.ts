const mark = /^\s*(?:[-*]|\d+\.)\s+/

/** Whether a line of a section is a bullet or a step. */
export const isItem = (line: string): boolean => mark.test(line)

/** A bullet or a step without its mark; other lines as they are. */
export const withoutMark = (line: string): string => line.replace(mark, '')

/** Whether a text has bullets or steps. */
export const hasItems = (text: string): boolean => text.split('\n').some(isItem)

/** Splits a section into sentences. Bullets and steps count as sentences; titles and fenced code are left out. */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/^\s*(```|~~~)[\s\S]*?^\s*\1[^\n]*$/gm, '')
    .replaceAll(/^#+ .*$/gm, '')
    .split('\n')
    .map((line) => withoutMark(line).trim())
    .join('\n')
    .split(/\n+|(?<=[.!?])\s+(?=[A-Z`"'*[])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** The same without sentences that end in a colon: they introduce a snippet, which isn't quoted with them. */
export const quotable = (text: string): string[] => sentencesOf(text).filter((sentence) => !sentence.endsWith(':'))

/** Counts words as a reader does. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
