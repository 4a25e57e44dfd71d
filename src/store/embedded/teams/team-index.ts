import { Team, type TeamKey } from '../../../domain/team/team.ts'
import { DueIndex } from '../due-index.ts'
import { isNewer } from '../stored-files.ts'

const idOf = ({ tenant, conversation }: TeamKey): string => `${tenant}\n${conversation}`
const keyOf = ({ tenant, conversation }: TeamKey): TeamKey => ({ tenant, conversation })

/** When each team is due next, and who belongs to it. Derived from the documents and kept in memory. */
export class TeamIndex {
  readonly #events = new DueIndex<TeamKey, Team>(idOf, keyOf, ({ nextAt }) => (nextAt === undefined ? [] : [nextAt]))
  readonly #people = new Map<string, People>()

  /** After each commit. */
  set(team: Team): void {
    this.#events.set(team)
    this.#people.set(idOf(team), peopleOf(team))
  }

  /** For building the index. @throws TypeError if the fields that the index reads are damaged */
  setFirst(team: Team): void {
    const people = peopleOf(team)
    // A document from a newer Shipmate isn't due here, but the people whom it names count.
    const found = isNewer(team, Team) ? { ...people, asks: false, owes: false } : people
    if (!isNewer(team, Team)) this.#events.setFirst(team)
    if (!this.#people.has(idOf(team))) this.#people.set(idOf(team), found)
  }

  delete(key: TeamKey): void {
    this.#events.delete(key)
    this.#people.set(idOf(key), nobodyIn(key))
  }

  due(now: Date, limit: number): TeamKey[] {
    return this.#events.due(now, limit)
  }

  where(passes: (team: People) => boolean): TeamKey[] {
    return [...this.#people.values()].flatMap((team) => (passes(team) ? [team.key] : []))
  }
}

interface People {
  readonly key: TeamKey
  /** User ids of members and leads. */
  readonly users: ReadonlySet<string>
  /** Every id in the document, including channel ids. */
  readonly names: ReadonlySet<string>
  readonly asks: boolean
  readonly owes: boolean
}

const nobodyIn = (key: TeamKey): People => ({
  key: keyOf(key),
  users: new Set(),
  names: new Set(),
  asks: false,
  owes: false,
})

/** The document may have an older schema, in which teams had no members. */
const peopleOf = (team: Team): People => {
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
    key: keyOf(team),
    users: new Set(users),
    names: new Set([...users, ...invited, ...challenged, ...others]),
    asks: quiz !== undefined,
    owes: owed !== undefined && owed.close.length + owed.renew.length > 0,
  }
}
