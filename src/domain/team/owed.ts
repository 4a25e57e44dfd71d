import { mapped } from '../patched.ts'
import type { Posted, Team } from './team.ts'

/** Cards that are redrawn from the team's document. */
export type Renewal = 'quiz' | 'board' | `challenge ${string}`

const mostClosed = 500
const keptDays = 30

/** Reads an owed renewal, `WHAT #NUMBER`. The number ensures that finishing one doesn't cancel a newer one that was added in the meantime. */
export const renewalOf = (owed: string): Renewal => owed.replace(/ #\d+$/, '') as Renewal

const numberOf = (owed: string): number => Number(/ #(\d+)$/.exec(owed)?.[1] ?? 0)

export const isSameCard = (one: Posted, other: Posted): boolean =>
  one.activity === other.activity && one.conversationId === other.conversationId

/** Records edits that must happen: cards to close and cards to redraw. */
export function owing(team: Team, close: readonly Posted[], renew: readonly Renewal[], now: Date): Team {
  if (close.length + renew.length === 0) return team
  const known = team.owed.close
  const fresh = close
    .filter((post) => !known.some((other) => isSameCard(other, post)))
    .map(({ conversationId, activity }) => ({ conversationId, activity, since: now.toISOString() }))
  const renewed = [...new Set(renew)].map((what) => {
    const before = team.owed.renew.find((owed) => renewalOf(owed) === what)
    return `${what} #${before === undefined ? 1 : numberOf(before) + 1}`
  })
  const others = team.owed.renew.filter((owed) => !renew.includes(renewalOf(owed)))
  return {
    ...team,
    owed: { close: [...known, ...fresh].slice(-mostClosed), renew: [...others, ...renewed] },
  }
}

/** Removes an edit that is done. @param what the card that was closed, or the renewal exactly as it was owed */
export function withoutOwed(team: Team, what: Posted | string): Team {
  const { close, renew } = team.owed
  const owed =
    typeof what === 'string'
      ? { close, renew: renew.filter((other) => other !== what) }
      : { close: close.filter((post) => !isSameCard(post, what)), renew }
  return owed.close.length === close.length && owed.renew.length === renew.length ? team : { ...team, owed }
}

/**
 * Counts today as a day on which closing each card was tried, and drops cards that couldn't be closed for 30 days: they are out of reach by then.
 * It counts days, because a clock that is ahead makes everything look old.
 */
export function triedToday(team: Team, now: Date): Team {
  const today = now.toISOString().slice(0, 10)
  const limit = new Date(now.getTime() - keptDays * 86_400_000).toISOString()
  const close = mapped(team.owed.close, (card) =>
    card.tried?.latest === today
      ? card
      : {
          ...card,
          since: card.since ?? now.toISOString(),
          tried: { days: (card.tried?.days ?? 0) + 1, latest: today },
        },
  ).filter(({ since = '', tried }) => since > limit || (tried?.days ?? 0) <= keptDays)
  const isSame = close.length === team.owed.close.length && close.every((card, at) => card === team.owed.close[at])
  return isSame ? team : { ...team, owed: { ...team.owed, close } }
}

/** Lists the renewals of all cards that show rows or results. */
export const shownCards = ({ board, challenges }: Team): Renewal[] => [
  ...(board?.post ? (['board'] as const) : []),
  ...challenges.flatMap(({ code, to, post }): Renewal[] => (to === undefined && post ? [`challenge ${code}`] : [])),
]
