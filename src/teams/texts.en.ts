/** What people and clients read when something about a message goes wrong, and a few words that Teams requires. */
export const texts = {
  sorry: 'Sorry',
  oneMoment: 'One moment',
  late: 'This is taking longer than usual. Please try again in a moment.',
  busy: "One moment, please. I'm still working on your last messages.",
  cannotSave: "I can't save right now. Everything you answered before is safe. Please try again in a few minutes.",
  stranger: "I can't tell who you are here. Please write to me in our personal chat.",
  error: (code: string): string =>
    `Something went wrong on my side. Your answers are safe. Please try again. (Code ${code})`,

  onlyForYou: 'Only for you',
  noOwnCard: "This app can't show a card to you alone. Use another device, or open our personal chat.",
  cannotAnswerAlone: "I can't answer to you alone here right now. Let's continue in our personal chat.",
  done: 'Done.',
  alreadyDone: "That's already done.",
  seeBelow: 'See below.',
  openChat: 'Please write to me in our personal chat.',

  /** The abstract of a citation. */
  citedNote: (pages: readonly string[]): string => `Shipmate's note, from ${pages.join(', ')}`,
  warmUp: { title: 'Shipmate', line: 'Ready.' },

  /** Answers to requests that Teams wouldn't send like that. Their readers are developers. */
  refused: {
    tooLarge: 'The activity is too large.',
    noRoom: 'Too many requests are arriving at once. Please try again.',
    tooDeep: 'The activity is nested too deeply.',
    notAnActivity: "This isn't an activity that I understand.",
    contentType: 'Send an activity as application/json in UTF-8.',
    noToken: 'A bearer token is required.',
    badToken: 'That token is not accepted.',
    cannotCheckToken: "The token can't be checked right now. Please try again.",
    tokenTookTooLong: "The token couldn't be checked in time. Please try again.",
    serviceUrl: 'That service URL is not accepted here.',
    tenant: 'That tenant is not accepted here.',
  },

  /** What an operator can do about an error of the disk, by its code. They go to the log. */
  storage: {
    databaseFailed:
      'the database failed. Check that the server runs, takes writes, and has connections left; code is its SQLSTATE.',
    failed: (advice: string): string => `the data folder failed. ${advice}`,
    unknown: "The data folder couldn't be read or written. Check the disk and the folder's permissions.",
    byCode: {
      ENOSPC: 'The data folder is full. Free some space or provide a larger disk.',
      EDQUOT: 'The data folder is over its quota. Free some space or raise the quota.',
      EROFS: 'The data folder is mounted read-only. Mount it for writing. A failing disk is often remounted that way.',
      EACCES: "The data folder isn't writable. Give it to the user that runs the process.",
      EPERM: "The data folder isn't writable. Give it to the user that runs the process.",
      EIO: 'The disk reports errors. Check it, and restore the latest backup to another disk if needed.',
      EMFILE: 'The process has too many open files. Raise its limit (ulimit -n).',
      ENFILE: 'The system has too many open files. Raise its limit (fs.file-max).',
    } as Readonly<Record<string, string>>,
  },
}
