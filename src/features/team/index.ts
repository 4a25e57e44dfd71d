// What other features may use of this one.
export { forgetInTeams } from './members/forget.ts'
