import { runs, subtle } from '../../../kernel/card/runs.ts'
import { unbroken } from '../../../kernel/card/snippet-data.ts'
import type { FaultView, RuleRow } from '../views.ts'

/** The place that can't be read, for the template's `$data`. */
export const faultData = (fault: FaultView | undefined) =>
  fault ? [{ runs: runs(fault.what), lines: fault.lines === undefined ? [] : [unbroken(fault.lines)] }] : []

/** A rule with its mark; below a missed one, what to look at. */
export const ruleData = ({ isMet, does, otherwise }: RuleRow) => ({
  label: isMet ? '✓ ' : '✗ ',
  colour: isMet ? 'good' : 'attention',
  runs: runs(does),
  otherwise: otherwise === undefined ? [] : [{ runs: runs(otherwise, subtle) }],
})
