import { counted } from '../../kernel/text/words.ts'
import type { Qualifier } from './qualifier.ts'

/** What learners read about the exercises. */
export const texts = {
  commands: {
    qualifiers: {
      title: 'quiz qualifiers',
      description:
        'Two options work, one fits *least effort* or *lowest cost*: `quiz qualifiers`, `quiz least privilege`',
    },
    openBook: {
      title: 'open book',
      description: 'Practice finding a detail on Microsoft Learn fast, as the exam allows',
    },
  },
  /** Buttons when a sentence wasn't clear. */
  offers: {
    qualifiers: { title: 'Practice qualifiers', says: 'quiz qualifiers' },
    openBook: { title: 'Practice searching Learn', says: 'open book exercise' },
  },
  qualifiers: {
    title: 'Read the qualifier first',
    line: 'In each of these questions, two options work. Find both, then let the qualifier decide: it tells you what to compare.',
    meanings: {
      'least-effort':
        '**Least effort** means the fewest things to set up and maintain, and the fewest changes to what exists.',
      'lowest-cost':
        '**Lowest cost** means the lowest tier, license, or consumption that still covers every requirement.',
      'least-privilege': '**Least privilege** means the narrowest role on the smallest scope that still does the job.',
      'first-step': '**First** asks what comes before everything else, even if other options are right later.',
      'without-downtime':
        '**Without downtime** rules out what restarts, locks, or replaces something while people use it.',
    } satisfies Readonly<Record<Qualifier, string>>,
  },
  noQualifiers: { title: 'No such questions yet', line: 'There are no questions with a qualifier yet.' },
  openBook: {
    title: 'Open book: find it on Microsoft Learn',
    rules:
      'You can open Microsoft Learn during the exam, but the clock keeps running. So look up details only, such as a limit, a default, or the name of a role.',
    tips: [
      '**Search for the exact product term and the noun you need**: *Azure Repos Git limits* finds more than *how big can a push be*.',
      '**Open the page that says limits, reference, or troubleshoot** in its title. Tutorials rarely have the detail.',
      "**Search within the page** for the number's unit or the setting's name, instead of reading it.",
    ],
    start: 'Start the search',
  },
  noOpenBook: { title: 'Nothing to look up yet', line: 'There are no questions for this exercise yet.' },
  /** @param seconds on average */
  searchTime: (seconds: number) =>
    seconds < 60
      ? `You took about ${counted(Math.max(1, Math.round(seconds)), 'second')} for each answer.`
      : `You took about ${counted(Math.round(seconds / 60), 'minute')} for each answer. The exam leaves you about two minutes for a question, search included.`,
}
