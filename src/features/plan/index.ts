// What the router and other features may import.
export { wordOutlook } from './look-ahead.ts'
export { withOutlook } from './with-outlook.ts'
