// What other features may use of this one.
export { plan } from './plan.ts'
