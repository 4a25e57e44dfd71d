import { counted } from '../../../kernel/text/words.ts'

const heading = (area: string): string => `Team question · ${area}`

export const texts = {
  card: {
    heading,
    howSure: 'How sure are you? One tap submits your answer. Only you see the result.',
    showMine: 'Show mine',
    answered: (people: number) =>
      people === 0 ? 'Nobody has answered yet' : `${counted(people, 'person', 'people')} answered`,
    closes: (day: string, time: string, timeZone: string) => `Closes ${day} at ${time} (${timeZone}).`,
    series: (number: number, of: number) =>
      number < of
        ? `Question ${number} of ${of}. The next one comes when this one closes.`
        : `Question ${number} of ${of}: the last one.`,
    otherDifficulty: (isEasier: boolean) => `This is the ${isEasier ? 'hardest' : 'easiest'} I have for this.`,
    state: (answered: string, closes: string) => `${answered}. ${closes}`,
  },
  result: {
    summary: (area: string, headline: string) => `${heading(area)}: ${headline}`,
    nobody: 'Closed. Nobody answered.',
    few: "Closed. Fewer than four people answered, so there's no answer breakdown.",
    /** @param share `64%`, or `5` of a few people */
    many: (people: number, share: string) => `Closed. ${people} people answered, ${share} of them right.`,
    nobodyRight: (people: number) => `Closed. ${people} people answered, and nobody got it right: it was a hard one.`,
    rightOption: (letter: string) => `✓ ${letter} (right answer) `,
    option: (letter: string) => `${letter} `,
    /** Below a bar, where there's room for a sign only. */
    rightLetter: (letter: string) => `✓ ${letter}`,
    breakdown: (people: number) => `How ${people} people answered`,
    notes: 'What the notes say',
    /** @param letters `B`, or `A, C` */
    closedAnswer: (letters: string) =>
      `Closed. Right answer: ${letters}. The answer breakdown follows on the question's card.`,
    lastAnswer: (letters: string) => `Right answer to the last question: ${letters}`,
  },
  /** @param day `today` @param time `17:00` */
  when: (day: string, time: string, timeZone: string) => `${day} at ${time} (${timeZone})`,
  /** On the private verdict. */
  onlyYou: 'team question, only you see this',
  answerIn: 'Your answer is in.',
  closed: 'This question is closed.',
  closedUncounted: "This question is closed. Your answer wasn't counted.",
  howLong: {
    title: 'For how long?',
    lines: ['A team question stays open for 10 minutes to 24 hours: **team quiz for 2 hours**.'],
  },
  noneFits: { title: 'No suitable question', lines: ['The question bank has none that works in a team.'] },
  isOpen: {
    title: 'A question is already open',
    closesIn: (minutes: number) =>
      `It closes in ${minutes < 120 ? counted(minutes, 'minute') : counted(Math.round(minutes / 60), 'hour')}. Then I can ask the next one.`,
    isClosing: "It's closing right now. Please ask again in a minute.",
    endsIt: 'The person who asked, or a lead, can say **next question** to close it now.',
    /** Buttons; each says its own title. */
    canEnd: { next: 'Next question', close: 'Close it' },
  },
  nextComes: { title: 'Closing this one', lines: ['The next question is on its way.'] },
  noneOn: {
    title: "I don't have that one yet",
    line: (topic: string) => `I have no questions on ${topic}.`,
    near: 'How about one of these?',
    schedule: 'To schedule a question, name the days and a time: **team quiz weekdays 9**.',
    says: (topic: string) => `team quiz ${topic.toLowerCase()}`,
  },
  noneOpen: { title: 'No question is open', lines: ['Say **team quiz** to ask everyone one.'] },
  closing: { title: 'Closed', lines: ["The result follows on the question's card."] },
  close: {
    mayNot: {
      title: "Let's wait a little",
      lines: (closes: string) => [`Only the person who asked, or a lead, can close it early. It closes ${closes}.`],
    },
  },
  answerOfOpen: {
    mayNot: {
      title: 'Not yet: people are still answering',
      lines: (closes: string) => [
        `It closes ${closes}, and then everyone sees the answer. The person who asked, or a lead, can say **close it** now.`,
      ],
    },
  },
  noLast: { title: 'No question yet', lines: ['Nobody has asked one here lately. Say **team quiz** to start.'] },
  lastChanged: {
    title: "I can't show that one",
    lines: ['The last question has changed since, or is gone. Its card still has the result.'],
  },
  cancel: {
    onCard: 'This question was called off. Nothing was counted for the team.',
    open: {
      title: 'Called off',
      lines: ["The question is closed without a result. Say **team quiz** when it's a better time."],
    },
    planned: { title: 'Called off', lines: ["I won't ask the question that was planned."] },
    not: {
      title: "That's not yours to call off",
      lines: ['The person who asked for the question, or a lead, can say **cancel**.'],
    },
    'only-leads': {
      title: 'Only leads can skip it',
      lines: [
        "Nothing is open, and the next question is on the team's schedule. A lead can say **cancel** to skip it.",
      ],
    },
    none: { title: 'Nothing to call off', lines: ['No question is open or planned here.'] },
    skipped: {
      title: 'Skipped',
      line: (when: string) => `I won't ask the question ${when}.`,
      next: (when: string) => `The one after that comes ${when}.`,
      stop: 'To end the schedule, say **team quiz off**.',
    },
  },
  plan: {
    title: 'Question planned',
    /** @param when `tomorrow at 10:00 (Europe/Berlin)` */
    planned: (when: string, count: number, topic: string | undefined) => ({
      title: 'Question planned',
      lines: [
        `I'll ask ${count === 1 ? 'a question' : `${count} questions, one after another,`}${topic === undefined ? '' : ` on ${topic}`} ${when}.`,
      ],
    }),
    cancel: 'Cancel',
    whichTime: { title: 'At what time?', lines: ['Tell me in one sentence, such as **team quiz tomorrow at 10:00**.'] },
    unknownZone: {
      title: 'At what time?',
      lines: ["I don't know that time zone. Leave it out, or name a city: **10:00 Berlin**."],
    },
    past: { title: 'That time has passed', lines: ['Name a later one, or say **team quiz** for a question now.'] },
    tooFar: (days: number) => ({
      title: "That's far ahead",
      lines: [`I can plan questions up to ${days} days ahead.`],
    }),
    tooMany: (most: number) => ({
      title: "That's plenty already",
      lines: [`${most} questions are planned here. Say **cancel** to call one off.`],
    }),
    quiet: {
      title: "I'm keeping quiet here",
      lines: ['So I plan nothing until a lead says **you can post again**. **team quiz** asks a question now.'],
    },
  },
}
