// What the router may import.
export { withCongratulations } from './back/congratulate.ts'
export { smallerFirstStep, withWelcomeBack } from './back/welcome-back.ts'
