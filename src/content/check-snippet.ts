import type { Finding } from './problem.ts'

/** What still reads on a phone. */
const maxSnippetLines = 18
const maxSnippetWidth = 64

/** The markers [[1]] … [[n]] each stand once, in order, and the snippet fits a phone. */
export function checkSnippet(text: string, blanks: number): Finding[] {
  const path = ['snippet', 'text']
  const lines = text.trimEnd().split('\n')
  const markers = [...text.matchAll(/\[\[(\d+)\]\]/g)].map((match) => Number(match[1]))
  const wanted = Array.from({ length: blanks }, (_, index) => index + 1)
  const findings: Finding[] = []
  if (markers.join() !== wanted.join())
    findings.push({
      path,
      message: `has the markers ${marked(markers)}; for ${blanks} blanks it has ${marked(wanted)}, each once and in order`,
    })
  if (lines.length > maxSnippetLines)
    findings.push({ path, message: `has ${lines.length} lines; at most ${maxSnippetLines} read on a phone` })
  const wide = lines.findIndex((line) => line.length > maxSnippetWidth)
  if (wide >= 0)
    findings.push({
      path,
      message: `has ${lines[wide]?.length} characters in its line ${wide + 1}; at most ${maxSnippetWidth} read on a phone`,
    })
  return findings
}

const marked = (numbers: readonly number[]): string => numbers.map((number) => `[[${number}]]`).join(' ') || 'none'
