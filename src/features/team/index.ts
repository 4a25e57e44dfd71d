// What other features may use of this one.
export { forgetInTeams } from './members/forget.ts'
export { teamPage } from './page/team-page.ts'
export { teamPageOf } from './page/team-page-link.ts'
