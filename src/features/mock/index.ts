// What other features may import.
export { thousand } from './report/mock-report.ts'
