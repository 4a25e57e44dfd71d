import { z } from 'zod'
import { Slug } from '../slug.ts'

/** `content/cases/<id>/case.yaml`: a situation that five to seven questions in `questions.yaml` beside it are about. */
export const CaseStudy = z.strictObject({
  /** Equal to the folder's name. */
  id: Slug,
  title: z.string().min(5).max(60),
  /** What there is to know, by topic: the team, its repositories, pipelines, constraints, complaints. */
  situation: z
    .array(z.strictObject({ heading: z.string().min(3).max(40), text: z.string().min(40).max(600) }))
    .min(3)
    .max(6),
})
export type CaseStudy = z.infer<typeof CaseStudy>
