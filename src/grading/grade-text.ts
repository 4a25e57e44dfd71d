import { gradeOf, type Graded, type ReadAnswer } from '../domain/task/grade.ts'
import type { Gradable } from '../domain/task/task.ts'

/** Longer than any file that's graded needs to be. */
const longestAnswer = 12_000

/**
 * Grades a text by the rules of a task or a step.
 * @param read parses it; it isn't called if there's nothing to parse, or too much
 */
export async function gradeText(
  task: Pick<Gradable, 'rules'>,
  answer: string,
  read: (text: string) => ReadAnswer | Promise<ReadAnswer>,
): Promise<Graded> {
  const text = codeIn(answer)
  if (text.trim() === '') return gradeOf(task, { fault: { message: 'is empty' } })
  if (text.length > longestAnswer)
    return gradeOf(task, {
      fault: { message: `has more than ${longestAnswer} characters, which is more than I can check` },
    })
  return gradeOf(task, await read(text))
}

/** What people paste: code in a fence, with spaces that don't break, or in a pasted block. */
function codeIn(answer: string): string {
  const text = answer.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ').replaceAll('\u200b', '')
  const fenced = /^\s*```[\w-]*\n([\s\S]*?)\n?```\s*$/.exec(text)?.[1]
  return (fenced ?? text).replaceAll(/[\t ]+$/gm, '')
}
