import { leastPeople } from './cohort.ts'

/** What somebody earned in a week, under the name that the board shows. */
export interface Scored {
  readonly user: string
  readonly alias: string
  readonly hidden: boolean
  /** May be below zero; what is shown is not. */
  readonly points: number
  /** Answers that counted. */
  readonly answers: number
  /** Study days in a row. */
  readonly streak: number
}

export interface BoardRow {
  readonly user: string
  /** From 1; who has the same points shares the place, and the places behind them stay empty. */
  readonly place: number
  readonly alias: string
  /** Whole, not below zero. */
  readonly points: number
  readonly streak: number
}

/**
 * The rows of a board, best first. Nobody has a row before their first answer that counts, nor who wishes to be hidden; and with fewer
 * than four people who would have one there is none at all.
 */
export function boardRows(scored: readonly Scored[]): BoardRow[] {
  const shown = scored.filter(({ hidden }) => !hidden)
  if (shown.length < leastPeople) return []
  const sorted = shown
    .filter(({ answers }) => answers > 0)
    .map(({ points, ...rest }) => ({ ...rest, points: Math.max(0, Math.round(points)) }))
    .toSorted((a, b) => b.points - a.points || (a.alias < b.alias ? -1 : 1))
  return sorted.map(({ user, alias, points, streak }) => ({
    user,
    place: sorted.findIndex((other) => other.points === points) + 1,
    alias,
    points,
    streak,
  }))
}

/** Answers of a small team together, in tens: an exact number would tell what the one who came or left has done. */
export const roughly = (answers: number): number => Math.floor(answers / 10) * 10
