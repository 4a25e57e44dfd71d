import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Task } from '../../src/domain/task/task.ts'

const Answers = z.strictObject({
  /** Each earns all of the credit. None is the solution in other whitespace. */
  right: z.array(z.string()).min(3),
  /** Each earns less: it misses exactly these rules, or can't be read from this line on (0: the line isn't known). */
  wrong: z
    .array(
      z.union([
        z.strictObject({ misses: z.array(z.string()).min(1), answer: z.string() }),
        z.strictObject({ fault: z.number().int().nonnegative(), answer: z.string() }),
      ]),
    )
    .min(6),
  /** By someone who saw only what a learner sees: each earns all of the credit. */
  blind: z.array(z.string()).optional(),
})
export type Answers = z.infer<typeof Answers>

/** The answers that a task is tested with: `tests/grading/answers/<language>/<id>.yaml`. They're written for its first variant. */
export async function answersTo({ language, id }: Task): Promise<Answers> {
  const path = new URL(`answers/${language}/${id}.yaml`, import.meta.url)
  return Answers.parse(parse(await readFile(path, 'utf8')))
}
