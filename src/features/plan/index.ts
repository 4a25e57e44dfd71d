// What other features may import.
export { wordOutlook } from './look-ahead.ts'
