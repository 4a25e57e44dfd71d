import { Team, type TeamKey } from '../../../domain/team/team.ts'
import { DueIndex } from '../due-index.ts'
import { isNewer } from '../stored-files.ts'

const idOf = ({ tenant, conversation }: TeamKey): string => `${tenant}\n${conversation}`
const keyOf = ({ tenant, conversation }: TeamKey): TeamKey => ({ tenant, conversation })

/** When each team is due next, and who belongs to it. Derived from the documents, kept in memory. */
export class TeamIndex {
  readonly #events = new DueIndex<TeamKey, Team>(idOf, keyOf, ({ nextAt }) => (nextAt === undefined ? [] : [nextAt]))
  readonly #people = new Map<string, People>()

  /** After each commit. */
  set(team: Team): void {
    this.#events.set(team)
    this.#people.set(idOf(team), peopleOf(team))
  }

  /** While the index is built. @throws TypeError when the document is damaged where the index looks */
  setFirst(team: Team): void {
    const people = peopleOf(team)
    // A document of a newer Shipmate waits for that one; it only tells whom it names.
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
  /** Every id that the document holds, those on the channel included. */
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

/** As the document stands on the disk it may be of an older form, in which nobody could join. */
const peopleOf = (team: Team): People => {
  const { members = {}, leads = [], invited = [], challenges = [], quiz, owed } = team as Partial<Team>
  const users = [...Object.keys(members), ...leads]
  const challenged = challenges.flatMap(({ from, to, taken, results }) => [
    from,
    ...(to === undefined ? [] : [to]),
    ...taken,
    ...results.map(({ user }) => user),
  ])
  return {
    key: keyOf(team),
    users: new Set(users),
    names: new Set([...users, ...invited, ...challenged]),
    asks: quiz !== undefined,
    owes: owed !== undefined && owed.close.length + owed.renew.length > 0,
  }
}
