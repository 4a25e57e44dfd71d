import { counted } from '../../../kernel/text/words.ts'
import { texts as shared } from '../texts.en.ts'

export const texts = {
  title: (team: string) => `Coverage of ${team}`,
  basis: (people: number, day: string) => `${people} people, as of ${day}`,
  readiness: {
    needs: (answers: number) => `To estimate how ready the team is, I need ${answers} answers per person on average.`,
    tooWide: 'A number could still be off by more than 15 points, so I keep it to myself for now.',
    onAverage: "The team's average, if the exam were today. My estimate, not Microsoft's.",
  },
  headings: {
    areas: 'By skill area',
    alone: 'Only one person could answer',
    pairs: 'Could study together',
    objectives: 'All objectives',
  },
  /** The picture of all objectives: how many could answer each. */
  heat: {
    title: (people: number) => `Who could answer, of ${people} people`,
    legend: ['nobody', 'one person', 'fewer than half', 'half or more', 'everybody'],
  },
  openPage: 'Open the team page',
  showObjectives: 'Show all objectives',
  /** @param share `47%` */
  share: (share: string, isWeakest: boolean) => (isWeakest ? `${share}, weakest for its weight` : share),
  tooFewAnswers: 'too few answers yet',
  weight: (min: number, max: number) => `${min}–${max}% of the exam`,
  count: (count: number, people: number) => `${count} of ${people}`,
  pair: (one: string, other: string) => `${one} and ${other}`,
  more: shared.more,
  moreObjectives: (count: number) => `And ${count} more: see all objectives below.`,
  caution: (least: number) =>
    `A new report comes at most once a week, after ${least} people have studied. Someone who joins alone waits for others, and when someone leaves, others are left out too. So comparing two reports never reveals one person.`,
  none: {
    title: (team: string) => `No coverage of ${team} yet`,
    line: (least: number, joined: number) =>
      `It needs ${least} people who have joined and answered questions; ${counted(joined, 'person has', 'people have')} joined. Figures are never about fewer people.`,
  },
  leadsNone: {
    title: "You don't lead a team",
    lines: [
      'The person who adds me to a team is its lead and can name others. In a team without a lead, say **team lead** there.',
    ],
  },
}
