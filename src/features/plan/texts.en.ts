import { counted, percent } from '../../kernel/text/words.ts'

export const texts = {
  /** Buttons when a sentence wasn't clear. */
  offers: {
    progress: { title: 'My progress', says: 'progress' },
    plan: { title: 'My plan', says: 'plan' },
  },
  commands: {
    progress: { title: 'progress', description: "What you know, what's due, and your streak" },
    plan: { title: 'plan', description: 'Your chances of passing, and how daily practice changes them' },
  },
  noDate: {
    title: 'When is your exam?',
    lines: [
      'With a date, I plan each round for it: what raises your score the most in the time left, and a last look just before the day.',
      'Without one, I help you remember for the long run.',
    ],
    setDate: 'Set the date',
  },
  afterExam: {
    title: 'How did it go?',
    lines: (daysAgo: number) => [
      `Your exam was ${counted(daysAgo, 'day')} ago.`,
      'Passed? You renew the certification each year with a short, free assessment. A question now and then keeps you ready for it.',
      "Not yet? Set a new date, and I'll plan for it from where you are now.",
    ],
    whatNext: "I passed. What's next?",
    renewal: 'Renewal',
    setDate: 'Set a new date',
  },
  plan: {
    title: (days: number) => (days === 0 ? 'The exam is today' : `${counted(days, 'day')} to the exam`),
    /** @param day `On Friday 18 December` */
    when: (day: string, studyDays: number) => `${day}, ${counted(studyDays, 'study day')} left`,
    outOfReach: (perDay: number, chance: number) =>
      `Even ${counted(perDay, 'question')} a day wouldn't make you ${percent(chance, 1)} likely to pass by then. A later date would.`,
    onTrack: (perDay: number, chance: number) =>
      `On track: ${counted(perDay, 'question')} a day is enough to be ${percent(chance, 1)} likely to pass.`,
    needsMore: (needed: number, perDay: number, chance: number) =>
      `To be ${percent(chance, 1)} likely to pass, answer about ${counted(needed, 'question')} each study day instead of ${perDay}.`,
    chances: 'How daily practice changes your chances',
    option: (perDay: number, minutes: number) => `${perDay} a day, about ${counted(minutes, 'minute')}`,
    current: (option: string) => `${option} (now)`,
    chance: (chance: number) => `${percent(chance, 1)} likely to pass`,
    coverage: 'Coverage',
    area: (name: string, min: number, max: number) => `${name}, ${min}–${max}%`,
    covered: (covered: number, of: number) => `${covered} of ${counted(of, 'objective')} covered`,
    fewAnswers: (answers: number) =>
      `Based on only ${counted(answers, 'answer')}, so mostly an average. It becomes personal as you answer more.`,
    estimate: (answers: number) =>
      `An estimate from ${counted(answers, 'answer')}. Three weeks before the exam, it can easily be off by ten points.`,
    setPerDay: (perDay: number) => `Make it ${perDay} a day`,
  },
  progress: {
    title: 'Your progress',
    unknown: 'Not enough answers yet',
    missing: (answers: number) => `After ${counted(answers, 'more answer')}, I can tell you how ready you are.`,
    chance: (chance: number) => `${percent(chance, 1)} likely to pass`,
    ifToday: 'If the exam were today',
    /** @param day `On Friday 18 December` */
    ifStopped: (day: string) => `${day}, if you stopped studying now`,
    range: (when: string, low: number, high: number, answers: number) =>
      `${when}: between ${percent(low, 1)} and ${percent(high, 1)}, from ${counted(answers, 'answer')}. This is our estimate, not Microsoft's.`,
    answered: 'Answered',
    correct: 'Correct',
    streak: 'Streak',
    studyDays: (days: number) => counted(days, 'study day'),
    dueToday: 'Due today',
    mockExams: 'Mock exams',
    /** @param score `664` @param day `Fri 20` */
    mockExam: (score: string, day: string) => `${score} on ${day}`,
    bySkillArea: 'By skill area',
    weight: (min: number, max: number) => `${min}–${max}% of the exam`,
    noAnswers: 'no answers yet',
    /** @param share `78%` */
    correctOf: (share: string, answers: number) => `${share} of ${counted(answers, 'answer')} correct`,
    /** @param area the same line without it @param share `71%` */
    expected: (area: string, share: string) => `${area}, ${share} expected on the exam`,
    comingUp: 'Coming up for review',
    /** @param day `Mon 23` */
    dueOn: (day: string, due: number) => `${day}: ${due}`,
    nothingDue: 'No reviews are due in the next seven days.',
    confidence: 'Confidence and accuracy',
    notUsed: 'not used yet',
    bestTopics: 'Best next topics',
    fading: 'fading, or not solid yet',
    notCovered: 'not covered yet',
  },
}
