/** The language of the content: the files in `content/` use these headings. */
export const texts = {
  noteHeadings: [
    'In one line',
    'In plain words',
    'What it is',
    'Why it matters',
    'When to choose it',
    'When not to choose it',
    'On Azure and GitHub',
    'How to',
    'Example',
    'Trade-offs',
    'How it fails',
    'Exam traps',
    'Check it works',
    'In an interview',
    'Questions',
  ],
  /** A problem in a content file, for its author. */
  notADay: 'is not a day; write it as 2026-11-23',
} as const
