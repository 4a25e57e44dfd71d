import { counted, nth } from '../../../kernel/text/words.ts'

export const texts = {
  introduction: {
    summary: "I'm Shipmate, a study coach for the AZ-400 exam",
    title: "I'm Shipmate",
    about: 'A study coach for the **AZ-400** exam. Everything I say comes from curated notes, with their sources.',
    here: {
      channel: 'In this channel, I explain topics and ask everyone questions.',
      group: 'In this chat, I explain topics and ask everyone questions.',
    },
    start:
      'Mention me and say **explain canary release**, **team quiz**, or **join**. The person who added me is the team lead and can say **team quiz weekdays 9**.',
    inPrivate:
      'Quizzes, progress, and settings stay between you and me: select my name, choose *Chat*, and say **hi**.',
  },
  takePart: {
    title: 'Take part',
    lines: ['Press the button to choose an alias. Only you see the next step, so nobody can tell who is who.'],
  },
  join: {
    title: (team: string) => `Join ${team}`,
    /** What joining means, before anything is stored. */
    meaning: [
      'Once four people have joined, the board shows your alias, points, and study streak. Your answers stay between you and me.',
      "You also count, without a name, toward the team's common goal and in what its leads see of the team as a whole.",
      'You can leave at any time. After that, no board and no new figure includes you.',
    ],
    label: 'Your alias on the board',
    error: 'Enter an alias of 2 to 24 characters.',
    send: 'Join',
    problem: (problem: string) => `✗ ${problem}`,
    full: 'This team is full, so nobody else can join.',
    joinedAs: (alias: string) => `You take part as ${alias}.`,
  },
  aliasProblems: {
    form: (longest: number) =>
      `An alias has 2 to ${longest} letters of one alphabet, digits, spaces, or hyphens, such as Puffin 7.`,
    tooLong: (longest: number) => `An alias can have at most ${longest} characters.`,
    'two-people': 'An alias names one person. Choose one without “and”.',
    reserved: 'That name could be mistaken for me or for someone in charge. Choose another one.',
    taken: 'Someone on the team has that name, or one that looks like it. Choose another one.',
  },
  notJoined: { title: "You haven't joined", lines: ['Say **join** in the team to take part.'] },
  left: "You've left",
  leftTeam: (team: string) => `No board of ${team} and no new figure includes you.`,
  askWhetherToLeave: {
    title: (team: string) => `Leave ${team}?`,
    line: "Your row, your alias, and your challenges will be removed. If you join again, you start from zero: earlier points don't come back.",
  },
  mine: {
    title: (team: string) => `Your place in ${team}`,
    aliasLabel: 'Your alias: ',
    place: (place: number, people: number) => `${nth(place)} of ${people}`,
    isHidden: 'Hidden: you count only in totals',
    tooFew: 'The board starts with four people',
    noAnswers: 'No answers have counted yet this week',
    facts: { points: 'Points', answers: 'Answers that counted', streak: 'Streak' },
    studyDays: (days: number) => (days === 0 ? 'Your next answer starts one' : counted(days, 'study day')),
    counts: 'Five answers a day count, on five days a week.',
    isPaired: 'You agreed to be suggested as a study partner, by alias.',
    canChange: '*Hide me* takes your row off the board. *Pair me* lets me suggest you as a study partner, by alias.',
  },
  buttons: {
    board: 'Board',
    showMe: 'Show me',
    hideMe: 'Hide me',
    leave: 'Leave',
    stay: 'Stay',
    pairMe: 'Pair me',
    unpairMe: "Don't pair me",
  },
}
