import { hintCost } from '../../domain/task/grade.ts'
import type { TaskLanguage } from '../../domain/task/task.ts'
import { counted } from '../../kernel/text/counted.ts'

const percentPerHint = Math.round(hintCost * 100)
const lists = new Intl.ListFormat('en', { type: 'conjunction' })

/** `KQL, Bicep, and Git` */
export const wordList = (names: readonly string[]): string => lists.format(names)

/** What learners read in tasks. */
export const texts = {
  /** The button when a sentence wasn't clear. */
  offer: { title: 'Give me a task', says: 'task' },
  command: {
    title: 'task',
    description: 'Write or fix a pipeline, a query, and more, checked rule by rule: `task yaml`',
  },
  languages: {
    'azure-pipelines': 'Azure Pipelines',
    'github-actions': 'GitHub Actions',
    bicep: 'Bicep',
    arm: 'ARM templates',
    terraform: 'Terraform',
    kql: 'KQL',
    git: 'Git',
    dockerfile: 'Dockerfile',
    policy: 'Branch policies',
  } satisfies Readonly<Record<TaskLanguage, string>>,
  buttons: {
    start: 'Give me a task',
    check: 'Check my answer',
    /** @param left hints that are left */
    hint: (left: number) => `Hint: costs ${percentPerHint}% (${left} left)`,
    solution: 'Show a solution: earns nothing',
    another: 'Another task',
    again: 'Try again tomorrow',
    all: 'All tasks',
    tryIt: 'Try it',
    undoAnswer: 'Undo my last quiz answer',
    quizOnThis: 'Quiz me on this',
  },
  place: ({
    area,
    language,
    minutes,
  }: {
    readonly area: string
    readonly language: string
    readonly minutes: number
  }) => `${area} · ${language} · about ${counted(minutes, 'minute')}`,
  /** Above a task that was tried before. */
  otherValues: "You've seen this one before. The names and values have changed.",
  resumed: 'You started this task earlier.',
  restarted: 'From the start again. Your hints and the answer that counted stay.',
  labels: {
    starter: 'Start from this',
    hints: 'Hints',
    answer: 'Your answer',
    placeholder: 'Write it here, or paste it into the chat',
    debrief: 'Why',
    solution: 'One right solution',
  },
  /** @param shown rows that are shown, of `all` */
  table: ({ name, shown, all }: { readonly name: string; readonly shown: number; readonly all: number }) =>
    `${name}: first ${shown} of ${counted(all, 'row')}`,
  /** @param percent whole number @param hints how many were used */
  result: ({
    percent,
    met,
    all,
    hints,
  }: {
    readonly percent: number
    readonly met: number
    readonly all: number
    readonly hints: number
  }) => `${percent}%${hints === 0 ? '' : ` after ${counted(hints, 'hint')}`}: ${met} of ${counted(all, 'rule')} met`,
  fault: {
    headline: "I can't read it yet",
    /** @param message the end of a sentence: `has the key "job", which …` */
    atLine: ({ line, message }: { readonly line: number; readonly message: string }) => `Line ${line} ${message}`,
    inWhole: {
      answer: (message: string) => `Your answer ${message}`,
      file: (message: string) => `The file ${message}`,
    },
    free: "This didn't count as an answer. Fix it and check again.",
  },
  end: {
    lessForHints: (hints: number) => `${counted(hints, 'hint')} cost you ${hints * percentPerHint}%.`,
    counts: 'It counts toward your plan and your forecast.',
    firstCounts: 'Your first answer counts toward your plan, and this one is for practice.',
    recently: 'You did this task within the last week, so it changes nothing in your plan this time.',
    solution: 'No points this time',
    solutionLine: 'Read why it works, then try it again another day with other names and values.',
  },
  hint: {
    /** @param number from 1 */
    title: ({ number, all }: { readonly number: number; readonly all: number }) => `Hint ${number} of ${all}`,
    none: { title: 'No hints left', line: 'You have all hints. You can still ask for a solution.' },
  },
  again: {
    title: 'See you tomorrow',
    line: (title: string) => `From tomorrow on, **task** brings “${title}” back with other names and values.`,
  },
  stopped: {
    title: 'Saved for later',
    line: (title: string) => `“${title}” waits for you. Say **task** to go on, today or any other day.`,
  },
  undo: {
    title: 'The task stays as it is',
    graded:
      "A checked answer can't be taken back: the first one counts. Your text is still on the card, so change it and check it again.",
    hints: "No answer has counted here yet, and a hint can't be taken back.",
    nothing: "No answer has counted here yet, so there's nothing to take back.",
  },
  /** Replaces the earlier card of a task. */
  continuesBelow: 'This task continues below.',
  leftFor: 'You went on to another task.',
  none: { title: 'No tasks yet', line: 'There are no tasks yet.' },
  nothingOpen: { title: 'No task is open', line: 'Say **task** to get one.' },
  notFound: {
    title: 'No task on that yet',
    titleNotHere: 'Not here',
    /** @param asked a topic in quotation marks, or languages */
    line: (asked: string) => `I don't have a task on ${asked} yet.`,
    /** @param languages their names */
    instead: (languages: string) => `I have tasks in ${languages}. Say **tasks** to see them all.`,
  },
  /** @param languages their names */
  notHere: (languages: string) =>
    `I have tasks with ${languages}, but I can't check them here, because ${languages} isn't installed where I run.`,
  list: {
    title: 'Tasks',
    /** @param done tasks with every rule met, of `all` */
    language: ({ name, done, all }: { readonly name: string; readonly done: number; readonly all: number }) =>
      `**${name}** · ${done} of ${all} done`,
    /** @param count tasks that aren't listed @param says what lists them */
    more: ({ count, says }: { readonly count: number; readonly says: string }) =>
      `${count} more: say **tasks ${says}**`,
    partly: (percent: number) => `${percent}%`,
    howTo: 'Say **task** and a word from a title, or a language, such as **task yaml**.',
  },
  empty: {
    title: 'Nothing to check yet',
    line: 'Write your answer in the box and press **Check my answer**, or paste it into the chat.',
  },
  tooLong: 'Please keep your answer under 4,000 characters. No task needs more.',
  tooMany: {
    title: 'Time for a break',
    line: "You've checked 60 answers within an hour. Come back in a while. Your text is still on the card.",
  },
  slow: {
    title: 'Not checked yet',
    line: 'Checking took too long, so nothing was counted. Your text is still there: check it again in a moment.',
  },
  outOfDate: {
    title: 'Out of date',
    restarted: 'That task is no longer open. Your text is still on the card if you want to copy it.',
    changed: 'That task has changed since you started it. Your text is still on the card if you want to copy it.',
  },
}
