import type { Question } from '../../../domain/question/question.ts'
import type { Finding } from '../../problem.ts'

/** Checks that a question is in the file of its first objective, `questions/d3/pipelines.agents.yaml`, which keeps files short and writers apart. */
export function checkPlace({ objectives }: Question, path: string): Finding[] {
  const first = objectives[0] as string
  const wanted = `questions/${first.replace('.', '/')}.yaml`
  return path === wanted
    ? []
    : [{ path: ['objectives', 0], message: `is ${first}, so the question belongs in ${wanted}` }]
}
