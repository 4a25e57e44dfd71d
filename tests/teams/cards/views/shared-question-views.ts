import type { QuestionView, SharedQuestionView } from '../../../../src/features/quiz/views.ts'
import { questionViews, singleQuestion } from './question-views.ts'

const shared = ({
  kind,
  area,
  objective,
  stem,
  instruction,
  options,
  picks,
  snippet,
}: QuestionView): SharedQuestionView => ({
  view: 'shared-question',
  kind,
  area,
  objective,
  stem,
  instruction,
  options,
  picks,
  ...(snippet ? { snippet } : {}),
  says: 'quiz canary-abort-metric',
  opens: [
    {
      title: 'Answer in Shipmate',
      url: 'https://teams.microsoft.com/l/chat/0/0?users=28:5f1c0b62-4e7a-4c0e-9d35-0b7c6a1d2e3f&message=quiz%20canary-abort-metric',
    },
  ],
})

/** Samples of `cards/quiz/shared-question.json` by variant. */
export const sharedQuestionViews: Readonly<Record<string, SharedQuestionView>> = {
  single: shared(singleQuestion),
  multiple: shared(questionViews['multiple']!),
  order: shared(questionViews['order']!),
  complete: shared(questionViews['complete']!),
  statements: { ...shared(questionViews['statements']!), opens: [] },
  longest: shared(questionViews['longest']!),
  signs: shared(questionViews['signs']!),
}
