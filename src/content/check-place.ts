import type { Question } from '../domain/question.ts'
import type { Finding } from './problem.ts'

/** A question stands in the file of its first objective's section, so that writers of sections never meet in one file. */
export function checkPlace({ objectives }: Question, path: string): Finding[] {
  const first = objectives[0] as string
  const wanted = `questions/${first.slice(0, first.lastIndexOf('.'))}.yaml`
  return path === wanted
    ? []
    : [{ path: ['objectives', 0], message: `is ${first}, so the question stands in ${wanted}` }]
}
