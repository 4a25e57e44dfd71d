// What other features may use of this one.
export { guideView } from './guide.ts'
