// What other features may import.
export { scoreOf, thousand } from './report/mock-report.ts'
