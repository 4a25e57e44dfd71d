import type { Finding, Path } from '../../problem.ts'

/** The size of code that's readable on a phone. */
const maxLines = 18
const maxWidth = 64

/** Checks that code fits on a phone. */
export function checkSize(text: string, path: Path): Finding[] {
  const lines = text.trimEnd().split('\n')
  const wide = lines.findIndex((line) => line.length > maxWidth)
  const findings: Finding[] = []
  if (lines.length > maxLines)
    findings.push({ path, message: `has ${lines.length} lines; at most ${maxLines} fit on a phone` })
  if (wide >= 0)
    findings.push({
      path,
      message: `has ${lines[wide]?.length} characters in line ${wide + 1}; at most ${maxWidth} fit on a phone`,
    })
  return findings
}
