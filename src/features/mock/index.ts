// What other features may use of this one.
export { thousand } from './mock-report.ts'
