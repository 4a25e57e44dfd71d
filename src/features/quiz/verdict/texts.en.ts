import { counted } from '../../../kernel/text/words.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'

const { nth } = shared

/** What a remark can mention. */
export interface About {
  /** Title of the question's first note: `Rolling deployment`. */
  readonly topic: string
  /** How often the question was missed, this answer included. */
  readonly times: number
}

/** What follows an answer: its verdict, undo, and the list of wrong answers. */
export const texts = {
  headlines: {
    blank: 'Not answered',
    dontKnow: "Here's the answer",
    right: 'Right',
    partly: (right: number, of: number) => `Partly right: ${right} of ${of}`,
    wrong: 'Not this time',
  },
  /** What a round says in turn instead of the headlines. */
  otherHeadlines: {
    right: ['Right', 'Correct', 'Yes, right', "That's it"],
    wrong: ['Not this time', 'Not quite', 'Not this one'],
  },
  /** By situation; a round takes turns. The first of each also serves outside of rounds. */
  remarks: {
    blank: [() => "A guess would have cost nothing: wrong answers don't lose points."],
    dontKnow: [
      () => 'Good that you said so. Nothing wrong sticks that way.',
      () => 'Saying so beats a wild guess. Now you know.',
      ({ topic }) => `${topic}: now you know where to look.`,
    ],
    hinted: [() => 'You got there with a hint, so it counts half.', () => 'Right, with a little help. It counts half.'],
    confidentError: [
      () => "You felt sure here, so it's worth fixing.",
      () => 'You were confident, so this is the one to remember.',
      () => 'Confident misses stick best once you see why.',
    ],
    partly: [
      () => "You're on the right track.",
      () => 'Part of it is in place.',
      ({ topic }) => `You have some of ${topic}, just not all of it.`,
    ],
    wrong: [
      () => "Here's what decides it.",
      () => 'An easy one to mix up.',
      ({ topic }) => `${topic}: worth another read.`,
      () => 'Good to find out now, before the exam does.',
    ],
    wrongGuess: [
      () => "It was a guess, so now you know what's worth reading.",
      () => 'A guess can miss. The why is what counts.',
      ({ topic }) => `A guess at ${topic}. Here's the answer.`,
    ],
    missedAgain: [
      () => 'This one got you last time, too.',
      () => 'Missed again. Take a moment with the why.',
      ({ topic }) => `${topic} is still shaky. It'll come.`,
    ],
    missedOften: [
      ({ times }) => `That's the ${nth(times)} time this one got you. Let's look at it differently.`,
      ({ times }) => `Miss number ${times} on this one. Let's try another way in.`,
    ],
    backRight: [
      () => 'You missed this last time. Not today.',
      () => 'Wrong last time, right this time.',
      ({ topic }) => `${topic}: last time a miss, now you have it.`,
    ],
    backAfterMany: [
      ({ times }) => `After ${times} misses, you've got it.`,
      ({ times }) => `${times} misses, and now it's right. That's how it sticks.`,
    ],
    luckyGuess: [
      () => "A lucky guess doesn't count as known yet.",
      () => 'Good guess. Read the why, and next time you know.',
      () => "You guessed right. You'll get another look to be sure.",
    ],
    fairlySure: [
      () => 'You were right, so you can be confident next time.',
      () => 'Your hunch was right. Trust it next time.',
      ({ topic }) => `You know more about ${topic} than you think.`,
    ],
    right: [
      ({ topic }) => `${topic}: you know this one.`,
      () => 'You saw what decides it.',
      ({ topic }) => `${topic} is coming along.`,
      () => 'Good eye for the detail that counts.',
      () => 'Well reasoned.',
      () => 'That one is yours.',
      ({ topic }) => `Good grip on ${topic}.`,
    ],
    confident: [
      () => 'Confident and right.',
      () => 'You knew it, and you knew that you knew it.',
      ({ topic }) => `${topic} is solid.`,
    ],
    inExam: [() => "That's a full point."],
  } satisfies Record<string, readonly ((about: About) => string)[]>,
  /** @param day `tomorrow`, `on Friday 27 November`, `when your plan calls for it` */
  comesBack: (day: string) => `You'll see this again ${day}.`,
  /** What a round says in turn. */
  comesBackLines: [
    (day: string) => `You'll see this again ${day}.`,
    (day: string) => `It comes back ${day}.`,
    (day: string) => `Next look: ${day}.`,
  ],
  /** Instead of the day on which a question comes back. */
  onlyOnRequest: 'A detail to look up, so it only comes back in this exercise.',
  howSure: 'How sure were you?',
  belief: (belief: string) => `A common mix-up: “${belief}”`,
  /** What is folded: options that weren't chosen, or the reasons behind a right answer. */
  fold: { others: 'Why not the others', rest: 'Show the reasons' },
  whenPlanned: 'when your plan calls for it',
  /** The place of an answer from an earlier round. */
  earlier: 'earlier',
  /** Marks beside an item. @param label `B`, `2.` */
  marks: {
    gotIt: (label: string) => `✓ ${label} (you got it)`,
    missedIt: (label: string) => `✗ ${label} (you missed it)`,
    rightAnswer: (label: string) => `✓ ${label} (right answer)`,
    yourRightAnswer: (label: string) => `✓ ${label} (your answer)`,
    yourWrongAnswer: (label: string) => `✗ ${label} (your answer)`,
  },
  finish: 'Finish',
  /** After the third miss of a question. */
  otherWays: {
    note: 'Read the note',
    example: 'See how it works',
    /** What the button asks. */
    exampleOf: (topic: string) => `how to use ${topic}`,
    drill: 'Try a drill',
  },
  answeredBelow: 'Answered: see the result below.',
  outOfDate: {
    title: 'Out of date',
    undone: 'You took this answer back. The question is shown again below.',
    skipUndone: 'The question is shown again below.',
    ended: 'This round has ended, so nothing was counted.',
    rewritten: 'This question has been rewritten since you got it, so the old version no longer counts.',
    gone: "You answered this one, but it's no longer in the question bank.",
    earlierRound: 'This card is from an earlier round and no longer counts.',
  },
  nothingOpen: {
    title: 'No question is open',
    answered: 'You already answered that one. Say **next** for the next question.',
    none: 'No question is waiting for an answer. Want to start some?',
  },
  undo: {
    nothing: {
      title: 'Nothing to undo',
      line: "There's no answer and no skip to take back.",
      noSkip: "You haven't skipped anything in this round.",
    },
    submitted: {
      title: 'Already submitted',
      line: 'Your last answers belong to a mock exam, and those are final once you submit it.',
    },
    /** The last result is not of a question. */
    final: {
      title: "That can't be taken back",
      task: "Your last result is a task's, and it stays. You can do the task again.",
      drill: "Your last result is a drill's, and it stays. You can do the drill again.",
      before: 'You can take back the quiz answer that you gave before it.',
      button: 'Undo my last quiz answer',
    },
    done: {
      title: 'Answer taken back',
      line: 'Your last answer no longer counts, and neither does anything that followed from it.',
    },
    later: "You'll see this one again later.",
    shownAgain: 'You took this answer back. The question is shown again below.',
    skipUndone: 'Not skipped after all. The question is shown again below.',
  },
  whyOption: {
    right: (letter: string) => `${letter} is right`,
    wrong: (letter: string) => `${letter} isn't right`,
  },
  wrong: {
    title: 'Your last wrong answers',
    practice: (questions: number) => `Practice ${counted(questions, 'question')}`,
    nothing: {
      title: 'No wrong answers',
      line: "You don't have any wrong answers to review. New questions are the best use of your time.",
    },
  },
}
