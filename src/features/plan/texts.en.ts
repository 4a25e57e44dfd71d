import { counted, percent } from '../../kernel/text/words.ts'

export const texts = {
  /** Buttons when a sentence wasn't clear. */
  offers: {
    progress: { title: 'My progress', says: 'progress' },
    score: { title: 'My score', says: 'my score' },
    weakest: { title: 'My weakest area', says: 'my weakest area' },
    ready: { title: 'Am I ready?', says: 'am I ready' },
    streak: { title: 'My streak', says: 'my streak' },
    next: { title: 'What should I study next?', says: 'what should I study next' },
    left: { title: 'How many are left?', says: 'how many questions are left' },
    exam: { title: 'When is my exam?', says: 'when is my exam' },
    page: { title: 'My page', says: 'my page' },
    plan: { title: 'My plan', says: 'plan' },
  },
  /** @param right `4` */
  rightOf: (right: string, answers: number) => `${right} of ${answers}`,
  /** The estimate, which is the same in every reply. */
  outlook: {
    early: 'Too early to tell',
    /** Why it is, where it stands without a question before it. */
    why: {
      few: (answers: number) => `On track? Too early to tell: that takes about ${counted(answers, 'answer')}`,
      /** @param low `4%` */
      wide: (low: string, high: string) =>
        `On track? Too early to tell: the estimate still ranges from ${low} to ${high}`,
      /** @param day `18 December` */
      wideOn: (day: string, low: string, high: string) =>
        `On track? Too early to tell: the estimate for ${day} still ranges from ${low} to ${high}`,
    },
    words: { 'on-track': 'On track', 'getting-there': 'Getting there', 'at-risk': 'At risk' },
    /** In steps of five points, because it isn't more exact than that. */
    chance: (chance: number) => {
      if (chance < 0.05) return 'less than 5%'
      return chance > 0.95 ? 'more than 95%' : `about ${5 * Math.round(20 * chance)}%`
    },
    known: (word: string, chance: string) => `${word}: ${chance} likely to pass`,
    ifToday: (answers: number) =>
      `If the exam were today. My estimate from ${counted(answers, 'answer')}, not Microsoft's.`,
    /** @param day `On Friday 18 December` */
    ifContinued: (day: string, perDay: number, answers: number) =>
      `${day}, if you answer ${counted(perDay, 'question')} each study day. My estimate from ${counted(answers, 'answer')}, not Microsoft's.`,
    tooWide: 'A number could still be off by more than 15 points, so I keep it to myself for now.',
    /** How many of those a round added. */
    added: (objectives: number) => (objectives === 1 ? '1 of them is new.' : `${objectives} of them are new.`),
    nothingYet: 'Answer a few questions first. Ten are enough for a first impression.',
    soFar: (covered: number, objectives: number, right: string, answers: number) =>
      `So far: ${right} of ${counted(answers, 'answer')} right, ${covered} of ${counted(objectives, 'objective')} covered.`,
  },
  /** Short answers to questions about oneself. */
  me: {
    /** What *yes* says. */
    saysQuizOn: (topic: string) => `quiz ${topic}`,
    score: {
      title: (right: string) => `${right} right so far`,
      line: (answers: number, covered: number, objectives: number) =>
        `${counted(answers, 'answer')}, ${covered} of ${counted(objectives, 'objective')} covered.`,
      none: 'No answers yet',
    },
    weakest: {
      title: (area: string) => `Your weakest area: ${area}`,
      line: (right: string, answers: number) => `You got ${right} of ${counted(answers, 'answer')} right there.`,
      worst: (objective: string) => `Most of what you missed: ${objective}`,
      even: 'Nothing stands out: your areas are close together. This one is a little behind.',
      early: {
        title: 'Too early to tell',
        line: (answers: number, area: string) =>
          answers === 0
            ? `You haven't answered anything yet. ${area} is a good place to start.`
            : `${counted(answers, 'answer')} so far, too few in any area to compare. You've answered least about ${area}.`,
      },
    },
    ready: {
      /** Why there's no number yet. */
      missing: (answers: number) => `After ${counted(answers, 'more answer')}, I can usually give you a number.`,
      changes: (changes: readonly string[]) => `These would help most: ${changes.join(' · ')}`,
    },
    /** @param area `Pipelines` */
    change: (objective: string, area: string, isNew: boolean) =>
      `${objective} (${area}, ${isNew ? 'not covered yet' : 'not solid yet'})`,
    streak: {
      title: (days: number) => (days === 0 ? 'No streak right now' : `${counted(days, 'study day')} in a row`),
      safe: 'You studied today, so your streak is safe.',
      today: (days: number) =>
        days === 0
          ? 'One answer today starts a new one. What you learned is still there.'
          : `One answer today makes it ${days + 1}.`,
      dayOff: "Today isn't one of your study days, so nothing can break it.",
    },
    next: {
      open: { title: 'Your question is still open', line: 'Answer it first, then we go on.' },
      round: {
        title: 'Finish your round',
        line: (left: number) => `${counted(left, 'question')} to go.`,
      },
      wrong: {
        title: 'Fix what you missed',
        line: (wrong: number) =>
          `${counted(wrong, 'question')} that you got wrong last time. Getting those right raises your score fastest.`,
      },
      best: {
        title: 'Your best next topic',
        line: (objective: string, area: string) =>
          `${objective} (${area}). A few questions on it help the most right now.`,
      },
      first: {
        title: 'Start with a quiz',
        line: 'A few questions from all five areas show me where to take you next.',
      },
    },
    left: {
      title: (left: number) => (left === 0 ? "You're done for today" : `${counted(left, 'question')} left today`),
      round: (left: number) => (left === 1 ? 'One left in this round' : `${left} left in this round`),
      today: (done: number, perDay: number) => `Today: ${done} of ${perDay} answered.`,
      bank: (seen: number, all: number) => `Overall, you've seen ${seen} of ${counted(all, 'question')}.`,
    },
    exam: {
      title: (day: string) => `Your exam is ${day}`,
      line: (days: number, studyDays: number) =>
        `${counted(days, 'day')} to go, ${studyDays} of them ${studyDays === 1 ? 'a study day' : 'study days'}.`,
    },
    buttons: {
      quizOn: (topic: string) => `Quiz me on ${topic}`,
      quizThis: 'Quiz me on this',
      quizFirst: 'Quiz me on the first',
      oneMore: 'One more round',
      changeDate: 'Change the date',
      answer: 'Show the question',
      quick: '5 quick questions',
      theExam: 'What the exam is like',
    },
  },
  /** The exam is today or tomorrow: no figures, calm advice. */
  lastDay: {
    title: (days: number) => (days === 0 ? 'Your exam is today' : 'Your exam is tomorrow'),
    lines: (days: number) =>
      days === 0
        ? [
            'Eat something and be early. Read each question twice, answer every one (a wrong answer costs nothing), and mark the doubtful ones for later.',
            'You know more than it feels like right now. Good luck! Tell me afterward how it went.',
          ]
        : [
            'Go through your wrong answers for 20 minutes, then stop. A good night helps more than another chapter.',
            'Get your ID ready, and check the time and the place, or your webcam and desk.',
          ],
  },
  commands: {
    progress: { title: 'progress', description: "What you know, what's due, and your streak" },
    page: { title: 'my page', description: 'Your progress as a page to open or print: `export my progress`' },
    plan: { title: 'plan', description: 'Your chances of passing, and how daily practice changes them' },
  },
  starter: {
    title: 'Show my plan',
    description: 'Your chances of passing, and what daily practice changes',
    prompt: 'show my plan',
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
    title: (days: number) => `${counted(days, 'day')} to the exam`,
    /** @param day `On Friday 18 December` */
    when: (day: string, studyDays: number) => `${day}, ${counted(studyDays, 'study day')} left`,
    outOfReach: (perDay: number) =>
      `Even ${counted(perDay, 'question')} a day may not be enough by then. A later date would make it much easier.`,
    onTrack: (perDay: number) =>
      `${counted(perDay, 'question')} a day ${perDay === 1 ? 'is' : 'are'} enough. Keep going.`,
    needsMore: (needed: number, perDay: number, chance: number) =>
      `About ${counted(needed, 'question')} each study day instead of ${perDay} would make it ${percent(chance, 1)}.`,
    chances: 'How daily practice changes your chances',
    option: (perDay: number, minutes: number) => `${perDay} a day, about ${counted(minutes, 'minute')}`,
    current: (option: string) => `${option} (now)`,
    chance: (chance: string) => `${chance} likely to pass`,
    /** Before the chances can be told, and when they'd all be the same. */
    byExam: (questions: number) => `${counted(questions, 'question')} by the exam`,
    early: (soFar: string) => `Too early to tell. ${soFar}`,
    coverage: 'Coverage',
    area: (name: string, min: number, max: number) => `${name}, ${min}–${max}%`,
    covered: (covered: number, of: number) => `${covered} of ${counted(of, 'objective')} covered`,
    fewAnswers: (answers: number) =>
      `Based on only ${counted(answers, 'answer')}. It becomes personal as you answer more.`,
    estimate: (answers: number) =>
      `My estimate from ${counted(answers, 'answer')}, not Microsoft's. It can easily be off by ten points.`,
    setPerDay: (perDay: number) => `Make it ${perDay} a day`,
  },
  progress: {
    title: 'Your progress',
    answered: 'Answered',
    correct: 'Correct',
    streak: 'Streak',
    /** A zero would only discourage. */
    studyDays: (days: number) => (days === 0 ? 'Your next answer starts one' : counted(days, 'study day')),
    mockExams: 'Mock exams',
    /** @param score `664` @param day `Fri 20` */
    mockExam: (score: string, day: string) => `${score} on ${day}`,
    bySkillArea: 'By skill area',
    weight: (min: number, max: number) => `${min}–${max}% of the exam`,
    noAnswers: 'no answers yet',
    /** @param right `78%` or `4` */
    correctOf: (right: string, answers: number) => `${right} of ${counted(answers, 'answer')} correct`,
    /** @param area the same line without it @param share `71%` */
    known: (area: string, share: string) => `${area}, about ${share} known today`,
    comingUp: 'Coming up for review',
    /** @param day `Mon 23` */
    dueOn: (day: string, due: number) => `${day}: ${due}`,
    onlyNow: 'All of them are due already. A few a day are enough.',
    nothingDue: 'No reviews are due in the next seven days.',
    confidence: 'Confidence and accuracy',
    picture: {
      chanceTitle: 'Your chance of passing',
      likely: 'likely to pass',
      rightTitle: 'Right so far',
      ofAnswers: (answers: number) => `of ${counted(answers, 'answer')}`,
      /** @param share `80%` */
      target: (share: string) => `On track from ${share}`,
      known: (share: string) => `about ${share} known`,
      confidence: 'Right answers, by how sure you were',
    },
    bestTopics: 'Best next topics',
    fading: 'not solid yet',
    notCovered: 'not covered yet',
  },
}
