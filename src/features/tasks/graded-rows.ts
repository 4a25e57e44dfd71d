import type { Fault, Graded } from '../../domain/task/grade.ts'
import { texts } from './texts.en.ts'
import type { FaultView, RuleRow } from './views.ts'

/** A rule, and what to look at if the answer misses it. */
export const ruleRow = ({ rule, isMet }: Graded['rules'][number]): RuleRow => ({
  isMet,
  does: rule.does,
  ...(isMet ? {} : { otherwise: rule.otherwise }),
})

/** Lines before and after the one with the fault. */
const around = 1

/** Where an answer or a file can't be read, with the lines around it. */
export function faultView({ line, message }: Fault, answer: string, kind: 'answer' | 'file' = 'answer'): FaultView {
  if (line === undefined) return { what: texts.fault.inWhole[kind](message) }
  const lines = answer.split('\n')
  const from = Math.max(0, line - 1 - around)
  const shown = lines
    .slice(from, line + around)
    .map((text, index) => `${from + index + 1}  ${text.slice(0, longestLine)}`)
  return {
    what: texts.fault.atLine({ line, message }),
    ...(line <= lines.length ? { lines: shown.join('\n') } : {}),
  }
}

const longestLine = 120
