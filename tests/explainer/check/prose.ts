import type { Note, NoteHeading } from '../../../src/domain/note.ts'
import { sentencesOf } from '../../../src/explainer/compose/sentences.ts'

/**
 * The sections of whole sentences, each of which makes a claim of its own. The others have commands, code, answers such as
 * `Yes.`, and what one person would say, so a sentence that is made from two of them is neither right nor wrong by construction.
 */
const proseSections = [
  'In one line',
  'What it is',
  'Why it matters',
  'When to choose it',
  'When not to choose it',
  'On Azure and GitHub',
  'Trade-offs',
  'Exam traps',
] as const satisfies readonly NoteHeading[]

/** A sentence of a note, with the section that has it. */
export interface Said {
  readonly note: string
  readonly section: NoteHeading
  readonly text: string
}

/** The sentences of a note from which others are made. */
export const proseOf = ({ id, sections }: Note): Said[] =>
  proseSections.flatMap((section) => sentencesOf(sections[section]).map((text) => ({ note: id, section, text })))
