// What other features may import.
export { countedCheck } from './count-check.ts'
export { cleanAnswer, looksLikeCode } from './looks-like-code.ts'
export { faultView, ruleRow } from './graded-rows.ts'
export { faultData, ruleData } from './cards/graded-data.ts'
export type { FaultView, RuleRow } from './views.ts'
