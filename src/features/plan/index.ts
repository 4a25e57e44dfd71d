// What other features may import.
export { plan } from './plan.ts'
