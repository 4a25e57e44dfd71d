import { counted } from '../../kernel/text/words.ts'

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
    reminderReason: "You chose *Later today*. This is today's only reminder.",
    becomesWeekly:
      "You've been busy lately, so from now on I'll check in once a week. Answer any question, and it's daily again.",
    due: (questions: number): string => `${counted(questions, 'question')} due for review.`,
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
  pause: {
    title: 'Paused',
    /** @param back `on Monday 30 November` */
    paused: (days: number, back: string): string =>
      `No daily quiz for ${counted(days, 'day')}. It's back ${back}. You can still start a quiz any time.`,
    lengthTitle: 'How long?',
    length: (longest: number): string =>
      `A pause can last 1 to ${longest} days: **pause 3 days**. For a longer break, say **stop**.`,
  },
  resume: { title: 'Resumed' },
  stop: {
    title: 'Stopped',
    stopped:
      "I won't send you daily messages until you say **resume**. Your progress is saved, and you can start a quiz any time.",
  },
  next: (next: string): string => `Next daily quiz: ${next}.`,
  otherDay: {
    title: 'From another day',
    text: 'This card is from another day. You can start a quiz now.',
  },
}
