/** Splits a section into sentences. Bullets count as sentences; fenced code is left out. */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/^\s*(```|~~~)[\s\S]*?^\s*\1[^\n]*$/gm, '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-*]\s+/, '').trim())
    .join('\n')
    .split(/\n+|(?<=[.!?])\s+(?=[A-Z`"'*[])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** The same without sentences that end in a colon: they introduce a snippet, which isn't quoted with them. */
export const quotable = (text: string): string[] => sentencesOf(text).filter((sentence) => !sentence.endsWith(':'))
