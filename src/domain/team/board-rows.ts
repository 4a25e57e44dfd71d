import { leastPeople } from './cohort.ts'

/** What a person earned in a week, with the name that the board shows. */
export interface Scored {
  readonly user: string
  readonly alias: string
  readonly hidden: boolean
  /** Can be negative. What is shown isn't. */
  readonly points: number
  /** Answers that counted. */
  readonly answers: number
  /** Study days in a row. */
  readonly streak: number
}

export interface BoardRow {
  readonly user: string
  /** From 1. People with equal points share a place, and the places after them stay empty. */
  readonly place: number
  readonly alias: string
  /** A whole number, not negative. */
  readonly points: number
  readonly streak: number
}

/**
 * Builds the rows of a board, best first. People have no row before their first answer that counts, or if they are hidden. If fewer than four people
 * want to be seen, there are no rows at all.
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

/** Rounds a small team's total down to tens, because an exact number would reveal what someone who joined or left has done. */
export const roughly = (answers: number): number => Math.floor(answers / 10) * 10
