/** What people read when the router answers for no feature. */
export const texts = {
  oldButton: 'That button is from an older version of me, so nothing was changed.',
  unreadableCard: "I couldn't read that card, so nothing was changed.",
  pressInPrivate: 'Please do that in our personal chat.',
  inPrivate: {
    title: "Let's continue in our personal chat",
    line: 'Quizzes, answers, and settings are between you and me. Open our personal chat (select my name, then *Chat*) and say **hi** there.',
  },
  newerBoard: "There's a newer board.",
}
