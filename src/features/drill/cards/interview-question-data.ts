import { texts } from '../texts.en.ts'
import type { InterviewQuestionView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { runs } from '../../../kernel/card/runs.ts'
import { clipped } from '../../../kernel/text/words.ts'

/** Data of `cards/drill/interview-question.json`. */
export const interviewQuestionData = (view: InterviewQuestionView) => ({
  summary: clipped(`${view.title}: ${view.question}`, 140),
  title: literal(view.title),
  remarks: view.remark === undefined ? [] : [view.remark],
  question: runs(view.question),
  followUps: texts.labels.followUps(view.followUps),
  labels: {
    howTo: texts.interview.howTo,
    yourAnswer: texts.labels.yourAnswer,
    compare: texts.buttons.compare,
  },
  compare: { verb: 'interview.answer', drill: view.drill },
  buttons: buttonsData(view.buttons),
})
