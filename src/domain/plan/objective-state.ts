/** How well an objective is known, from not asked yet (0) to solid (4). */
export type ObjectiveState = 0 | 1 | 2 | 3 | 4

export const objectiveStates: readonly ObjectiveState[] = [0, 1, 2, 3, 4]

/** @param known probability of knowing an unseen question today, 0 to 1 @param answers how many questions about it were answered */
export function objectiveState(known: number, answers: number): ObjectiveState {
  if (answers === 0) return 0
  if (known < 0.4) return 1
  if (known < 0.6) return 2
  return known < 0.8 ? 3 : 4
}
