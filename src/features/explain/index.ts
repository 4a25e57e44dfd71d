// What other features may import.
export { explain } from './explain.ts'
