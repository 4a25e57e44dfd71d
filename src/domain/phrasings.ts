import { z } from 'zod'
import { Slug } from './slug.ts'

/** `content/phrasings/<area>/<note>.yaml`: how people ask for the passages of a note, in other words than the passages' titles. */
export const Phrasings = z.strictObject({
  /** The id of the note; equal to the file's name. */
  id: Slug,
  passages: z
    .array(
      z.strictObject({
        /** The title of a task, an example, or an answered question, or the symptom of a cause. */
        title: z.string().min(1),
        /** As they're typed: `who changed this line`. */
        asked: z.array(z.string().min(3).max(140)).min(1).max(12),
      }),
    )
    .min(1),
})
export type Phrasings = z.infer<typeof Phrasings>

/** One text with all phrasings, which a server holds until a question needs them: a note's id, a passage's title, and how it's asked for in each line, parted by tabs. */
export const writePhrasings = (all: readonly Phrasings[]): string =>
  all
    .flatMap(({ id, passages }) =>
      passages.map(({ title, asked }) => [id, title, ...asked].map((text) => text.replaceAll(/\s+/g, ' ')).join('\t')),
    )
    .join('\n')

/** How people ask for one passage. */
export interface AskedPassage {
  /** The note's id. */
  readonly note: string
  readonly title: string
  readonly asked: readonly string[]
}

/** Reads what `writePhrasings` wrote; an empty text has none. */
export const readPhrasings = (text: string): AskedPassage[] =>
  text.split('\n').flatMap((line) => {
    const [note, title, ...asked] = line.split('\t')
    return note && title ? [{ note, title, asked }] : []
  })
