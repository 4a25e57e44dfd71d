const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six']

/** `3` → `three`. */
const numberWord = (count: number): string => numbers[count] ?? String(count)

/** `one was`, `three were` */
const were = (count: number): string => `${numberWord(count)} ${count === 1 ? 'was' : 'were'}`

/** How each kind of question asks, and what it says to an answer with the wrong number of parts. */
export const texts = {
  problems: {
    noAnswer: 'Choose an answer first, then say how sure you are.',
    /** @param last the last letter on the card */
    unknownLetter: (text: string, last: string) => `There's no “${text}” here. Choose a letter from A to ${last}.`,
    notALetter: (text: string) => `“${text}” isn't one of the letters on the card.`,
    repeatedLetter: 'You used a letter twice. Each one can be used once.',
  },
  /** Parts of an answer, in explanations. */
  parts: {
    leftOut: (text: string) => `nothing for “${text}”`,
    asStep: (text: string, step: number) => `“${text}” as step ${step}`,
    step: (text: string, step: number) => `${step}. ${text}`,
    judged: (text: string, isTrue: boolean) => `${isTrue ? 'Yes' : 'No'} to “${text}”`,
    statement: (text: string, isTrue: boolean) => `${isTrue ? 'Yes' : 'No'}: ${text}`,
  },
  pickFirst: (label: string) => `${label}: choose one first.`,
  single: {
    label: 'Your answer',
    typing: 'You can also type the letter: **b**, or **b confident**.',
    pickFirst: 'Choose a letter first.',
    wrongCount: (given: number) => `Choose one here; ${were(given)} chosen.`,
  },
  multiple: {
    label: (count: number) => `Choose ${numberWord(count)}`,
    instruction: (count: number) => `Choose ${numberWord(count)}.`,
    typing: (example: string) => `You can also type the letters: **${example}**.`,
    pickFirst: (label: string) => `${label} first.`,
    wrongCount: (given: number, wanted: number) => `Choose ${numberWord(wanted)} here; ${were(given)} chosen.`,
  },
  order: {
    label: (step: number) => `Step ${step}`,
    /** @param spare how many steps aren't needed */
    instruction: (spare: number) =>
      spare === 0
        ? 'Put the steps in order.'
        : `Put the steps in order. ${spare === 1 ? "One step isn't needed." : `The card has ${numberWord(spare)} steps that aren't needed.`}`,
    spare: 'Not needed:',
    typing: 'You can also type the letters in order, such as **c a b d**.',
    misplaced: (text: string, step: number) => `${text} (your step ${step})`,
    leftOut: (text: string) => `${text} (you left it out)`,
    wrongCount: (given: number, wanted: number) => `Put ${numberWord(wanted)} steps in order; ${were(given)} given.`,
  },
  complete: {
    label: (blank: number) => `Blank ${blank}`,
    instruction: (blanks: number) => (blanks === 1 ? 'Fill in the blank.' : 'Fill in the blanks.'),
    typing: (example: string) => `You can also type one letter per blank, such as **${example}**.`,
    wrongCount: (given: number, wanted: number) =>
      `Give one letter for each of the ${numberWord(wanted)} blanks; ${were(given)} given.`,
  },
  statements: {
    label: (statement: number) => `Statement ${statement}`,
    instruction: 'Is each statement true?',
    typing: 'You can also type your answers, such as **yes no yes**.',
    judged: (number: number, isTrue: boolean) => `${number}. ${isTrue ? 'Yes' : 'No'}`,
    yes: 'Yes',
    no: 'No',
    wrongCount: (wanted: number, example: string) =>
      `Answer yes or no for each of the ${numberWord(wanted)} statements, such as ${example}.`,
  },
}
