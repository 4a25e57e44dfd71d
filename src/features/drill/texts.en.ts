import { counted } from '../../kernel/text/words.ts'

/** What learners read in scenario drills. */
export const texts = {
  /** The button when a sentence wasn't clear. */
  offer: { title: 'Start a drill', says: 'drill' },
  offerInterview: { title: 'Ask me an interview question', says: 'interview' },
  command: {
    title: 'drill',
    description: 'A scenario to work through, one decision at a time: `drill canary`',
  },
  starter: {
    title: 'Give me a scenario',
    description: 'Decide as you would on the job, one step at a time',
    prompt: 'give me a scenario',
  },
  buttons: {
    start: 'Start a drill',
    stop: 'Stop for now',
    tryAgain: 'Try it again',
    another: 'Another drill',
    all: 'All drills',
    undoAnswer: 'Undo my last quiz answer',
    quizOnThis: 'Quiz me on this',
    compare: 'Compare my answer',
    anotherInterview: 'Another interview question',
    workThrough: 'Work through the scenario',
  },
  undo: {
    title: 'No way back in a drill',
    decided: "As at work, a decision can't be taken back. But you can start this drill over.",
    nothing: "You haven't decided anything here yet, so there's nothing to take back.",
  },
  list: {
    title: 'Scenario drills',
    howTo: 'Say **drill** and a word from a title, such as **drill canary**.',
  },
  /** The content has no drills. */
  none: { title: 'No drills yet', line: 'There are no scenario drills yet.' },
  notFound: {
    title: 'No drill on that yet',
    /** @param topic in quotation marks @param count drills that there are */
    line: ({ topic, count }: { readonly topic: string; readonly count: number }) =>
      `I don't have a drill on ${topic} yet. Say **drills** to see all ${count}.`,
  },
  /** Replaces the earlier card of a drill. */
  continuesBelow: 'This drill continues below.',
  outOfDate: {
    title: 'Out of date',
    restarted: "You've started that drill again since, or it's no longer available.",
    changed: 'That drill has changed since you started it. Say **drill** to start again.',
    answer:
      "You've started that drill again since, so I didn't save this answer. Your text is still on the card if you want to copy it.",
  },
  stopped: {
    title: 'Saved for later',
    /** @param next number of the decision that waits */
    line: ({ title, next }: { readonly title: string; readonly next: number }) =>
      `“${title}” is saved at decision ${next}. Say **drill** to continue, today or any other day.`,
    unknown: 'Say **drill** to continue.',
  },
  place: ({ area, number, about }: { readonly area: string; readonly number: number; readonly about: number }) =>
    `${area} · decision ${number} of about ${about}`,
  /** @param good decisions of the best quality, out of `all` */
  result: ({ good, all }: { readonly good: number; readonly all: number }) =>
    good === all
      ? `All ${all} decisions match a strong engineer's`
      : `${good} of ${counted(all, 'decision')} match a strong engineer's`,
  interview: {
    title: 'Interview question',
    howTo: 'Answer the way you would say it out loud, below or right in the chat. A few sentences are enough.',
    /** No drill is about the topic. @param topic in quotation marks */
    another: (topic: string) => `I don't have one on ${topic} yet, so here's another.`,
    /** How the explainer is asked for the answer of a strong candidate. */
    asked: (question: string) => `interview: ${question}`,
    points: ({ found, all }: { readonly found: number; readonly all: number }) =>
      `${found} of ${counted(all, 'key point')}`,
    empty: {
      title: 'Nothing to compare yet',
      line: 'Write your answer in the box first, the way you would say it. A few sentences are enough.',
    },
    /** Below the answer of a strong candidate. */
    strongAnswer: 'What a strong candidate says',
    saysAll: (points: readonly string[]) =>
      `It makes these points:\n\n${points.map((point) => `- ${point}`).join('\n')}`,
    /** The learner has as many texts in the log as it may hold. */
    notSaved: {
      title: 'Compared, but not saved',
      line: "You've reached the limit for saved texts, so I compared this answer without saving it.",
    },
  },
  /** Fixed words on the cards. */
  labels: {
    chosen: 'You chose: ',
    tradeoff: 'Trade-off: ',
    strong: 'A strong engineer: ',
    debrief: 'Debrief',
    interview: 'Interview question',
    followUps: (questions: readonly string[]) => `Follow-up questions: ${questions.join(' · ')}`,
    yourAnswer: 'Your answer, the way you would say it',
    written: 'Your answer',
    byWords: 'I match words, not meaning. Check the missed points yourself: you may have put them in other words.',
    strongAnswer: 'What a strong answer looks like',
  },
}
