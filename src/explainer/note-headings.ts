import { noteHeadings } from '../domain/note.ts'

/** The headings of a note by name. Their wording belongs to the format of the notes (`domain/note.ts`). */
export const [
  inOneLine,
  inPlainWords,
  whatItIs,
  whyItMatters,
  whenToChooseIt,
  whenNotToChooseIt,
  onAzureAndGitHub,
  howTo,
  example,
  tradeOffs,
  howItFails,
  examTraps,
  checkItWorks,
  inAnInterview,
  questions,
] = noteHeadings
