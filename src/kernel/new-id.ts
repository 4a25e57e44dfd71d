import type { Turn } from './turn.ts'

/** Creates a short id, unique within one learner's rounds: the instant plus a random suffix. */
export const newId = (turn: Pick<Turn, 'now' | 'chance'>): string =>
  turn.now.getTime().toString(36) +
  Math.floor(turn.chance() * 36 ** 4)
    .toString(36)
    .padStart(4, '0')
