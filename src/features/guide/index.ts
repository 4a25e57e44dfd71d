// What other features may import.
export { guideView } from './guide.ts'
