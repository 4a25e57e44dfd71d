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

/**
 * Removes everything that names a person from a team: their membership, their lead, and an invitation to lead. A member or lead whose channel id is
 * theirs is the same person, even if the user id in the document is damaged.
 */
export function withoutPerson(team: Team, { user, channelIds, chat }: Person, now: Date): Team {
  const isTheirs = (viewer: string | undefined): boolean => viewer !== undefined && channelIds.includes(viewer)
  const users = new Set([
    user,
    ...Object.entries(team.members).flatMap(([id, { viewer }]) => (isTheirs(viewer) ? [id] : [])),
    ...Object.entries(team.leadViewers ?? {}).flatMap(([id, viewer]) => (isTheirs(viewer) ? [id] : [])),
  ])
  const left = [...users].reduce((rest, one) => withoutMember(rest, one, now), team)
  return withoutAsker(
    {
      ...withoutPairCards(left, now, ({ conversationId }) => conversationId === chat),
      ...withLeads(
        team,
        team.leads.filter((lead) => !users.has(lead)),
      ),
      invited: team.invited.filter((id) => !channelIds.includes(id)),
    },
    users,
  )
}

/** The leads, and the channel ids of those that are left. */
export function withLeads(team: Pick<Team, 'leadViewers'>, leads: string[]): Pick<Team, 'leads' | 'leadViewers'> {
  const kept = Object.entries(team.leadViewers ?? {}).filter(([lead]) => leads.includes(lead))
  return { leads, ...(team.leadViewers ? { leadViewers: Object.fromEntries(kept) } : {}) }
}

/** Questions that the people asked for stay, without their names. */
function withoutAsker(team: Team, users: ReadonlySet<string>): Team {
  const isTheirs = ({ by }: { readonly by?: string | undefined }): boolean => by !== undefined && users.has(by)
  const anonymous = <T extends { readonly by?: string | undefined }>(question: T): T => {
    const { by: _, ...rest } = question
    return isTheirs(question) ? (rest as T) : question
  }
  return {
    ...team,
    ...(team.quiz ? { quiz: anonymous(team.quiz) } : {}),
    ...(team.later ? { later: team.later.map(anonymous) } : {}),
  }
}

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
