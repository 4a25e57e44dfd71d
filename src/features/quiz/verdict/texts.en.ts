import { counted } from '../../../kernel/text/words.ts'

/** What follows an answer: its verdict, undo, and the list of wrong answers. */
export const texts = {
  headlines: {
    blank: 'Not answered',
    dontKnow: "Here's the answer",
    right: 'Right',
    partly: (right: number, of: number) => `Partly right: ${right} of ${of}`,
    wrong: 'Not this time',
  },
  remarks: {
    blank: "A guess would have cost nothing: wrong answers don't lose points.",
    dontKnow: 'Good that you said so. Nothing wrong sticks that way.',
    hinted: 'You got there with a hint, so it counts half.',
    /** @param times from 3 */
    missedAgain: (times: string) => `That's the ${times} time this one got you. Let's look at it differently.`,
    confidentError: "You felt sure here, so it's worth fixing.",
    partly: "You're on the right track.",
    wrong: 'The explanations below show why.',
    luckyGuess: "A lucky guess doesn't count as known yet.",
    fairlySure: 'You were right, so you can be confident next time.',
    confident: 'Confident and right.',
    inExam: "That's a full point.",
  },
  /** @param day `tomorrow`, `on Friday 27 November`, `when your plan calls for it` */
  comesBack: (day: string) => `You'll see this again ${day}.`,
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
    nothing: { title: 'Nothing to undo', line: "You don't have any answers to take back." },
    submitted: {
      title: 'Already submitted',
      line: 'Your last answers belong to a mock exam, and those are final once you submit it.',
    },
    done: {
      title: 'Answer taken back',
      line: 'Your last answer no longer counts, and neither does anything that followed from it.',
    },
    later: "You'll see this one again later.",
    shownAgain: 'You took this answer back. The question is shown again below.',
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
