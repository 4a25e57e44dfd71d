import { counted } from '../../../kernel/text/words.ts'

export const texts = {
  /** In the chat. */
  link: {
    title: 'Your page is ready',
    lines: [
      'Your forecast over time, what you know, what comes up for review, and what helps most next.',
      'The link works for 15 minutes, for anyone who has it. A new link ends this one, and so does **sign out my page**.',
    ],
    /** For someone who wants to print or keep it. */
    print: "It prints on two pages: open it, and choose Print or Save as PDF in your browser's menu.",
    open: 'Open my page',
    signOut: 'Sign out my page',
  },
  signedOut: {
    title: 'Signed out',
    line: "No link to your page, your portfolio page, or a team's page works anymore. Say **my page** for a new one.",
    none: 'No link to your page was open.',
  },
  title: 'Your progress',
  /** @param day `Monday 23 November` */
  asOf: (day: string) => `As of ${day}.`,
  /** By where the page is shown. */
  at: {
    link: { ends: 'The link to this page works for 15 minutes.', seen: 'No one but you gets a link to this page.' },
    tab: { ends: '', seen: 'No one but you sees this page.' },
  },
  /** @param day `18 December 2026` */
  exam: {
    ahead: (day: string, days: number) =>
      `AZ-400 exam: ${day}, ${days === 0 ? 'today' : `${counted(days, 'day')} left`}`,
    over: (day: string) => `Your AZ-400 exam was on ${day}. For a new date, say **exam 18 December**.`,
    none: 'No exam date set. Say **exam 18 December** to set one.',
  },
  facts: {
    answered: 'Answered',
    correct: 'Correct',
    streak: 'Streak',
    /** @param days at least 1 */
    days: (days: number) => counted(days, 'study day'),
    noStreak: 'none right now',
    record: 'Longest streak',
    streakCounts:
      "The streak counts days with an answer, a drill, a task, or a mock exam. Days off and pauses don't break it, and a freeze can cover a missed day.",
    reviews: 'Reviews',
    due: (today: number, overdue: number) => (overdue === 0 ? `${today} today` : `${today} today, ${overdue} overdue`),
    weakest: 'Weakest area',
    strongest: 'Strongest area',
    /** @param known `about 50% known today` */
    area: (area: string, known: string) => `${area}, ${known}`,
    tooEarly: 'too early to tell',
  },
  next: {
    heading: 'What to do next',
    /** @param says what to type */
    how: (says: string) => `In your chat with Shipmate, say “${says}”.`,
  },
  history: {
    heading: 'Chance of passing over time',
    intro: 'The chance and its range if the exam had been on that day.',
    /** How the estimate at the top differs. @param day `18 December` */
    ahead: (day: string) => `The estimate at the top is for ${day}, if you study as planned.`,
    mocks: 'A mock exam is one measurement of one day, so its score can differ.',
    none: 'The line starts with your first answers.',
    tooEarly: (answers: number) =>
      `It's too early for a line: it needs about ${counted(answers, 'answer')} and an estimate that's sure enough.`,
    goal: (chance: string) => `On track, from ${chance}`,
    /** @param chance `about 85%` */
    point: (day: string, chance: string, low: string, high: string) => `${day}: ${chance}, between ${low} and ${high}`,
    early: 'too early to tell',
    columns: { day: 'Day', chance: 'Chance of passing', range: 'Range' },
    range: (low: string, high: string) => `${low} to ${high}`,
    /** Below the chart, and for people who don't see it. */
    summary: (first: string, last: string) => `The line runs from ${first} to ${last}.`,
    /** @param chance `about 85%` */
    latest: (day: string, chance: string, low: string, high: string) =>
      `Latest value, ${day}: ${chance}, between ${low} and ${high}.`,
    /** Why the line ends before today. */
    since: (points: number) => `It stops there because the range has been too wide since, more than ${points} points.`,
  },
  numbers: 'Show the numbers',
  map: {
    heading: 'What you know',
    intro:
      'Each square is an objective of the exam. The number says how well you know it today; choose a square to read more.',
    states: ['not covered yet', 'shaky', 'not solid yet', 'getting solid', 'solid'] as const,
    /** How many objectives are in a state. */
    legend: (count: number, state: string) => `${state}: ${count}`,
    weight: (min: number, max: number) => `${min}–${max}% of the exam`,
    area: (right: string, answers: number) => `${right} of ${counted(answers, 'answer')} correct`,
    /** @param share `71%` */
    known: (share: string) => `about ${share} known today`,
    noAnswers: 'no answers yet',
    /** @param area `Security` @param state `not covered yet` */
    first: {
      heading: 'Look at these first',
      about: (area: string, state: string) => ` (${area}): ${state}.`,
      /** @param note its title */
      explain: (note: string) => ` Say **explain ${note}**.`,
    },
    listHeading: 'Every objective',
    list: (area: string, objectives: number) => `${area}: ${counted(objectives, 'objective')}`,
    seen: (seen: number, questions: number) => `${seen} of ${counted(questions, 'question')} seen`,
    /** @param day `on Friday 27 November` */
    due: (day: string) => `next review ${day}`,
    noDue: 'no review planned',
    back: 'Back to the squares',
  },
  calendar: {
    heading: 'Your last twelve weeks',
    summary: (days: number, answers: number) =>
      `${counted(answers, 'answer')} on ${counted(days, 'day')} in the last twelve weeks.`,
    day: (day: string, answers: number, isPlanned: boolean) =>
      `${day}: ${answers === 0 ? (isPlanned ? 'no answers' : 'a day off') : counted(answers, 'answer')}`,
    legend: { least: 'Fewer', most: 'More' },
    columns: { week: 'Week of', days: 'Days', answers: 'Answers' },
  },
  reviews: {
    heading: 'Coming up for review',
    /** @param total with those of today and the overdue ones */
    summary: (total: number, today: number, overdue: number) => {
      if (total === 0) return 'No reviews are due in the next two weeks.'
      const later = total - today - overdue
      return overdue === 0
        ? `${counted(total, 'review')} in the next two weeks, ${today} of them today.`
        : `${counted(total, 'review')} in the next two weeks: ${overdue} overdue, ${today} today, and ${later} later.`
    },
    few: 'A few a day are enough.',
    many: "You don't have to catch up on all of them: the daily quiz first picks what you were confident about and got wrong, then what raises your score most.",
    columns: { day: 'Day', due: 'Reviews' },
  },
  confidence: {
    heading: 'How sure you were, and how right',
    none: 'Say **ask how sure I am** to see here how well you know what you know.',
    summary: 'How often your answers were right, by how sure you were.',
    /** @param right `87%` or `4` */
    conclusion: (right: string, answers: number) =>
      `When you were confident, ${right} of ${counted(answers, 'answer was', 'answers were')} right.`,
    /** What that means. @param goal `90%` */
    verdicts: {
      few: (goal: string) => `About ${goal} is the goal; a few more answers will tell.`,
      fits: (goal: string) => `About ${goal} is the goal, so that fits.`,
      'too-sure': (goal: string) =>
        `About ${goal} is the goal, so you're often too sure. Something you got wrong but felt confident about comes back first.`,
    },
    /** The other answers, if they stand out. @param right `51%` */
    others: {
      think: {
        'too-sure': (right: string, answers: number) =>
          `When you were fairly sure, ${right} of ${answers} answers were right: slow down there.`,
        'not-sure-enough': (right: string, answers: number) =>
          `When you were fairly sure, ${right} of ${answers} answers were right: trust yourself more there.`,
      },
      guess: {
        'not-sure-enough': (right: string, answers: number) =>
          `When you were just guessing, ${right} of ${answers} answers were right: you know more than you think.`,
      },
    },
    columns: { said: 'You said', answers: 'Answers', right: 'Right' },
  },
  mocks: {
    heading: 'Mock exams',
    none: 'None yet. Say **mock exam** for a full one, or a short one.',
    /** @param latest `734 of 1,000` */
    summary: (latest: string, scores: number, passed: number, mark: number) =>
      `Latest score: ${latest}. ${counted(scores, 'mock exam')}, ${passed} at or above the pass mark of ${mark}.`,
    mark: (mark: number) => `Pass mark ${mark}`,
    columns: { day: 'Day', score: 'Score', result: 'Result' },
    passed: 'passed',
    failed: 'not passed',
  },
  practice: {
    heading: 'Drills, tasks, and lab',
    /** @param latest from `latest` */
    drills: (done: number, of: number, latest: string) => `${done} of ${counted(of, 'drill')} done${latest}.`,
    tasks: (done: number, of: number, latest: string) => `${done} of ${counted(of, 'task')} done${latest}.`,
    /** @param checked how many of `done` a file was checked for */
    lab: (done: number, of: number, checked: number, latest: string) =>
      `${done} of ${counted(of, 'lab step')} done${checked > 0 ? `, ${checked} of them checked` : ''}${latest}.`,
    /** The end of the sentence. @param titles up to three of what was done */
    latest: (titles: readonly string[]) =>
      titles.length === 0 ? '' : `, the latest: ${titles.map((title) => `“${title}”`).join(', ')}`,
    /** @param says what opens it */
    next: (says: string, title: string) => ` Next: “${title}”. Say **${says}**.`,
    says: { drill: 'drill', task: 'task', lab: (step: number) => `lab ${step}` },
  },
  footer: "The estimates are Shipmate's, not Microsoft's, and can easily be off by ten points.",
}
