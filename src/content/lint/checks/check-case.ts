import type { CaseStudy } from '../../../domain/practice/case-study.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Finding } from '../../problem.ts'
import type { Entry } from '../../read/entry.ts'

const size = { least: 5, most: 7 }
/** A page on a phone can't hold more characters. */
const longest = 2000

/** Checks that a case study is in its folder, fits on a page, and has its questions. */
export function checkCase(study: CaseStudy, path: string, questions: readonly Entry<Question>[]): Finding[] {
  const { id, situation } = study
  const wanted = `cases/${id}/case.yaml`
  const count = questions.filter(({ value }) => value.case === id).length
  const length = situation.reduce((sum, { text }) => sum + text.length, 0)
  return [
    ...(path === wanted ? [] : [{ path: ['id'], message: `is ${id}, so the case belongs in ${wanted}` }]),
    ...(count >= size.least && count <= size.most
      ? []
      : [
          { path: [], message: `has ${count} questions in questions.yaml; a case needs ${size.least} to ${size.most}` },
        ]),
    ...(length <= longest
      ? []
      : [{ path: ['situation'], message: `has ${length} characters; keep it to ${longest}, to fit on a page` }]),
  ]
}
