/** What the placement test says. Its rounds are quiz rounds. */
export const texts = {
  /** The button when a sentence wasn't clear. */
  offer: { title: 'Find out where I stand', says: 'diagnose' },
  command: {
    title: 'diagnose',
    description: (least: number, most: number) =>
      `Find out where you stand: ${least} to ${most} questions across the exam`,
  },
  starter: {
    title: 'Find out where I stand',
    description: 'A short test across the whole exam, so that I know what you need',
    prompt: 'find out where I stand',
  },
}
