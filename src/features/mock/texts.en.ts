import { counted } from '../../kernel/text/words.ts'

interface Limits {
  readonly least: number
  readonly most: number
}

/** What the mock exam says. Scores are out of 1,000. */
export const texts = {
  /** The button when a sentence wasn't clear. */
  offer: { title: 'Mock exam', says: 'mock exam' },
  title: 'Mock exam',
  command: {
    title: 'mock exam',
    description: 'Take the exam against the clock: `mock exam 20 40` for 20 questions in 40 minutes',
  },
  limits: {
    title: 'How long?',
    count: ({ least, most }: Limits) => `A mock exam has ${least} to ${most} questions.`,
    minutes: ({ least, most }: Limits) => `A mock exam takes ${least} to ${most} minutes.`,
    example: 'Try **mock exam 20 40**: 20 questions in 40 minutes.',
  },
  /** A mock exam about one topic. @param topic in quotation marks */
  topic: {
    title: (topic: string) => `Mock exam: ${topic}`,
    few: (count: number, topic: string, least: number) =>
      count === 0
        ? `I don't have any questions on ${topic}.`
        : `I only have ${counted(count, 'question')} on ${topic}, and a mock exam needs at least ${least}.`,
    instead: 'Take a short exam on everything instead?',
    insteadOrQuiz: 'You can practice them in a quiz, or take a short exam on everything.',
    short: 'Short mock exam',
    full: 'Full mock exam',
    quiz: 'Quiz on this topic',
    all: (count: number, topic: string) => `I have ${counted(count, 'question')} on ${topic}.`,
  },
  start: {
    summary: (count: number, minutes: number) => `Mock exam: ${count} questions, ${minutes} minutes`,
    real: (count: number, minutes: number) =>
      `The real exam has about ${count} questions in ${minutes} minutes. Change both as you like.`,
    rules:
      "You won't see whether you're right until you submit. Skip, flag, and go back as you like. Partly right answers earn partial credit.",
    scenario: 'A scenario comes at the end, one decision at a time.',
    caseStudy: 'At the end come the questions of a case study, and then a scenario, one decision at a time.',
    afterwards: 'After you submit, you get a score, a report, and an explanation of every answer.',
    clock: 'The clock keeps running when you leave. Say **mock exam** to come back, or **pause** to stop the clock.',
    questions: 'Questions',
    minutes: 'Minutes',
    range: ({ least, most }: Limits) => `Enter a number from ${least} to ${most}.`,
    earlier: 'Earlier exams',
    earlierResult: (day: string, score: string, questions: number, notes: readonly string[]) =>
      [`${day}: ${score}`, counted(questions, 'question'), ...notes].join(', '),
    begin: 'Start the clock',
    running: (clock: string) => `The clock is running: ${clock}.`,
  },
  lastReport: 'Last report',
  untimed: 'not against the clock',
  continuesBelow: 'Your mock exam continues below.',
  chooseLetter: 'Choose a letter first: A, B, or C.',
  notInProgress: {
    title: 'No mock exam in progress',
    submitted: 'The last one is over, and its answers are counted.',
    howToStart: 'Say **mock exam** to start one.',
  },
  page: {
    title: (number: number, of: number) => `Mock exam · ${number} of ${of}`,
    titleOf: (topic: string, number: number, of: number) => `Mock exam on ${topic} · ${number} of ${of}`,
    flagged: (title: string) => `⚑ ${title} · flagged`,
    /** Stays true while the card is on display. @param until `15:41` */
    clock: (minutesLeft: number, until: string) => `${minutesLeft} min left, until ${until}`,
    untimedClock: (clock: string) => `${clock} · not against the clock`,
    flag: 'Flag and continue',
    removeFlag: 'Remove flag',
    overview: 'Overview',
    situation: (text: string) => `Scenario: ${text}`,
    decision: 'Your decision',
    decisionIsFinal: "The scenario continues from your decision, so you can't change it later.",
    decide: 'Decide',
    backToQuestions: 'Back to the questions',
  },
  overview: {
    title: 'Mock exam · overview',
    standing: (answered: number, of: number) => `${answered} of ${of} answered`,
    blank: (numbers: string) => `Not answered: ${numbers}`,
    part: (numbers: string) => `Partly answered: ${numbers}`,
    flagged: (numbers: string) => `Flagged: ${numbers}`,
    scenario: (decided: number, decisions: number) => `Scenario: ${decided} of ${counted(decisions, 'decision')} made`,
    guess: "Wrong answers don't lose points, so a guess is better than a blank.",
    /** A page in the list, shortened later. */
    page: (number: number, marks: readonly string[], stem: string) => [number, ...marks, stem].join(' · '),
    marks: { flagged: 'flagged', blank: 'blank', part: 'partly answered' },
    choosePage: 'Go back to a question',
    choosePageFirst: 'Choose a question.',
    jump: 'Go to question',
    goToScenario: 'Scenario',
    submit: 'Submit',
    pause: 'Pause',
    abandon: 'Abandon',
  },
  paused: {
    title: 'Your mock exam is paused',
    clock: (minutesLeft: number) => `The clock is stopped with ${counted(minutesLeft, 'minute')} left.`,
    untimed: "The report will say that it wasn't against the clock.",
    kept: (days: number) => `Say **continue** when you're back. I'll keep it for ${days} days.`,
    closed: 'Your mock exam is paused.',
    end: 'End the exam',
  },
  stop: {
    title: 'End the mock exam?',
    standing: (answered: number, of: number, minutesLeft: number) =>
      `You've answered ${answered} of ${of}, with ${counted(minutesLeft, 'minute')} left.`,
    submit: 'Submit it to get your score and report, or abandon it and nothing counts.',
    abandonTitle: 'Abandon the mock exam?',
    abandon: "Your answers won't count, and there's no report.",
    buttons: { submit: 'Submit', abandon: 'Abandon' },
    abandoned: 'Mock exam abandoned',
    nothingCounts: 'Nothing in it counts. Want to do something shorter?',
  },
  time: {
    title: (minutesLeft: number) => `${counted(minutesLeft, 'minute')} left`,
    until: (until: string) => `The exam runs until ${until}.`,
    stopped: 'The clock is stopped.',
  },
  /** While an exam is running. */
  help: {
    title: 'Your mock exam is running',
    hello: 'Hi! Your mock exam is running',
    move: 'Tap an answer, or type its letter. **Next**, **skip**, **back**, and **go to 7** move around.',
    flag: '**Flag** marks a question for later, and **overview** lists them all.',
    stop: '**Pause** stops the clock. **Submit** or **abandon** ends the exam.',
    end: "When the time is up, I submit it as it is. Wrong answers don't lose points.",
    all: 'All commands',
  },
  noHint: {
    title: 'No hints during the exam',
    line: 'Just like in the real one. Skip or flag it for now; after you submit, I explain every answer.',
  },
  noSuchPage: {
    title: "There's no such question",
    line: (questions: number) => `This exam has questions 1 to ${questions}.`,
  },
  marked: (number: number, isFlagged: boolean) =>
    isFlagged ? `Question ${number} is flagged.` : `Question ${number} isn't flagged anymore.`,
  /** Sent while the exam runs. */
  warning: {
    title: (minutesLeft: number) => `⏳ ${counted(minutesLeft, 'minute')} left in your mock exam`,
    line: (answered: number, of: number) =>
      `${answered} of ${of} answered. When the time is up, I'll submit it for you.`,
  },
  report: {
    title: 'Mock exam: your report',
    titleOf: (topic: string) => `Mock exam on ${topic}: your report`,
    score: (score: string) => `${score} of 1,000`,
    passed: (score: string) => `✓ ${score}: a passing score here`,
    failed: (score: string) => `✗ ${score}: below the passing score`,
    points: (points: string, of: number, answered: number) =>
      `${points} of ${counted(of, 'point')}, with ${answered} of ${of} answered.`,
    timeUp: "Time's up, so I submitted your exam as it was.",
    leftPaused: (days: number) => `It was paused for ${days} days, so I closed it with what you had answered.`,
    untimed: 'The clock was stopped in between, so this exam was not against the clock.',
    time: (used: number, minutes: number) => `You used ${used} of ${counted(minutes, 'minute')}.`,
    unofficial: (passMark: number) =>
      `This score is unofficial: each question or decision is worth one point, with partial credit, and ${passMark} means ${passMark / 10}%. Microsoft's own scale also weighs difficulty.`,
    plan: 'Your plan now takes these answers into account.',
    byArea: 'By skill area',
    byObjective: 'Objectives that cost you points',
    of: (points: string, of: number) => `${points} of ${of}`,
    scoreTitle: 'Your score',
    ofScale: 'of 1,000',
    passMark: (passMark: number) => `Pass mark ${passMark}`,
    explainMissed: 'Explain what I missed',
    allAnswers: 'All answers',
    another: 'Another mock exam',
    back: 'Back to the report',
  },
  answer: {
    place: (number: number, of: number) => `mock exam, ${number} of ${of}`,
    workable: 'Workable: half a point',
    fromScenario: (drill: string) => `From the scenario “${drill}”.`,
    drill: 'Try it as a drill',
  },
}
