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
  start: {
    summary: (count: number, minutes: number) => `Mock exam: ${count} questions, ${minutes} minutes`,
    real: (count: number, minutes: number) =>
      `The real exam has about ${count} questions in ${minutes} minutes. Change both as you like.`,
    rules:
      "You won't see whether you're right until you submit. Skip, flag, and go back as you like. Partly right answers earn partial credit.",
    caseStudy: 'A case study comes at the end, one decision at a time.',
    afterwards: 'After you submit, you get a score, a report, and an explanation of every answer.',
    clock: 'The clock keeps running when you leave. Say **mock exam** to come back.',
    questions: 'Questions',
    minutes: 'Minutes',
    range: ({ least, most }: Limits) => `Enter a number from ${least} to ${most}.`,
    earlier: 'Earlier exams',
    earlierResult: (day: string, score: string, questions: number) =>
      `${day}: ${score}, ${counted(questions, 'question')}`,
    begin: 'Start the clock',
    running: (clock: string) => `The clock is running: ${clock}.`,
  },
  lastReport: 'Last report',
  continuesBelow: 'Your mock exam continues below.',
  chooseLetter: 'Choose a letter first: A, B, or C.',
  notInProgress: {
    title: 'No mock exam in progress',
    submitted: 'You submitted the last one, and its answers are counted.',
    howToStart: 'Say **mock exam** to start one.',
  },
  page: {
    title: (number: number, of: number) => `Mock exam · ${number} of ${of}`,
    flagged: (title: string) => `⚑ ${title} · flagged`,
    /** Stays true while the card is on display. @param until `15:41` */
    clock: (minutesLeft: number, until: string) => `${minutesLeft} min left, until ${until}`,
    flag: 'Flag and continue',
    removeFlag: 'Remove flag',
    overview: 'Overview',
    situation: (text: string) => `Case study: ${text}`,
    decision: 'Your decision',
    decisionIsFinal: "The case continues from your decision, so you can't change it later.",
    decide: 'Decide',
    backToQuestions: 'Back to the questions',
  },
  overview: {
    title: 'Mock exam · overview',
    standing: (answered: number, of: number) => `${answered} of ${of} answered`,
    blank: (numbers: string) => `Not answered: ${numbers}`,
    part: (numbers: string) => `Partly answered: ${numbers}`,
    flagged: (numbers: string) => `Flagged: ${numbers}`,
    caseStudy: (decided: number, decisions: number) =>
      `Case study: ${decided} of ${counted(decisions, 'decision')} made`,
    guess: "Wrong answers don't lose points, so a guess is better than a blank.",
    /** A page in the list, shortened later. */
    page: (number: number, marks: readonly string[], stem: string) => [number, ...marks, stem].join(' · '),
    marks: { flagged: 'flagged', blank: 'blank', part: 'partly answered' },
    choosePage: 'Go back to a question',
    choosePageFirst: 'Choose a question.',
    jump: 'Go to question',
    goToCase: 'Case study',
    submit: 'Submit',
  },
  report: {
    title: 'Mock exam: your report',
    score: (score: string) => `${score} of 1,000`,
    passed: (score: string) => `✓ ${score}: a passing score here`,
    failed: (score: string) => `✗ ${score}: below the passing score`,
    points: (points: string, of: number, answered: number) =>
      `${points} of ${counted(of, 'point')}, with ${answered} of ${of} answered.`,
    time: (used: number, minutes: number) => `You used ${used} of ${counted(minutes, 'minute')}.`,
    unofficial: (passMark: number) =>
      `This score is unofficial: each question or decision is worth one point, with partial credit, and ${passMark} means ${passMark / 10}%. Microsoft's own scale also weighs difficulty.`,
    plan: 'Your plan now takes these answers into account.',
    byArea: 'By skill area',
    byObjective: 'Objectives that cost you points',
    of: (points: string, of: number) => `${points} of ${of}`,
    explainMissed: 'Explain what I missed',
    allAnswers: 'All answers',
    another: 'Another mock exam',
    back: 'Back to the report',
  },
  answer: {
    place: (number: number, of: number) => `mock exam, ${number} of ${of}`,
    workable: 'Workable: half a point',
    fromCase: (drill: string) => `From the case study “${drill}”.`,
    drill: 'Try it as a drill',
  },
}
