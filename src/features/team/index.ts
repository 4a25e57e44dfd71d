// What other features may use of this one.
export { forgetInTeams } from './members/forget.ts'
export { inPrivate, unclear } from './in-private.ts'
