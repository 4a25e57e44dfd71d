/** The language of the content: the files in `content/` use these headings. */
export const texts = {
  noteHeadings: [
    'In one line',
    'What it is',
    'When to choose it',
    'On Azure and GitHub',
    'Trade-offs',
    'How it fails',
    'Exam traps',
    'Check it works',
  ],
  /** A problem in a content file, for its author. */
  notADay: 'is not a day; write it as 2026-11-23',
} as const
