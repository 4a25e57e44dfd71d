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
    state: (answered: string, closes: string) => `${answered}. ${closes}`,
  },
  result: {
    summary: (area: string, headline: string) => `${heading(area)}: ${headline}`,
    nobody: 'Closed. Nobody answered.',
    few: "Closed. Fewer than four people answered, so there's no answer breakdown.",
    /** @param share `64%` */
    many: (people: number, share: string) => `Closed. ${people} people answered, ${share} of them right.`,
    nobodyRight: (people: number) => `Closed. ${people} people answered, and nobody got it right: it was a hard one.`,
    rightOption: (letter: string) => `✓ ${letter} (right answer) `,
    option: (letter: string) => `${letter} `,
    notes: 'What the notes say',
  },
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
  },
}
