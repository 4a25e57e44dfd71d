// What other features may use of this one.
export { askAgain, askNext, startPlanned, startRound } from './ask.ts'
export { optionsData, pickData } from './cards/question-data.ts'
export { tooManyReports } from './report.ts'
export { likeSingleChoice } from './kinds/single.ts'
export { questionView } from './question-view.ts'
export { answeredIn, openPresentation } from './round.ts'
export { verdictView } from './verdict/verdict-view.ts'
export type { VerdictView } from './views.ts'
