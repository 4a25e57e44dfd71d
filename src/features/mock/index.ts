// What other features may import.
export { thousand } from './mock-report.ts'
