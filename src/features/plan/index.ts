// What other features may import.
export { pageFigures } from './page/page-figures.ts'
export { progressPage, type Place } from './page/progress-page.ts'
export { wordOutlook } from './look-ahead.ts'
