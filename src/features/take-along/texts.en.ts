import { counted } from '../../kernel/text/words.ts'

/** What learners read about what they can take along. */
export const texts = {
  commands: {
    sheet: {
      title: 'cheat sheet',
      description: 'The notes in one line each, to print: `cheat sheet security`, `cheat sheet branching`',
    },
    anki: {
      title: 'export to Anki',
      description: 'All questions as a deck, or `export my misses to Anki`',
    },
  },
  /** Buttons when a sentence wasn't clear. */
  offers: {
    sheet: { title: 'Cheat sheet', says: 'cheat sheet' },
    anki: { title: 'Export to Anki', says: 'export to Anki' },
  },
  sheet: {
    /** @param about `Security` */
    title: (about: string) => `Cheat sheet: ${about}`,
    all: 'the whole exam',
    lines: [
      'Every note in one line, and when to choose what. It opens in the browser and prints well.',
      'The link works for 15 minutes.',
    ],
    narrower: 'For comparisons as tables, choose an area.',
    open: 'Open the cheat sheet',
    /** The topic fits no part of the exam. */
    unknown: {
      title: 'No such cheat sheet',
      line: (topic: string) => `I have nothing on ${topic}. Choose an area, or get the sheet for all of them.`,
      all: 'The whole exam',
    },
    /** On the page. */
    page: {
      heading: (about: string) => `AZ-400 cheat sheet: ${about}`,
      /** @param day in words */
      intro: (notes: number, day: string) =>
        `${counted(notes, 'note')} in one line each, checked on ${day} or later. Ask Shipmate to explain any of them, with sources.`,
      choices: 'What to choose when',
      aspect: 'Aspect',
      /** Two or three names. */
      or: (names: readonly string[]) => names.join(' or '),
    },
  },
  anki: {
    title: 'Your Anki deck',
    all: (questions: number) => `${counted(questions, 'question')} with their answers, reasons, and sources.`,
    misses: (questions: number) =>
      `${counted(questions, 'question')} that you last got wrong, with their answers, reasons, and sources.`,
    lines: [
      'Open the file in Anki (File, Import). Importing again updates the cards and keeps your progress in Anki.',
      'The link works for 15 minutes.',
    ],
    link: 'Anki deck (.apkg)',
    nothing: {
      title: 'Nothing to export',
      line: "You haven't got anything wrong lately. To take all questions along, say **export to Anki**.",
    },
    /** In Anki. */
    deck: 'AZ-400 (Shipmate)',
    noteType: 'Shipmate question',
    fields: ['Question', 'Answer', 'Sources'] as const,
    sources: 'Sources',
    right: 'Right',
    /** A statement, step, or option that isn't part of the answer. */
    why: 'Why not',
  },
}
