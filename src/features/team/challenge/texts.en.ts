const keepsScore = 'Your score stays private unless you choose to show it.'

export const texts = {
  toEveryone: {
    title: 'A challenge to everyone',
    line: (questions: number) =>
      `The same ${questions} questions for everyone who takes them, in our personal chat. ${keepsScore}`,
    openUntil: (day: string) => `Open until ${day}.`,
  },
  invitation: {
    title: (alias: string) => `${alias} challenges you`,
    /** If the challenger has left in the meantime. */
    someone: 'Someone',
    line: (questions: number, team: string) =>
      `You both get the same ${questions} questions. You received this because you both take part in ${team}. ${keepsScore}`,
  },
  buttons: { take: 'Take it', mute: 'No challenges, please' },
  results: 'Results',
  score: (right: number, questions: number) => `${right} of ${questions}`,
  joinFirst: 'Join first',
  joinToChallenge: 'Only people who have joined can challenge others.',
  joinToTake: 'Only people who have joined can take a challenge.',
  noQuestions: { title: 'No questions', lines: ['The question bank is empty.'] },
  oneIsOpen: {
    title: 'One is already open',
    lines: ['You can have one open challenge to everyone at a time, for a week. Take that one first.'],
  },
  teamIsFull: {
    title: 'Too many open challenges',
    lines: ['This team has as many open challenges as it can have. Each one ends after a week.'],
  },
  notForYou: {
    title: 'That challenge is between two people',
    lines: ['Only those two can take it. To start your own, say **challenge** and an alias from the board.'],
  },
  takenAlready: { title: "You've already taken this one", lines: ['Each challenge can be taken once.'] },
  notOpen: {
    title: "That challenge isn't open",
    lines: ["It has ended or doesn't exist. Say **challenge** to start a new one."],
  },
  inPersonalChat: {
    title: "Let's continue in our personal chat",
    line: (code: string) => `Select my name, choose *Chat*, and say **challenge ${code}** there.`,
    says: (code: string) => `challenge ${code}`,
  },
  accepted: { title: 'Challenge accepted', lines: ['Your questions are waiting in our personal chat.'] },
  fromTeam: {
    title: (team: string) => `A challenge from ${team}`,
    line: (questions: number) => `You just took it in the team: ${questions} questions, only for you.`,
  },
  howTo: {
    title: 'Challenge someone',
    lines: [
      'You both get the same five questions. Say **challenge** and an alias from the board, such as **challenge otter**. Or say **challenge** in the team to challenge everyone there.',
    ],
  },
  unknownAlias: { title: 'Nobody goes by that alias', lines: ["Use an alias as your team's board shows it."] },
  notNow: {
    title: 'Not right now',
    challengedAlready: "You've already challenged them this week.",
    unreachable: "They can't be challenged by name. Say **challenge** in the team to challenge everyone there.",
  },
  nothingToShow: {
    title: 'No result to show',
    lines: ['You can show only the last challenge that you finished.'],
  },
  shownAlready: {
    title: 'Nothing new to show',
    lines: ["Your result is already shown, or there's no room for more."],
  },
  shown: {
    title: 'Result shown',
    onCard: (right: number, questions: number, team: string) =>
      `Your ${right} of ${questions} appears under your alias on the card in ${team} as soon as two people have shown their results.`,
  },
  outcome: {
    title: (team: string) => `A result from ${team}`,
    both: 'You both chose to show your results:',
    one: 'A challenge between the two of you. One result is shown so far.',
    you: 'You',
    colleague: 'Your colleague',
  },
  muted: { title: 'No more challenges', lines: ['Nobody in that team can challenge you by name.'] },
}
