import type { Team, TeamKey } from '../domain/team/team.ts'

/** What an engine looks teams up by. */
export interface People {
  readonly key: TeamKey
  /** User ids of members and leads. */
  readonly users: ReadonlySet<string>
  /** Every id in the document, including channel ids. */
  readonly names: ReadonlySet<string>
  readonly asks: boolean
  readonly owes: boolean
}

/** Finds them in a document, which may have an older schema, in which teams had no members. */
export const peopleOf = (team: Team): People => {
  const { members = {}, leads = [], leadViewers = {}, invited = [], challenges = [] } = team as Partial<Team>
  const { quiz, later = [], owed } = team as Partial<Team>
  const users = [...Object.keys(members), ...leads]
  const challenged = challenges.flatMap(({ from, to, taken, results }) => [
    from,
    ...(to === undefined ? [] : [to]),
    ...taken,
    ...results.map(({ user }) => user),
  ])
  const viewers = [...Object.values(members).map(({ viewer }) => viewer), ...Object.values(leadViewers)]
  const askers = [quiz?.by, ...later.map(({ by }) => by)]
  const others = [...viewers, ...askers].filter((id) => id !== undefined)
  return {
    key: { tenant: team.tenant, conversation: team.conversation },
    users: new Set(users),
    names: new Set([...users, ...invited, ...challenged, ...others]),
    asks: quiz !== undefined,
    owes: owed !== undefined && owed.close.length + owed.renew.length > 0,
  }
}
