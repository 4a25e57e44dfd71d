import type { Finding, Path } from '../../problem.ts'
import { bicepFault } from './bicep-fault.ts'
import { balanceFault } from './balance-fault.ts'
import { kqlFault } from './kql-fault.ts'
import { yamlFault } from './yaml/yaml-fault.ts'

/** A piece of code in the content. */
export interface Code {
  readonly language: string
  readonly text: string
}

/** The size of code that's readable on a phone. */
const maxLines = 18
const maxWidth = 64

/** Returns a message that continues the field's name (`has a ( that isn't closed`), or undefined if the text is well formed. */
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

/** Checks that code is readable on a phone and well formed in its language, as far as that's possible without running it. */
export function checkCode(code: Code, path: Path): Finding[] {
  const fault = faults[code.language]?.(code.text)
  return [
    ...checkSize(code.text, [...path, 'text']),
    ...(fault === undefined ? [] : [{ path: [...path, 'text'], message: fault }]),
  ]
}

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

function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return `isn't valid JSON once it's filled in: ${(error as Error).message}`
  }
}

const instructions = new Set(
  'add arg cmd copy entrypoint env expose from healthcheck label onbuild run shell stopsignal user volume workdir'.split(
    ' ',
  ),
)

function dockerfileFault(text: string): string | undefined {
  const lines = text.replaceAll(/\\\n/g, ' ').split('\n')
  const unknown = lines.find((line) => /^\s*[^#\s]/.test(line) && !instructions.has(firstWord(line)))
  return unknown === undefined ? undefined : `has "${firstWord(unknown)}", which is not a Dockerfile instruction`
}

const firstWord = (line: string): string => line.trim().split(/\s/)[0]?.toLowerCase() ?? ''
