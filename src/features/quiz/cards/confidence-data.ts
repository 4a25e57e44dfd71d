import { Confidence } from '../../../domain/memory/review.ts'
import { texts } from '../../../kernel/texts.en.ts'

/** The buttons that submit an answer, one per confidence. @param data what each carries besides the confidence */
export const confidenceData = (data: Readonly<Record<string, string>>) =>
  Confidence.options.map((confidence) => ({ title: texts.confidence[confidence], data: { ...data, confidence } }))
