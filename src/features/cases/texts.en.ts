import { counted } from '../../kernel/text/words.ts'

/** What learners read about case studies. */
export const texts = {
  command: {
    title: 'case study',
    description: 'A page about a team, and five to seven questions on it, as in the exam: `case study`, `case studies`',
  },
  /** The button when a sentence wasn't clear. */
  offer: { title: 'Start a case study', says: 'case study' },
  list: {
    title: 'Case studies',
    line: 'Each has a page about a team and a few questions on it, as in the exam. Plan 15 minutes for one.',
    fresh: (title: string, questions: number) => `**${title}**: ${counted(questions, 'question')}, new`,
    answered: (title: string, answered: number, questions: number) =>
      `**${title}**: ${answered} of ${counted(questions, 'question')} answered`,
  },
  none: { title: 'No case studies yet', line: 'There are no case studies yet. A scenario drill comes closest.' },
  notFound: {
    title: 'No case study on that yet',
    /** @param topic in quotation marks */
    line: (topic: string) => `I don't have a case study on ${topic} yet. These are the ones that I have.`,
  },
  buttons: { drill: 'Start a drill' },
}
