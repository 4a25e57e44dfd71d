/** What people read when the router answers for no feature. */
export const texts = {
  /** A search in a compose box that finds nothing. */
  search: {
    /** @param query in quotation marks */
    title: (query: string) => `Nothing on ${query} yet`,
    closest: 'The closest topics are below.',
    tryThese: 'Try a topic of the AZ-400 exam, such as the ones below.',
    invitation: {
      title: 'Study for AZ-400 with Shipmate',
      line: 'Shipmate explains topics with their sources and asks a few questions a day. Ask about any topic of the exam.',
      open: 'Open Shipmate',
    },
  },
  oldButton: 'That button is from an older version of me, so nothing was changed.',
  unreadableCard: "I couldn't read that card, so nothing was changed.",
  pressInPrivate: 'Please do that in our personal chat.',
}
