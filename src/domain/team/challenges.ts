import { owing } from './owed.ts'
import type { Challenge, Team } from './team.ts'

const openDays = 7
const mostOpen = 20
/** Open challenges to colleagues per challenger and team. */
const mostOfOne = 3
const mostResults = 200
const mostTaken = 1000
/** Without I and O, which look like digits. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const msPerDay = 86_400_000

/** Creates a challenge. @param to the challenged person; absent for everyone in the team */
export function newChallenge(
  from: string,
  to: string | undefined,
  questions: string[],
  now: Date,
  chance: () => number,
): Challenge {
  const code = Array.from({ length: 5 }, () => letters[Math.floor(chance() * letters.length)]).join('')
  return {
    code,
    from,
    ...(to === undefined ? {} : { to }),
    questions,
    createdAt: now.toISOString(),
    closesAt: new Date(now.getTime() + openDays * msPerDay).toISOString(),
    taken: [],
    results: [],
  }
}

/** Adds a challenge. Those that have ended are removed, and their cards are owed to be closed. */
export function withChallenge(team: Team, challenge: Challenge, now: Date): Team {
  const open = openChallenges(team, now)
  const over = team.challenges.filter((other) => !open.includes(other)).flatMap(({ post }) => post ?? [])
  return owing({ ...team, challenges: [...open, challenge] }, over, [], now)
}

const openChallenges = ({ challenges }: Team, now: Date): Challenge[] =>
  challenges.filter(({ closesAt }) => closesAt > now.toISOString())

/** Finds an open challenge by its code, typed in any case. */
export const openChallenge = (team: Team, code: string, now: Date): Challenge | undefined =>
  openChallenges(team, now).find((challenge) => challenge.code === code.toUpperCase())

/** Whether a person has an open challenge to a colleague, or to everyone. */
export const hasChallenged = (team: Team, user: string, to: string | undefined, now: Date): boolean =>
  openChallenges(team, now).some((challenge) => challenge.from === user && challenge.to === to)

/** Whether a person has as many open challenges in a team as they can. */
export const hasEnoughChallenges = (team: Team, user: string, now: Date): boolean =>
  openChallenges(team, now).filter(({ from }) => from === user).length >= mostOfOne

/** Whether a team has as many open challenges as it can. */
export const isFullOfChallenges = (team: Team, now: Date): boolean => openChallenges(team, now).length >= mostOpen

/** Whether a person may take a challenge. Only the two people of a challenge by name may. */
export const isFor = ({ from, to }: Challenge, user: string): boolean =>
  to === undefined || to === user || from === user

/** Records that a person has started a challenge. */
export const withTaken = (team: Team, code: string, user: string): Team =>
  withChanged(team, code, (item) => ({ ...item, taken: [...item.taken, user].slice(-mostTaken) }))

/** Adds the result that a person shows. @returns undefined if it is already there, or if there is no room */
export function withResult(team: Team, code: string, user: string, right: number): Team | undefined {
  const found = team.challenges.find((item) => item.code === code)
  if (!found || found.results.some((result) => result.user === user) || found.results.length >= mostResults)
    return undefined
  return withChanged(team, code, (item) => ({
    ...item,
    results: [...item.results, { user, right, of: item.questions.length }],
  }))
}

/** Changes one of a team's challenges. */
export const withChanged = (team: Team, code: string, change: (item: Challenge) => Challenge): Team => ({
  ...team,
  challenges: team.challenges.map((item) => (item.code === code ? change(item) : item)),
})
