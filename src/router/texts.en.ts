/** What people read when the router answers for no feature. */
export const texts = {
  oldButton: 'That button is from an older version of me, so nothing was changed.',
  unreadableCard: "I couldn't read that card, so nothing was changed.",
  pressInPrivate: 'Please do that in our personal chat.',
}
