import type { TeamCards } from '../../src/kernel/services.ts'

/** Writes down what is asked of the cards in teams, and changes none. */
export function recordedCards() {
  const asked: string[] = []
  const cards: TeamCards = {
    renew: (key, what) => void asked.push(`renew ${what} in ${key.conversation}`),
    close(_, __, posts) {
      for (const { activity } of posts) asked.push(`close ${activity}`)
    },
    resume: () => Promise.resolve(),
  }
  return { cards, asked }
}
