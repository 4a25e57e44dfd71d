import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Question = z.strictObject({
  id: z.string(),
  q: z.string(),
  /** `outside` is to be refused. */
  kind: z.string(),
  topics: z.array(z.string()),
  /** What a good answer contains. */
  facts: z.array(z.string()),
})
export type Question = z.infer<typeof Question>

const Dialogue = z.strictObject({
  id: z.string(),
  turns: z
    .array(
      z.strictObject({
        q: z.string(),
        /** What the writer expected, in free words. */
        expect: z.string(),
      }),
    )
    .min(1),
})
export type Dialogue = z.infer<typeof Dialogue>

/** Reads JSON lines beside this file. An error names the line, not its text, which nobody who tunes may see. */
function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line, index) => {
    const read = schema.safeParse(JSON.parse(line))
    if (!read.success) throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(read.error)}`)
    return read.data
  })
}

export const readQuestions = (file: string): Question[] => readLines(file, Question)
export const readDialogues = (file: string): Dialogue[] => readLines(file, Dialogue)
