import { counted } from '../../kernel/text/words.ts'

/** How far a forecast looks ahead: to the exam, or two months without one. */
const when = (hasExam: boolean): string => (hasExam ? 'by the exam' : 'in two months')

/** What the quiz says outside its summary, its verdicts, and the kinds of question. */
export const texts = {
  /** Buttons when a sentence wasn't clear. */
  offers: {
    quiz: { title: 'Start a quiz', says: 'quiz' },
    undo: { title: 'Undo', says: 'undo' },
  },
  commands: {
    quiz: { title: 'quiz', description: 'Start a round of questions: `quiz 3 security`, `quiz hard github`' },
    wrong: { title: 'wrong', description: 'Practice your last wrong answers' },
    undo: { title: 'undo', description: 'Take back your last answer or skip' },
  },
  starter: { title: 'Quiz me', description: 'A round of questions on what you need most', prompt: 'quiz me' },
  /** `2 of 5`, `2 of 15 to 20` */
  place: (number: number, size: string) => `${number} of ${size}`,
  range: (least: number, most: number) => `${least} to ${most}`,
  question: {
    summary: (place: string, area: string) => `Question ${place} · ${area}`,
    choose: 'Choose',
    case: (title: string) => `Case study: ${title}`,
    showCase: 'Show the case',
    confidence: 'How sure are you? One tap submits your answer.',
    submit: 'Check',
    shownAgain: 'This question is shown again below.',
    /** *Next* while a question is open. */
    waiting: 'This one is still waiting for you. To move on without an answer, press **Skip** or say **skip**.',
  },
  /** Results of a search in a compose box, and the cards that they insert. */
  shared: {
    area: (area: string) => `Question: ${area}`,
    ofTheDay: (area: string) => `Question of the day: ${area}`,
    /** @param id of the question */
    sayQuiz: (id: string) => `quiz ${id}`,
    open: 'Answer in Shipmate',
    /** @param says what to type */
    answer: (says: string) => `To answer it, write to Shipmate: **${says}**`,
  },
  unreadable: 'Almost',
  newRound: 'A new round has started below.',
  howMany: {
    title: 'How many questions?',
    line: (most: number) => `A round has 1 to ${most} questions. Try **quiz 5**.`,
  },
  emptyBank: { title: 'No questions', line: 'The question bank is empty.' },
  noSuchTopic: {
    title: 'No questions on that yet',
    /** @param topic in quotation marks */
    line: (topic: string) => `I don't have a question on ${topic} yet.`,
    near: 'Did you mean one of these?',
    areas: 'These are the areas of the exam. Which one would you like?',
  },
  nothingFits: {
    title: 'Nothing fits all of that',
    line: (what: string) => `I don't have any ${what} right now.`,
    allSeen: "You've already seen all of these. Want to practice them again?",
    wider: (topic?: string) => (topic === undefined ? 'Any questions' : `Any on ${topic}`),
    words: {
      new: 'new',
      wrong: 'missed',
      easy: 'easy',
      medium: 'medium',
      hard: 'hard',
      github: 'GitHub',
      azure: 'Azure DevOps',
    },
    /** @param words `new`, `hard` … */
    questions: (words: readonly string[], topic?: string) =>
      `${[...words, 'questions'].join(' ')}${topic === undefined ? '' : ` on ${topic}`}`,
  },
  instead: {
    buttons: { hint: 'Hint', dontKnow: "I don't know", skip: 'Skip' },
    skipped: {
      laterInRound: 'Skipped for now. You get it again at the end of this round.',
      nextRound: 'Skipped for now. You get it again in your next round today.',
      dropped: "Skipped again, so you won't get it again today.",
      replaced: 'Skipped. Here is another one instead.',
    },
    outOfDate: 'You skipped this question. It comes back later.',
    puzzled: {
      title: "No problem, let's make it easier",
      withHint: "A hint helps you on. Or say that you don't know, and I show you the answer and the reasons.",
      hinted: "If the hint isn't enough, say that you don't know, and I show you the answer and the reasons.",
      withoutHint: "If you don't know, just say so, and I show you the answer and the reasons.",
    },
    hint: {
      /** @param letter `B` @param blank `Blank 2`, if there are several */
      notLetter: (letter: string, blank?: string) =>
        `Hint: it isn't **${letter}**${blank === undefined ? '' : ` in ${blank.toLowerCase()}`}. A right answer now earns half.`,
      note: (line: string) => `Hint: ${line} A right answer now earns half.`,
      /** Neither an option nor a note helps. */
      none: 'No hint for this one, sorry. Take your best guess, or skip it.',
      notHere: {
        title: 'No hints in this round',
        diagnose: "Here I only want to see where you are. If you don't know, just say so.",
        challenge: 'Everyone in the challenge answers without hints. You can skip this one for now.',
      },
    },
    whichOption: {
      title: 'Which one?',
      line: (letters: readonly string[]) =>
        `That fits ${letters.slice(0, -1).join(', ')} and ${letters.at(-1) ?? ''}. Type the letter you mean.`,
    },
  },
  noRound: { title: 'No round in progress', line: "There's nothing to end." },
  repeat: {
    none: { title: 'Nothing to repeat yet', line: 'Play a round first. Then I can ask its questions again.' },
    notYet: { title: 'This round is still on', line: 'Finish it first, or say **end**. Then say **repeat those**.' },
  },
  /** Why a question comes now. @param ago `yesterday`, `3 days ago` */
  reasons: {
    skipped: 'You skipped this one earlier today.',
    notAnswered: "You haven't answered this one yet.",
    lastSeen: (ago: string) => `You last saw this one ${ago}.`,
    confidentError: (ago: string, topic?: string) =>
      `${topic === undefined ? 'You' : `${topic}: you`} were confident but wrong ${ago}.`,
    misconception: 'You mixed something up here before, so this asks about it from another angle.',
    sameMisconception: "You mixed something up here before. Let's see whether it's sorted out.",
    new: 'New to you.',
    newIn: (area: string, { min, max }: { readonly min: number; readonly max: number }, met: number, of: number) =>
      `New. ${area} is ${min}–${max}% of the exam, and you've covered ${met} of its ${counted(of, 'objective')}.`,
    weak: (right: number, of: number) =>
      `You got ${right} of your last ${counted(of, 'answer')} on this objective right.`,
    /** The same in short. */
    refresh: (ago: string) => `Time for a refresh: you last practiced this ${ago}.`,
    fading: {
      hardly: (ago: string, hasExam: boolean) =>
        `You last practiced this objective ${ago}. You'd probably still know it ${when(hasExam)}; another look makes it stick.`,
      partly: (ago: string, hasExam: boolean) =>
        `You last practiced this objective ${ago}. Without review, you'd forget part of it ${when(hasExam)}.`,
      half: (ago: string, hasExam: boolean) =>
        `You last practiced this objective ${ago}. Without review, you'd forget half of it ${when(hasExam)}.`,
      mostly: (ago: string, hasExam: boolean) =>
        `You last practiced this objective ${ago}. Without review, you'd forget most of it ${when(hasExam)}.`,
    },
    examToday: 'One last look: your exam is today.',
    lastLook: (days: number) => `One last look: ${counted(days, 'day')} until your exam.`,
  },
  report: {
    title: "What's wrong with this question?",
    reasons: {
      'wrong-key': 'The marked answer is wrong',
      unclear: "It's unclear",
      outdated: "It's out of date",
      typo: 'A typo',
      other: 'Something else',
    },
    back: 'Back to the quiz',
    which: {
      title: 'Which question?',
      line: 'Press *Report a problem* below the answer to the question you mean.',
    },
    gone: { title: 'That question is gone', line: "It's no longer in the question bank, so there's nothing to fix." },
    tooMany: {
      title: "That's a lot of reports",
      line: "Thanks for looking so closely. You've sent as many as I can keep for now, so this one wasn't saved. Please try again tomorrow.",
    },
    thanks: { title: 'Thank you', line: 'Your report is saved for the people who maintain the questions.' },
  },
}
