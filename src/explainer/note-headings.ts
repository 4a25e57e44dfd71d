import { noteHeadings, type Note, type NoteHeading } from '../domain/note.ts'

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

/** Everyday pictures, code, and first-person answers say nothing about which topic a question means. */
const notOnTopic: ReadonlySet<NoteHeading> = new Set([inPlainWords, example, inAnInterview])

/** The text of a note by whose words it's found. */
export const topicText = ({ sections }: Note): string =>
  noteHeadings
    .filter((heading) => !notOnTopic.has(heading))
    .map((heading) => sections[heading])
    .join('\n')
