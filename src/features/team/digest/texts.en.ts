import { counted } from '../../../kernel/text/words.ts'

export const texts = {
  title: 'Your week',
  summary: (week: string) => `Your week · ${week}`,
  week: (from: string, to: string) => `${from} to ${to}`,
  headings: { moved: 'What changed', next: "What's next", together: 'Together' },
  goal: (share: string, day: string) => `${share} of the blueprint, as of ${day}`,
  noGoalYet: 'The common goal appears once four people have joined and studied.',
  weeks: {
    title: 'Your days',
    labels: ['Last week', 'This week', 'Next week'],
    states: { missed: 'none', off: 'off', today: 'today', planned: 'study', exam: 'exam' },
    counts: 'answered',
    legend: 'Numbers: questions answered',
  },
  noAnswers: "You haven't answered any questions in the past seven days.",
  answered: (questions: number, right: string) => `${counted(questions, 'question')} answered, ${right} right.`,
  /** @param days `Mon 23: 5` each */
  byDay: (days: readonly string[]) => `By day: ${days.join(', ')}.`,
  day: (day: string, answers: number) => `${day}: ${answers}`,
  expected: (before: string, now: string) => `Your expected exam score: ${before} a week ago, ${now} now.`,
  mostMoved: (area: string, from: string, to: string) => `${area} improved most: ${from} to ${to} known.`,
  bestTopics: 'Best next topics:',
  /** A line of a Markdown list. */
  topic: (text: string) => `- ${text}`,
  /** @param when `in 12 days` */
  exam: (when: string) => `Your exam is ${when}.`,
  noExam: 'No exam date yet. Say **exam in 6 weeks**.',
}
