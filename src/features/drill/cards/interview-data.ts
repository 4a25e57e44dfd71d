import { texts } from '../texts.en.ts'
import type { InterviewView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal, ownWords } from '../../../kernel/card/markdown.ts'
import { runs, subtle } from '../../../kernel/card/runs.ts'

/** Data of `cards/drill/interview.json`. The learner's answer is shown literally. */
export const interviewData = (view: InterviewView) => ({
  summary: `${view.title}: ${view.headline}`,
  title: literal(view.title),
  question: runs(view.question),
  headline: literal(view.headline),
  points: view.points.map(({ found, text }) => ({
    label: found ? '✓ ' : '✗ ',
    colour: found ? 'good' : 'attention',
    runs: runs(text, found ? {} : subtle),
  })),
  strongAnswer: runs(view.strongAnswer),
  answer: ownWords(view.answer),
  labels: {
    byWords: texts.labels.byWords,
    strongAnswer: texts.labels.strongAnswer,
    written: texts.labels.written,
  },
  buttons: buttonsData(view.buttons),
})
