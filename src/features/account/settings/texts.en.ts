import { texts as shared } from '../../../kernel/texts.en.ts'
import { counted } from '../../../kernel/text/words.ts'

/** What learners read about their settings. */
export const texts = {
  title: 'Settings',
  firstTitle: 'Set up your study plan',
  intro: "Everything is already filled in. Change what doesn't fit, or start right away.",
  /** Labels of the card. */
  labels: {
    examDate: "Exam date (leave empty if you don't have one yet)",
    perDay: 'Questions a day',
    /** @param zone `Berlin time` */
    time: (zone: string) => `Time of the daily quiz (${zone})`,
    days: 'Study days',
    confidence: 'Ask how sure you are',
    dayEnds: 'Your study day ends at',
    background: 'Your experience so far',
    drills: 'Scenario drills',
    weeklyDrill: 'Offer a drill once a week',
    more: 'More',
    /** @param zone `Berlin time` */
    zone: (zone: string) => `I use ${zone}. To change that, say, for example, **time zone Toronto**.`,
    sayIt: 'You can also just tell me: **send it at 7:30**, **not on weekends**, **10 a day**.',
  },
  confidence: { never: 'Never', after: 'After the answer', always: 'Before every answer' },
  backgrounds: {
    both: 'Operations and development',
    operations: 'Operations',
    development: 'Development',
  },
  required: {
    perDay: 'Enter a number from 1 to 50.',
    time: 'Choose a time.',
  },
  invalid: {
    examDate: 'Write the exam date as 2027-03-01, or leave it empty.',
    perDay: 'Choose 1 to 50 questions a day.',
    time: 'Choose a full or half hour, such as 07:30.',
    hour: 'Choose an hour from 0 to 23.',
    days: 'Choose at least one study day.',
    dayEnds: 'Choose an hour from 0 to 6 for the end of your day.',
  },
  saved: {
    title: 'Saved',
    /** @param days `on weekdays` */
    schedule: (perDay: number, time: string, days: string) => `${counted(perDay, 'question')} at ${time} ${days}.`,
    /** @param until `in 12 days` */
    exam: (until: string, date: string) => `Exam ${until}, on ${date}.`,
    noExam: 'No exam date yet.',
  },
  refused: {
    title: 'Nothing was saved',
    past: 'The exam date is in the past. Choose a later date, or leave it empty.',
    tooFar: 'The exam date is more than three years away. Choose an earlier date, or leave it empty.',
    examples: 'Try **exam 18 December** or **exam in 6 weeks**.',
  },
  days: {
    every: 'every day',
    weekdays: 'on weekdays',
    weekends: 'on weekends',
    /** @param names `Mon, Wed, Fri` */
    only: (names: string) => `on ${names}`,
  },
  /** The new value, after a change. */
  changed: {
    title: 'Saved',
    same: 'Already set',
    undo: 'Undo',
    time: (time: string) => `I'll send your quiz at ${time}.`,
    /** @param days `on weekdays` */
    days: (days: string) => `I'll quiz you ${days}.`,
    perDay: (count: number) => `You'll get ${counted(count, 'question')} a day.`,
    /** @param day `Friday 18 December 2026` @param until `in 25 days` */
    exam: (day: string, until: string) => `Your exam is on ${day}, ${until}.`,
    noExam: 'Your exam date is removed.',
    confidence: {
      always: "I'll ask how sure you are before every answer.",
      after: "I'll ask how sure you are after each answer.",
      never: "I won't ask how sure you are.",
    },
    /** @param time `03:00` */
    dayEnds: (time: string) => `Your study day now ends at ${time}.`,
    midnight: 'Your study day now ends at midnight.',
    /** @param zone `Berlin time` @param time what the clock shows there */
    zone: (zone: string, time: string) => `I'll use ${zone}, where it's ${time} now.`,
    /** The same, from the learner's client. */
    clientZone: (zone: string, time: string) =>
      `I'll use the time zone of your computer: ${zone}, where it's ${time} now.`,
  },
  /** What happens next. */
  effect: {
    /** @param when `tomorrow at 07:30, Berlin time` */
    next: (when: string) => `Your next quiz: ${when}.`,
    off: 'The daily quiz is off. Say **resume** to turn it back on.',
    unreachable: 'It starts as soon as I can reach you here.',
    plan: 'I plan your questions for that day.',
    noPlan: 'I plan for the long run until you have a new one.',
    /** @param time `02:30` */
    late: (time: string) => `What you answer until ${time} counts for the day before.`,
    nextQuestion: 'That starts with your next question.',
  },
  time: {
    /** @param said `07:15` @param time `07:30` */
    rounded: (said: string, time: string) => `I can do full and half hours, so I made ${said} ${time}.`,
    ask: 'What time suits you?',
    /** @param text in quotation marks */
    unreadable: (text: string) => `There's no time ${text}.`,
    now: (time: string) => `Your quiz comes at ${time} now. Pick a time, or type one, such as **7:30**.`,
  },
  askDays: {
    title: 'Which days?',
    /** @param days `on weekdays` */
    now: (days: string) => `I quiz you ${days} now. Pick one, or type your days, such as **mon wed fri**.`,
    every: 'Every day',
    weekdays: 'Weekdays',
    weekends: 'Weekends',
    none: 'That would leave no day at all. To turn the daily quiz off, say **stop**.',
  },
  askCount: {
    title: 'How many a day?',
    now: (count: number) =>
      `It's ${counted(count, 'question')} a day now. Pick a number, or type one, such as **8 a day**.`,
    limits: 'I can do 1 to 50 questions a day. To turn the daily quiz off, say **stop**.',
    choice: (count: number) => `${count} a day`,
  },
  askZone: {
    title: 'Where are you?',
    /** @param zone `Berlin time` */
    now: (zone: string, time: string) =>
      `I use ${zone}, where it's ${time} now. Type a city or an offset, such as **time zone Toronto** or **UTC+2**.`,
    client: "Use my computer's",
  },
  askExam: {
    title: 'When is your exam?',
    example: 'Type the day, such as **exam 18 December** or **exam in 6 weeks**.',
    /** @param date in words */
    now: (date: string) => `I have ${date} now.`,
    /** @param day `Friday 18 December 2026` */
    isIt: (day: string) => `Is your exam on ${day}?`,
    itIs: 'Yes, set it',
    quizInstead: shared.buttons.startQuiz,
    /** What *yes* means. @param day `2026-12-18` */
    says: (day: string) => `my exam is on ${day}`,
    calendar: 'Pick a day',
    /** @param said quoted */
    unreadable: (said: string) => `I can't read ${said} as a date.`,
    /** Only a month is known. @param day `1 March` */
    firstOfMonth: (day: string) => `I took ${day}; tell me the day once you know it.`,
    showPlan: 'My plan',
  },
  removeExam: {
    title: 'Remove your exam date?',
    /** @param date `Friday 18 December 2026` */
    line: (date: string) => `It's ${date}. Your answers and progress stay.`,
    remove: 'Remove it',
    keep: 'Keep it',
    none: "You have no exam date, and that's fine: I plan for the long run until you do.",
    noneTitle: 'No exam date',
    /** What *yes* means. */
    says: 'yes, remove my exam date',
    kept: 'Your exam date stays.',
    keptTitle: 'Kept',
  },
  askConfidence: {
    title: 'Should I ask how sure you are?',
    line: 'It helps me find what you only think you know, and costs one more tap.',
  },
  askDayEnd: {
    title: 'When does your day end?',
    line: 'Answers after midnight can count for the day before, until 06:00 at the latest.',
    midnight: 'Midnight',
    /** The learner named an hour such as 20:00. @param time of the daily quiz */
    quiet: (time: string) =>
      `I only write once a day, at ${time}, and when you ask me to remind you. You can move that, or say **stop**.`,
    rounded: (said: string, time: string) => `I can do full hours, so I made ${said} ${time}.`,
  },
}
