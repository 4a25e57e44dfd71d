import type { Finding, Path } from '../../problem.ts'
import { bicepFault } from './bicep-fault.ts'
import { balanceFault } from './balance-fault.ts'
import { kqlFault } from './kql-fault.ts'
import { yamlFault } from './yaml-fault.ts'

/** A piece of code as it stands in the content. */
export interface Code {
  readonly language: string
  readonly text: string
}

/** What still reads on a phone. */
const maxLines = 18
const maxWidth = 64

/** What is wrong with a text in its language, in words that follow "is no …" or "has …"; undefined when nothing is. */
type Fault = (text: string) => string | undefined

const faults: Readonly<Record<string, Fault>> = {
  yaml: yamlFault,
  json: jsonFault,
  kql: kqlFault,
  bicep: bicepFault,
  hcl: balanceFault({ comments: ['#', '//'], quotes: `"` }),
  sql: balanceFault({ comments: ['--'], quotes: `'` }),
  dockerfile: dockerfileFault,
}

/** The code reads on a phone, and is well formed in its language as far as that can be told without running it. */
export function checkCode(code: Code, path: Path): Finding[] {
  const fault = faults[code.language]?.(code.text)
  return [
    ...checkSize(code.text, [...path, 'text']),
    ...(fault === undefined ? [] : [{ path: [...path, 'text'], message: fault }]),
  ]
}

/** The snippet fits a phone. */
export function checkSize(text: string, path: Path): Finding[] {
  const lines = text.trimEnd().split('\n')
  const wide = lines.findIndex((line) => line.length > maxWidth)
  const findings: Finding[] = []
  if (lines.length > maxLines)
    findings.push({ path, message: `has ${lines.length} lines; at most ${maxLines} read on a phone` })
  if (wide >= 0)
    findings.push({
      path,
      message: `has ${lines[wide]?.length} characters in its line ${wide + 1}; at most ${maxWidth} read on a phone`,
    })
  return findings
}

function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return `is no valid JSON once filled in: ${(error as Error).message}`
  }
}

const instructions = new Set(
  'add arg cmd copy entrypoint env expose from healthcheck label onbuild run shell stopsignal user volume workdir'.split(
    ' ',
  ),
)

function dockerfileFault(text: string): string | undefined {
  const lines = text.replaceAll(/\\\n/g, ' ').split('\n')
  const strange = lines.find((line) => /^\s*[^#\s]/.test(line) && !instructions.has(firstWord(line)))
  return strange === undefined ? undefined : `has "${firstWord(strange)}", which is no Dockerfile instruction`
}

const firstWord = (line: string): string => line.trim().split(/\s/)[0]?.toLowerCase() ?? ''
