import { Team, type TeamKey } from '../../../domain/team/team.ts'
import { DueIndex } from '../due-index.ts'
import { isNewer } from '../../is-newer.ts'
import { peopleOf, type People } from '../../team-people.ts'

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

const nobodyIn = (key: TeamKey): People => ({
  key: keyOf(key),
  users: new Set(),
  names: new Set(),
  asks: false,
  owes: false,
})
