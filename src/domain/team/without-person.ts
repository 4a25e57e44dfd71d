import { memberOf } from './member-of.ts'
import { owing, shownCards } from './owed.ts'
import type { Posted, Team } from './team.ts'

/** A person as a team's document may name them. */
export interface Person {
  readonly user: string
  /** Ids on the channel (Teams: MRIs). */
  readonly channelIds: readonly string[]
  /** The conversation id of their personal chat, if known. */
  readonly chat?: string
}

/** Removes a member from a team: their row, challenges, and results. The edits that take them off the cards are owed. */
export function withoutMember(team: Team, user: string, now: Date): Team {
  const { [user]: _, ...members } = team.members
  const gone = memberOf(team, user)
  const { report } = team.coverage
  const mine = team.challenges.filter(({ from, to }) => from === user || to === user)
  const rest: Team = {
    ...team,
    members,
    challenges: team.challenges
      .filter((challenge) => !mine.includes(challenge))
      .map(({ results, taken, ...challenge }) => ({
        ...challenge,
        taken: taken.filter((other) => other !== user),
        results: results.filter((result) => result.user !== user),
      })),
    pastBoards: gone ? [] : team.pastBoards,
    // Reports that counted the member stay, and don't say who that was.
    coverage: {
      ...team.coverage,
      gone: gone && gone.reports !== 0 ? [...team.coverage.gone, gone.reports] : team.coverage.gone,
      ...(report ? { report: { ...report, pairs: report.pairs.filter((pair) => !pair.includes(user)) } } : {}),
    },
  }
  // Boards of earlier weeks may show their row. They are closed instead of being computed again.
  const over = [...(gone ? team.pastBoards : []), ...mine.flatMap(({ post }) => post ?? [])]
  const left = owing(rest, over, gone ? shownCards(rest) : [], now)
  return gone?.pairs ? withoutPairCards(left, now) : left
}

/** Removes everything that names a person from a team: their membership, their lead, and an invitation to lead. */
export const withoutPerson = (team: Team, { user, channelIds, chat }: Person, now: Date): Team => ({
  ...withoutPairCards(withoutMember(team, user, now), now, ({ conversationId }) => conversationId === chat),
  leads: team.leads.filter((lead) => lead !== user),
  invited: team.invited.filter((id) => !channelIds.includes(id)),
})

/** Closes the coverage cards that show the aliases of pairs: all of them, or those that `isMeant` selects. */
export function withoutPairCards(
  { coverageCards, ...team }: Team,
  now: Date,
  isMeant: (post: Posted) => boolean = () => true,
): Team {
  if (!coverageCards) return team
  const kept = coverageCards.filter((post) => !isMeant(post))
  const over = coverageCards.filter(isMeant)
  return owing(kept.length === 0 ? team : { ...team, coverageCards: kept }, over, [], now)
}

/** Takes a member's row or alias off every card that shows it: boards of earlier weeks close, the others are owed an update. */
export const withCardsRedrawn = (team: Team, now: Date): Team =>
  owing({ ...team, pastBoards: [] }, team.pastBoards, shownCards(team), now)
