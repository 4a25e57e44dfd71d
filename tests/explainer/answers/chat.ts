import type { Catalog } from '../../../src/content/catalog.ts'
import { openDesk } from '../../features/desk.ts'
import { cardOf, type Card } from './card.ts'
import type { Dialogue, Question } from './sets.ts'

export interface Answered {
  readonly asked: Question
  readonly card: Card
}

export interface AnsweredTurn {
  readonly dialogue: string
  /** From 1. */
  readonly turn: number
  readonly q: string
  readonly expect: string
  readonly card: Card
  /** The notes that the answer is about; empty if no explanation was given. */
  readonly notes: readonly string[]
}

/** Asks through the bot. Each question, and each dialogue, is somebody's first conversation with it. */
export async function openChat(catalog: Catalog) {
  const desk = await openDesk(catalog)
  let people = 0
  const meet = () => desk.person(`reader-${++people}`)
  return {
    ask: async (asked: Question): Promise<Answered> => ({
      asked,
      card: cardOf(await meet().say(asked.q, 'personal')),
    }),
    talk: async ({ id, turns }: Dialogue): Promise<AnsweredTurn[]> => {
      const { key, say } = meet()
      const answered: AnsweredTurn[] = []
      let last: string | undefined
      for (const [index, { q, expect }] of turns.entries()) {
        const card = cardOf(await say(q, 'personal'))
        const newest = (await desk.store.readLearner(key))?.value.explained.at(-1)
        const notes = newest && newest.id !== last ? newest.notes : []
        last = newest?.id
        answered.push({ dialogue: id, turn: index + 1, q, expect, card, notes })
      }
      return answered
    },
    close: desk.close,
  }
}
