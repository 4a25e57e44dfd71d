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
