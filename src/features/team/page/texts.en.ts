import { counted } from '../../../kernel/text/words.ts'

export const texts = {
  /** In the chat. */
  link: {
    title: (team: string) => `The page of ${team} is ready`,
    lines: [
      'What the team can answer, who takes part as numbers, and what to study together, to show in a meeting or to print.',
      'The link works for 15 minutes, and only while you lead the team. A new link ends this one, and so does **sign out my page**.',
    ],
    open: 'Open the team page',
  },
  title: (team: string) => `What ${team} knows`,
  intro: 'From the latest weekly report. No figure is about fewer than four people, and none is about one person.',
  people: {
    heading: 'Who takes part',
    counted: (people: number) => `The report counts ${counted(people, 'person', 'people')} who joined.`,
    /** In the seven days before the report. */
    all: 'All of them studied in the week before.',
    some: (studied: number, people: number) => `${studied} of ${people} studied in the week before.`,
    nearlyAll: 'Nearly all of them studied in the week before.',
    few: 'Only a few of them studied in the week before.',
    unknown: 'The next report will say how many studied in the week before.',
    answers: (answers: number) => `On average, each has given ${counted(answers, 'answer')} so far.`,
    together: (share: string) => `Together they could answer ${share} of the exam.`,
  },
  areas: {
    heading: 'By skill area',
    summary: 'The average share of each skill area that people know today.',
    columns: { area: 'Skill area', weight: 'Of the exam', share: 'Known' },
    tooFew: (answers: number) => `Shares by area come with ${answers} answers per person on average.`,
  },
  together: {
    heading: 'What to study together',
    intro: 'Here, the most people gain the most for the exam.',
    item: (area: string, known: number, people: number) => `${area}: ${known} of ${people} could answer it today`,
    none: 'Everyone could answer every objective today.',
  },
  map: {
    heading: 'Who could answer what',
    intro: (people: number) =>
      `Each square is an objective. The number says how many of ${people} people could answer it today.`,
    square: (objective: string, known: number, people: number) => `${objective}: ${known} of ${people}`,
    listHeading: 'Every objective',
    list: (area: string, objectives: number) => `${area}: ${counted(objectives, 'objective')}`,
  },
}
