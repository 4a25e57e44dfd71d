import type { Decision, Drill, Quality } from './drill.ts'

/** The letters of the choices, in the order of the content. */
export const choiceLetters = ['a', 'b', 'c'] as const
export type ChoiceLetter = (typeof choiceLetters)[number]

/** A decision and the choice that was made. */
export interface Step {
  readonly decision: Decision
  readonly letter: ChoiceLetter
  readonly choice: Decision['choices'][number]
}

/** Credit for a choice, as a share of what its decision is worth. */
export const creditOf: Readonly<Record<Quality, number>> = { good: 1, workable: 0.5, harmful: 0 }

/**
 * Replays the choices of a drill, one letter per decision. Ignores choices after the end.
 * @returns the steps taken and the next decision; undefined at the end
 */
export function walk(drill: Drill, picks: readonly string[]): { steps: Step[]; waiting: Decision | undefined } {
  const steps: Step[] = []
  let waiting: Decision | undefined = drill.decisions.find(({ detour }) => !detour)
  for (const pick of picks) {
    const letter = choiceLetters.find((known) => known === pick)
    if (!waiting || !letter) break
    const choice = waiting.choices[choiceLetters.indexOf(letter)] as Step['choice']
    steps.push({ decision: waiting, letter, choice })
    waiting = following(drill, waiting, choice.leadsTo)
  }
  return { steps, waiting }
}

function following({ decisions }: Drill, { id }: Decision, leadsTo: string | undefined): Decision | undefined {
  if (leadsTo !== undefined) return decisions.find((decision) => decision.id === leadsTo)
  const place = decisions.findIndex((decision) => decision.id === id)
  return decisions.slice(place + 1).find(({ detour }) => !detour)
}

/** The path of good choices. Also ends where `leadsTo` would go in a circle. */
export function strongPath(drill: Drill): Step[] {
  const picks: ChoiceLetter[] = []
  while (picks.length < drill.decisions.length) {
    const { waiting } = walk(drill, picks)
    const place = waiting?.choices.findIndex(({ quality }) => quality === 'good') ?? -1
    const letter = choiceLetters[place]
    if (!letter) break
    picks.push(letter)
  }
  return walk(drill, picks).steps
}

/** The average credit per objective, from 0 to 1. */
export function creditByObjective(steps: readonly Step[]): Record<string, number> {
  const earned = new Map<string, number[]>()
  for (const { decision, choice } of steps)
    earned.set(decision.objective, [...(earned.get(decision.objective) ?? []), creditOf[choice.quality]])
  return Object.fromEntries(
    [...earned].map(([id, credits]) => [id, credits.reduce((sum, credit) => sum + credit, 0) / credits.length]),
  )
}

/** Decisions that were made separately, without following the path. Ignores unknown ids and letters. */
export function stepsTaken(drill: Drill, decisions: readonly string[], picks: readonly string[]): Step[] {
  return decisions.slice(0, picks.length).flatMap((id, place) => {
    const decision = drill.decisions.find((item) => item.id === id)
    const letter = choiceLetters.find((known) => known === picks[place])
    const choice = letter && decision?.choices[choiceLetters.indexOf(letter)]
    return decision && letter && choice ? [{ decision, letter, choice }] : []
  })
}
