import { counted } from '../../kernel/text/words.ts'

export const texts = {
  /** Buttons when a sentence wasn't clear. */
  offers: {
    settings: { title: 'Settings', says: 'settings' },
    help: { title: 'Help', says: 'help' },
  },
  commands: {
    settings: {
      title: 'settings',
      description:
        'Set your exam date, questions a day, time, and study days. To set only the date: `exam 18 December`',
    },
    export: { title: 'export my data', description: 'Download everything I store about you' },
    delete: { title: 'delete my data', description: 'Delete everything I store about you' },
    help: { title: 'help', description: 'Show what I can do' },
  },
  welcome: {
    summary: "Hi, I'm Shipmate, your study coach for the AZ-400 exam",
    title: "Hi, I'm Shipmate",
    /** Markdown. @param asOf the outline's date, in words */
    intro: (questions: number, objectives: number, asOf: string) =>
      [
        "I'm your coach for the **AZ-400** exam: a few questions a day, with the reason why each option is right or wrong.\n",
        `- ${questions} questions on the ${objectives} objectives of the exam as of ${asOf}`,
        '- What you forget comes back in time; what you know stays out of the way',
        '- Everything comes from curated notes with their sources; nothing is made up by AI',
      ].join('\n'),
    daily:
      'I message you once a day, at your time and on your study days. Say **pause** or **stop** whenever you like.',
    privacy:
      'I store your answers, your settings, and how to reach you here, and nothing else. Say **export my data** or **delete my data** at any time. Notes can be wrong or out of date: every verdict has a *Report a problem* button.',
    setUp: 'Set up',
  },
  hello: {
    title: 'Hello!',
    open: 'A question is waiting for your answer.',
    due: (questions: number) => `${counted(questions, 'question')} due today. A round takes a few minutes.`,
    help: 'Say **help** to see everything I can do.',
  },
  help: {
    title: 'What I can do',
    personal:
      'Answer a question with its buttons, or type **b**, **a c**, or **b sure**. Explanations come from curated notes and name their sources. If something is wrong, report it on the verdict.',
    shared:
      'Mention me and say what you want. Your own quizzes, progress, and settings are between you and me: open our personal chat and say **hi** there.',
  },
  unknown: {
    /** The title if `problem` says what is wrong. */
    problem: "That didn't work",
    title: "I didn't get that",
    /** Above buttons with what it could mean. @param said quoted */
    offered: (said: string) => `I'm not sure what ${said} means. Is it one of these?`,
    /** For the first of them. */
    accept: 'For the first one, you can also say **yes**.',
    /** @param said quoted */
    said: (said: string) => `Sorry, I didn't understand ${said}.`,
    noText: 'I can read text and button presses, but not files, pictures, or empty messages.',
    open: 'To answer the open question, type its letter, such as **b**, or use its buttons.',
    ways: 'I can quiz you for AZ-400. Say **quiz**, **explain canary**, **progress**, or **help**.',
    showQuestion: 'Show the question',
  },
  settings: {
    title: 'Settings',
    firstTitle: 'Set up your study plan',
    intro: "Everything is already filled in. Change what doesn't fit, or start right away.",
    examDate: "Exam date (leave empty if you don't have one yet)",
    perDay: 'Questions a day',
    hour: (timeZone: string) => `Time of the daily quiz (${timeZone})`,
    studyDays: 'Study days',
    background: 'Your background',
    backgrounds: {
      operations: 'Operations',
      development: 'Development',
      both: 'Operations and development',
    },
    drills: 'Scenario drills',
    weeklyDrill: 'Offer a drill once a week',
    next: (when: string) => `Next daily quiz: ${when}.`,
    required: {
      perDay: 'Enter a number from 1 to 50.',
      hour: 'Choose a time.',
      studyDays: 'Choose at least one day.',
      background: 'Choose one.',
    },
    invalid: {
      examDate: 'Write the exam date as 2027-03-01, or leave it empty.',
      perDay: 'Choose 1 to 50 questions a day.',
      hour: 'Choose an hour from 0 to 23.',
      studyDays: 'Choose at least one study day.',
    },
    saved: {
      title: 'Saved',
      /** @param days `Mon, Wed, Sat` */
      schedule: (perDay: number, time: string, days: string) => `${counted(perDay, 'question')} at ${time} on ${days}.`,
      /** @param until `in 12 days` */
      exam: (until: string, date: string) => `Exam ${until}, on ${date}.`,
      noExam: 'No exam date yet.',
    },
    refused: {
      title: 'Nothing was saved',
      /** @param said quoted */
      unreadable: (said: string) => `I can't read ${said} as a date.`,
      past: 'The exam date is in the past. Choose a later date, or leave it empty.',
      tooFar: 'The exam date is more than three years away. Choose an earlier date, or leave it empty.',
      examples: 'Try **exam 2027-03-01** or **exam in 6 weeks**.',
    },
  },
  export: {
    title: 'Your data',
    lines: [
      'Everything I store about you, and the review log in the format that FSRS optimizers read. The links work for 15 minutes, for anyone who has them.',
    ],
    everything: 'Everything (JSON)',
    reviewLog: 'Review log (CSV)',
  },
  delete: {
    title: 'Delete everything?',
    lines: (answers: number) => [
      `This permanently deletes your ${counted(answers, 'answer')}, settings, review history, and reports.`,
      'You may want to say **export my data** first.',
    ],
    confirm: 'Delete everything',
    cancel: 'Keep everything',
  },
  kept: { title: 'Kept', lines: ['Nothing was deleted.'] },
  deleted: {
    title: 'Deleted',
    lines: ["Nothing about you is stored anymore. If you write to me again, we'll start over."],
  },
  unfinished: {
    title: 'Not everything is deleted yet',
    lines: [
      "I couldn't finish just now. Your request is saved, and I'll delete the rest as soon as I can, within a day. If you write to me sooner, I'll try again right away.",
    ],
  },
  unread: {
    title: "Deleted, except for what I can't read",
    lines: [
      "Your answers, settings, and review history are gone. Some team files on the server can't be read, so your name or answers might still be in them.",
      'Ask your Shipmate administrator to repair the files, and then say **delete my data** again.',
    ],
  },
  recovered: {
    title: 'I restored your data',
    damaged: "Part of what I'd saved about you was damaged.",
    none: "I couldn't read any answers, so your progress starts over.",
    some: (answers: number) =>
      `I recovered ${counted(answers, 'answer')} and recalculated your progress. Please check your settings.`,
    silent: 'The daily quiz is off until you say **resume**.',
  },
}
