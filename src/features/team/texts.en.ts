import { counted } from '../../kernel/text/words.ts'

/** Texts that the team features share. Each subfolder has more. */
export const texts = {
  /** Stands for the name of a team or chat without one. */
  yourTeam: 'your team',
  commands: {
    teamQuiz: {
      title: 'team quiz',
      description: 'Ask everyone a question; leads can schedule one: `team quiz weekdays 9`',
    },
    join: { title: 'join', description: 'Take part under an alias; see also `leave`, `hide me`, and `pair me`' },
    leaderboard: {
      title: 'leaderboard',
      description: 'See who gained the most this week, each compared with their own past',
    },
    challenge: { title: 'challenge', description: 'Send the same five questions to a colleague or the channel' },
    digest: {
      title: 'weekly digest',
      description: 'See what changed this week, what comes next, and what your team knows together',
    },
    coverage: {
      title: 'team coverage',
      description: 'For leads: see what the team can answer, and what only one person can',
    },
  },
  buttons: { join: 'Join', myPlace: 'My place' },
  /** Below a list that is cut. */
  more: (count: number) => `And ${count} more.`,
  studyDaysInARow: (days: number) => `${days} study days in a row`,
  whichTeam: { title: 'Which team?', ofJoined: "You're in more than one.", ofLed: 'You lead more than one.' },
  joinedNone: {
    title: "You haven't joined a team yet",
    lines: [
      'Add me to a team or a group chat, mention me there, and say **join**. The board is posted there and shows only aliases.',
    ],
  },
  onlyInTeams: {
    title: 'That only works in a team',
    lines: [
      'Add me to a team or a group chat, mention me there, and say it again. Here, you can say **leaderboard** for your own place, **weekly digest**, or **challenge**.',
    ],
  },
  onlyForYou: {
    title: 'Only for you',
    line: 'Press the button to see or change your own place. Nobody else sees it.',
  },
  /** On cards that Shipmate closed. */
  closedCard: {
    title: 'Shipmate',
    over: 'This card is no longer active.',
    questionChanged: 'This question changed while it was open, so it closed without a result.',
  },
  leads: {
    isNone: { title: 'Nothing changed', lines: ["You aren't a lead of this team."] },
    stopped: { title: 'You no longer lead this team', lines: ['Someone else can say **team lead** here.'] },
    onlyLeadsName: { title: 'Only a lead can name another', lines: ["Ask one of this team's leads."] },
    tooManyNamed: (most: number) => ({
      title: "That's too many people",
      lines: [`You can name up to ${most} people at a time, until they accept.`],
    }),
    named: { title: 'New leads named', lines: ['They become leads when they say **team lead** here.'] },
    alreadyLead: {
      title: 'You already lead this team',
      lines: ['Try **team quiz weekdays 9** here, or **team coverage** in our personal chat.'],
    },
    hasLead: {
      title: 'This team has a lead',
      lines: ['To become one too, ask a lead to mention you and say **team lead** here.'],
    },
    enough: (most: number) => ({
      title: 'This team has enough leads',
      lines: [`A team has up to ${most} leads. One of them can say **stop leading**.`],
    }),
    leading: {
      title: 'You lead this team now',
      lines: [
        "As a lead, you schedule the team's question (**team quiz weekdays 9**) and see what the team as a whole can do (**team coverage**, in our personal chat). No figure is ever about one person.",
      ],
    },
  },
  schedule: {
    onlyLeads: 'Only leads can schedule questions',
    noLeadYet: 'This team has no lead yet. Say **team lead** here to become one.',
    askLead: "Ask one of this team's leads. Anyone can say **team quiz** for a question now.",
    off: { title: 'No questions scheduled', lines: ['Anyone can still say **team quiz** for a question now.'] },
    planned: 'Question scheduled',
    /** @param on `Weekdays` @param time `09:00` */
    posts: (on: string, time: string, timeZone: string, hours: number) =>
      `${on} at ${time} (${timeZone}), I post one question here. It stays open for ${counted(hours, 'hour')}.`,
    closes: 'It closes automatically, with the answer breakdown and explanations. To stop, say **team quiz off**.',
    weekdays: 'Weekdays',
    everyDay: 'Every day',
    unclear: 'When?',
    problems: {
      unknownZone: (zone: string) => `I don't know the time zone ${zone}. An example is Europe/Berlin.`,
      form: 'Name the days and a full hour from 0 to 23: **team quiz weekdays 9** or **team quiz mon wed fri 9 until 16**.',
      hour: 'The hour must be from 0 to 23.',
      backward: 'It has to close later on the same day: **team quiz weekdays 9 until 16**.',
    },
  },
}
