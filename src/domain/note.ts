import { z } from 'zod'
import { Day, ObjectiveId, Source } from './outline.ts'
import { Slug } from './slug.ts'
import { texts } from './texts.en.ts'

/** The headings of every note, in this order, so that two notes can be compared side by side. */
export const { noteHeadings } = texts
export type NoteHeading = (typeof noteHeadings)[number]

/** The front matter of a note. */
export const NoteHeader = z.strictObject({
  /** Equal to the file's name without `.md`. */
  id: Slug,
  title: z.string().min(3).max(80),
  /** Other names and abbreviations: `WIF`, `slot swap`. */
  aliases: z.array(z.string().min(2).max(60)).min(1).max(36),
  /** Sample questions about it, in people's own words. */
  asks: z.array(z.string().min(5).max(120)).min(5).max(30),
  objectives: z.array(ObjectiveId).min(1).max(4),
  sources: z.array(Source).min(1).max(12),
  checked: Day,
})
export type NoteHeader = z.infer<typeof NoteHeader>

/** A curated note: plain sentences, each of which makes sense when quoted alone. `note-parts.ts` reads the sections that have a form of their own. */
export interface Note extends NoteHeader {
  /** Markdown text by heading, in the order of `noteHeadings`. */
  readonly sections: Readonly<Record<NoteHeading, string>>
}

/** The note's first section: what it's about, in one sentence. */
export const oneLineOf = ({ sections }: Note): string => sections[noteHeadings[0]]

/** `content/misconceptions/*.yaml`: a common misconception that distractors share. */
export const Misconception = z.strictObject({
  id: Slug,
  /** The mistaken belief in one sentence, as a learner would say it. */
  belief: z.string().min(10).max(200),
  /** What is true instead, in one sentence. */
  truth: z.string().min(10).max(260),
})
export type Misconception = z.infer<typeof Misconception>
