import { counted } from '../../kernel/text/words.ts'

/** Texts that the team features share. Each subfolder has more. */
export const texts = {
  /** Stands for the name of a team or chat without one. */
  yourTeam: 'your team',
  commands: {
    teamQuiz: {
      title: 'team quiz',
      description:
        'Ask everyone a question, on any topic: `team quiz kubernetes`. Then `next question`, `close it`, or `cancel`. Leads can schedule one: `team quiz weekdays 9`',
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
      description: 'For leads: see what the team can answer, and what only one person can; `team page` has it to print',
    },
  },
  /** As topics of questions. */
  platforms: { github: 'github', azure: 'azure devops' },
  buttons: { join: 'Join', myPlace: 'My place' },
  /** Below a list that is cut. */
  more: (count: number) => `And ${count} more.`,
  studyDaysInARow: (days: number) => `${days} study days in a row`,
  whichTeam: { title: 'Which team?', ofJoined: "You're in more than one.", ofLed: 'You lead more than one.' },
  leadsOnly: {
    title: (teams: readonly string[]) => `You lead ${teams.slice(0, 3).join(', ')}`,
    /** For a lead who hasn't joined. */
    lines: [
      "You haven't joined its board, so you have no place on it. To take part too, mention me there and say **join**.",
    ],
    coverage: 'Team coverage',
  },
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
    whom: {
      title: 'Who should lead?',
      lines: [
        'Mention the person, so that I know whom you mean: **add @Megan as lead**. To lead yourself, say **team lead**.',
      ],
    },
    withdrawn: { title: 'Taken back', lines: ['They can no longer accept the lead.'] },
    stopThemselves: {
      title: 'Leads step down themselves',
      lines: ['They can say **stop leading** here.'],
    },
    /** Names aren't stored. */
    who: (count: number, isOne: boolean) => {
      if (count === 0)
        return { title: 'Nobody leads this team yet', lines: ['Say **team lead** here to become its lead.'] }
      const others = isOne ? count - 1 : count
      const rest = `${counted(others, 'person leads', 'people lead')} this team`
      return {
        title: isOne
          ? others === 0
            ? 'You lead this team'
            : `You lead this team, with ${counted(others, 'other')}`
          : rest,
        lines: [
          isOne
            ? 'To add someone, say **add**, mention them, and say **as lead**.'
            : "I don't keep names, so just ask here. Usually it's the person who added me.",
        ],
      }
    },
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
    now: 'Your schedule',
    /** @param on `Weekdays` @param time `09:00` */
    posts: (on: string, time: string, timeZone: string, hours: number, topic: string | undefined) =>
      `${on} at ${time} (${timeZone}), I post one question here${topic === undefined ? '' : ` on ${topic}`}. It stays open for ${counted(hours, 'hour')}.`,
    closes: 'It closes automatically, with the answer breakdown and explanations. To stop, say **team quiz off**.',
    /** @param when `tomorrow at 09:00 (Europe/Berlin)` */
    next: (when: string) => `The next one comes ${when}.`,
    once: (when: string) => `Someone asked for a question ${when}.`,
    /** @param said `09:25` @param time `09:30` */
    rounded: (said: string, time: string) => `I post on the hour or half hour, so ${said} became ${time}.`,
    isQuiet: 'Right now I keep quiet here. A lead can say **you can post again**.',
    daysOff: (days: string) => `No more questions on ${days}.`,
    weekdays: 'Weekdays',
    everyDay: 'Every day',
    unclear: 'When should I post?',
    whichTime: 'At what time?',
    chooseTime: (on: string) =>
      `I'll post a question (${on}). Choose a time, or say one, such as **team quiz weekdays 9:30**.`,
    chooseDays: 'Choose one, or say the days and the time, such as **team quiz mon wed 14:00**.',
    /** A button that says the whole sentence. @param on `mon tue` @param time `09:00` */
    says: (on: string, time: string, topic: string | undefined) =>
      `team quiz ${on} at ${time}${topic === undefined ? '' : ` on ${topic}`}`,
    problems: {
      unknownZone: (zone: string) => `I don't know the time zone ${zone}. An example is Europe/Berlin.`,
      form: 'Name the days and a time: **team quiz weekdays 9** or **team quiz mon wed fri 9:30 until 16**.',
      hour: 'The hour must be from 0 to 23.',
      backward: 'It has to close later on the same day: **team quiz weekdays 9 until 16**.',
    },
  },
  mute: {
    title: "OK, I'm quiet here",
    until: (when: string) => `I post nothing of my own until ${when}. If you mention me, I still answer.`,
    untilLead: 'I post nothing of my own until a lead says **you can post again**. If you mention me, I still answer.',
    untilAnyone:
      'I post nothing of my own until someone says **you can post again**. If you mention me, I still answer.',
    openStays: 'The open question stays until it closes. **Cancel** calls it off.',
    undo: 'You can post again',
    over: { title: 'Good to be back', lines: ['I post here again, as scheduled.'] },
    wasNot: { title: "I'm not muted", lines: ['I post here as scheduled. To change that, say **quiet here**.'] },
    onlyLeads: { title: 'A lead decides that', lines: ["Ask one of this team's leads to say **you can post again**."] },
  },
  inPrivate: {
    title: "Let's continue in our personal chat",
    /** Where the button isn't possible. */
    where: 'Select my name, then *Chat*.',
    coverage: 'There, leads see what the team can answer and where the gaps are.',
    coverageSays: 'team coverage',
    challenge: "There, you challenge someone by the alias on the board, so nobody here learns who's who.",
    challengeSays: 'challenge',
    challengeEveryone: 'Challenge everyone here',
  },
  answerOnCard: {
    title: 'Answer on the card',
    lines: ["Tap your answer on the question's card. Only you see whether it's right, and it isn't given away here."],
  },
  unclear: {
    title: "I didn't get that",
    offered: (said: string) => `I'm not sure what ${said} means. Is it one of these?`,
    said: (said: string) => `Sorry, I didn't understand ${said}. Here, I can do this:`,
    noText: 'I can read text and button presses, but not files, pictures, or empty messages. Here, I can do this:',
    ways: [
      { title: 'Ask everyone a question', says: 'team quiz' },
      { title: 'Leaderboard', says: 'leaderboard' },
      { title: 'Help', says: 'help' },
    ],
  },
}
