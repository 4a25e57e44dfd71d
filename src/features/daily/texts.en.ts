import { counted } from '../../kernel/text/words.ts'

const nextStudyDay = ', your next study day'

/** What learners read about the daily quiz. */
export const texts = {
  commands: {
    pause: { title: 'pause', description: 'Pause the daily quiz for a week, or say how long: `pause 3 days`' },
    resume: { title: 'resume', description: 'Resume the daily quiz' },
    stop: { title: 'stop', description: 'Turn off the daily quiz until you say `resume`' },
  },
  message: {
    title: 'Your daily quiz',
    reminderTitle: 'Your daily quiz reminder',
    size: (questions: number, minutes: number): string =>
      `${counted(questions, 'question')}, about ${counted(minutes, 'minute')}`,
    reason: (time: string): string =>
      `You get this at ${time} on your study days. Say **settings** to change that, or **stop** to turn it off.`,
    weeklyReason: (time: string): string =>
      `You get this once a week at ${time}. Say **settings** to change the time, or **stop** to turn it off.`,
    reminderReason: 'You asked me to remind you. Nothing else comes today unless you ask.',
    becomesWeekly:
      "You've been busy lately, so from now on I'll check in once a week. Answer any question, and it's daily again.",
    /** The first line, in turn. */
    openings: [
      'A few questions, and your practice for today is done.',
      "Let's see what stuck.",
      'A little practice keeps it fresh.',
      "Today's mix is ready.",
      'A short round, whenever you have a minute.',
      'Small steps add up.',
      'Ready when you are.',
      'A quick round to keep things moving.',
    ] as readonly string[],
    /** The first line instead, by days until the exam. */
    countdown: {
      30: '30 days to your exam. A little every day gets you there.',
      14: 'Two weeks to your exam. A mock exam now shows you where you are.',
      7: 'One week to your exam. Say **wrong answers** to go over what you missed.',
      3: 'Three days to your exam. Short rounds are enough now.',
      1: 'Your exam is tomorrow. One short round, then get some rest.',
      0: 'Exam day. Good luck! A few questions to warm up, if you like.',
    } as Readonly<Record<number, string>>,
    due: (questions: number): string => `${counted(questions, 'question')} due for review.`,
    manyDue: (today: number): string =>
      today === 1
        ? "There's plenty to review. Today's question is chosen for you."
        : `There's plenty to review. Today's ${today} are chosen for you.`,
    streak: (days: number): string => `Streak: ${days} study days.`,
    /** @param when `in 12 days` */
    exam: (when: string): string => `Your exam is ${when}.`,
    drill: (title: string, minutes: number): string =>
      `Drill of the week: **${title}**, about ${counted(minutes, 'minute')}.`,
    buttons: {
      drill: 'Drill of the week',
      digest: 'Weekly digest',
      later: 'Later today',
      skip: 'Skip today',
      pause: 'Pause',
    },
  },
  start: {
    title: 'Daily quiz',
    started: 'Started. Your question is below.',
    stillOpen: "You still have a question open. It's shown below.",
    putAway: 'Not today. This question comes back another day.',
    done: "You've already finished today's round. Want another one?",
    noneTitle: 'No questions',
    none: (questions: number): string =>
      `The question bank has ${counted(questions, 'question')}, but none of them fits right now.`,
  },
  later: {
    title: 'Later today',
    /** @param hours until the reminder */
    planned: (hours: number): string => `I'll remind you once, in ${hours} hours. You can start any time before that.`,
    lateTitle: "It's already late",
    late: (next: string): string => `I'll leave it for today. Next daily quiz: ${next}.`,
    again: (next: string): string => `I've already reminded you today. Next daily quiz: ${next}.`,
  },
  skip: { title: 'Skipped for today' },
  back: {
    title: 'Welcome back!',
    /** In the daily message. */
    whenever: "No rush: whenever you're ready, let's start small.",
    kept: (known: number, record: number): string =>
      record > 1
        ? `Everything is still here: ${counted(known, 'question')} you know, and your record of ${record} study days.`
        : `Everything is still here, including ${counted(known, 'question')} you know.`,
    start: (questions: number): string => `Let's start small, with ${counted(questions, 'question')}.`,
    small: "Let's start small.",
    noGuilt: 'No harm done. Whenever you like, we start with a short quiz.',
    missed: {
      title: "You didn't miss anything",
      line: "Quizzes don't pile up. Each day's questions are chosen on that day, for what you need most then.",
      /** @param back `on Monday 30 November` */
      paused: (back: string): string => `The daily quiz is paused and back ${back}.`,
    },
    button: (questions: number): string => `Start with ${counted(questions, 'question')}`,
  },
  /** Each is said once, at the top of a round's summary. */
  achieved: {
    week: '🎉 Your first week is done. Nice start!',
    streak: (days: number): string =>
      days >= 100 ? `🎉 ${days} study days in a row. Remarkable!` : `🎉 ${days} study days in a row. Keep it going!`,
    area: (area: string): string => `🎉 You now know most of ${area}.`,
    goal: (answers: number): string => `You've reached today's goal, with ${counted(answers, 'answer')}.`,
    /** @param day `Tuesday` */
    frozen: (day: string, days: number): string =>
      `You missed ${day}, and your streak freeze covered it. Your streak is still ${counted(days, 'study day')}.`,
  },
  snooze: {
    title: 'Reminder',
    hour: 'hour',
    minute: 'minute',
    /** @param length `1 hour`, or nothing */
    planned: (time: string, length: string): string =>
      `OK. I'll remind you at ${time}${length === '' ? '' : `, in ${length}`}. You can start any time before that.`,
    ask: 'When should I remind you?',
    askLine: 'Choose one, or say it your way: **in 20 minutes**, **at 5 pm**.',
    pastTitle: 'That time has passed',
    past: (time: string): string => `It's already past ${time} today. When should I remind you?`,
    tomorrowTitle: "That's already tomorrow",
    notToday: 'OK, not today',
    often: (times: number, next: string): string =>
      `I've reminded you ${times} times today, so I'll leave it there. Next daily quiz: ${next}.`,
    silent: {
      paused: 'The daily quiz is paused, so no reminders come. Resume it, or start a quiz now.',
      stopped: 'You turned daily messages off, so no reminders come. Turn them on again, or start a quiz now.',
    },
    buttons: {
      after: (length: string): string => `In ${length}`,
      evening: 'This evening',
      notToday: 'Not today',
    },
  },
  whenNext: {
    title: 'Your next quiz',
    /** @param when `on Friday 27 November` */
    question: (when: string): string => `You'll see that question again ${when}.`,
    mock: 'Your mock exam is open, and its clock is running.',
    stopped: 'You turned daily messages off, so none will come. Say **resume** if you want them back.',
    /** @param back `on Monday 30 November` @param next the line below */
    paused: (back: string, next: string): string => `The daily quiz is paused and back ${back}. ${next}`,
    reminder: (time: string): string => `I'll remind you today at ${time}.`,
    waiting: "Today's quiz is waiting for you. Start whenever you like.",
    size: (questions: number): string => `It has ${counted(questions, 'question')}.`,
  },
  offers: {
    whenNext: { title: 'When is my next quiz?', says: 'when is my next quiz' },
    pause: { title: 'Pause the daily quiz', says: 'pause' },
    resume: { title: 'Resume the daily quiz', says: 'resume' },
    snooze: { title: 'Remind me later today', says: 'remind me later' },
    stop: { title: 'Stop the daily messages', says: 'stop' },
  },
  pause: {
    title: 'Paused',
    /** @param back `on Monday 30 November` @param isLater whether that's later than the day after the pause */
    paused: (days: number, back: string, isLater: boolean): string =>
      `No daily quiz for ${counted(days, 'day')}. It's back ${back}${isLater ? nextStudyDay : ''}. You can still start a quiz any time.`,
    plannedTitle: 'Noted',
    /** @param from `on Monday 30 November` @param back `on Monday 7 December` */
    planned: (from: string, days: number, back: string, isLater: boolean): string =>
      `No daily quiz for ${counted(days, 'day')}, starting ${from}. It's back ${back}${isLater ? nextStudyDay : ''}.`,
    /** @param day `tomorrow` @param back `on Wednesday 25 November` */
    dayOff: (day: string, back: string): string => `No daily quiz ${day}. It's back ${back}.`,
    lengthTitle: 'How long?',
    length: (longest: number): string =>
      `A pause can last 1 to ${longest} days: **pause 3 days**, **pause until 18 December**. For a longer break, say **stop**.`,
    buttons: {
      days: (days: number): string => counted(days, 'day'),
      untilMonday: 'Until Monday',
      callOff: 'Never mind',
    },
  },
  resume: { title: 'Resumed', wasOn: 'The daily quiz is on' },
  stop: {
    title: 'Stopped',
    onlyPause: 'Just pause for a week',
    mock: 'Your mock exam is still open. Say **mock exam** to go back to it.',
    stopped:
      "I won't send you daily messages until you say **resume**. Your progress is saved, and you can start a quiz any time.",
  },
  next: (next: string): string => `Next daily quiz: ${next}.`,
  otherDay: {
    title: 'From another day',
    text: 'This card is from another day. You can start a quiz now.',
  },
}
