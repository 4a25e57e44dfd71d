// What other features may import.
export { fitSection, jobButtons, planLine } from './fit.ts'
