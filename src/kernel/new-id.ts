import type { Turn } from './turn.ts'

/** Short ids, unique within one learner's rounds: the instant plus some chance. */
export const newId = (turn: Turn): string =>
  turn.now.getTime().toString(36) +
  Math.floor(turn.chance() * 36 ** 4)
    .toString(36)
    .padStart(4, '0')
