import { counted } from '../../kernel/text/words.ts'

export const texts = {
  /** Buttons when a sentence wasn't clear. */
  offers: {
    settings: { title: 'Settings', says: 'settings' },
    time: { title: 'Change the time', says: 'change the time of my quiz' },
    days: { title: 'Change my study days', says: 'change my study days' },
    zone: { title: 'Change my time zone', says: 'change my time zone' },
    count: { title: 'Change questions a day', says: 'change the number of questions a day' },
    exam: { title: 'Set my exam date', says: 'set my exam date' },
    removeExam: { title: 'Remove my exam date', says: 'remove my exam date' },
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
    intro: (questions: number, objectives: number, asOf: string, ai: string) =>
      [
        "I'm your coach for the **AZ-400** exam: a few questions a day, with the reason why each option is right or wrong.\n",
        `- ${questions} questions on the ${objectives} objectives of the exam as of ${asOf}`,
        '- What you forget comes back in time; what you know stays out of the way',
        `- ${ai}`,
      ].join('\n'),
    /** Who words explanations. */
    ai: {
      model:
        "Everything comes from curated notes with their sources. Your organization's language model can reword explanations; each of its sentences is checked against the notes, and labeled",
      noModel:
        'Everything comes from curated notes with their sources, in their own words: no language model is in use',
    },
    daily:
      'I message you once a day, at your time and on your study days. Say **pause** or **stop** whenever you like.',
    privacy:
      'I store your answers, your settings, and how to reach you here, and nothing else. Say **export my data** or **delete my data** at any time. Notes can be wrong or out of date: every verdict has a *Report a problem* button.',
    whatCanYouDo: 'What can you do?',
    setUp: 'Set up',
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
    /** After a typed *yes*. */
    press: 'To make sure that it never happens by mistake, please press the button.',
    /** What *yes* says. */
    says: 'yes, delete my data',
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
