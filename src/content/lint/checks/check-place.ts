import type { Question } from '../../../domain/question/question.ts'
import type { Finding } from '../../problem.ts'

/**
 * Checks that a question is in the file of its first objective, `questions/d3/pipelines.agents.yaml`, which keeps files short and writers apart,
 * or in the folder of its case study.
 */
export function checkPlace({ objectives, case: study }: Question, path: string): Finding[] {
  const [, folder] = /^cases\/([^/]+)\//.exec(path) ?? []
  if (folder !== undefined || study !== undefined)
    return folder === study
      ? []
      : [
          {
            path: ['case'],
            message: `is ${study ?? 'missing'}; questions of a case are in content/cases/<case>/questions.yaml`,
          },
        ]
  const first = objectives[0] as string
  const wanted = `questions/${first.replace('.', '/')}.yaml`
  return path === wanted
    ? []
    : [{ path: ['objectives', 0], message: `is ${first}, so the question belongs in ${wanted}` }]
}
