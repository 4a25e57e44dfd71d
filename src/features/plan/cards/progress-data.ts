import { texts as page } from '../page/texts.en.ts'
import { texts } from '../texts.en.ts'
import type { ProgressView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'

/** Data of `cards/plan/progress.json`. Facts are `{ title, value }`; `raising` and `confidence` have one group, or none if there is
 * nothing to show. */
export const progressData = (view: ProgressView) => ({
  summary: `${texts.progress.title}: ${view.readiness.headline}`,
  labels: {
    title: texts.progress.title,
    bySkillArea: texts.progress.bySkillArea,
    comingUp: texts.progress.comingUp,
    bestTopics: texts.progress.bestTopics,
  },
  headline: view.readiness.headline,
  detail: view.readiness.detail,
  pictures: view.picture ? [view.picture] : [],
  facts: [
    { title: texts.progress.answered, value: String(view.answered) },
    { title: texts.progress.correct, value: view.accuracy },
    { title: texts.progress.streak, value: view.streak },
    { title: page.facts.reviews, value: page.facts.due(view.reviews.today, view.reviews.overdue) },
    ...(view.mocks === '' ? [] : [{ title: texts.progress.mockExams, value: view.mocks }]),
  ],
  areas: view.areas.map(({ title, weight, answered, accuracy, known, bar }) => ({
    title,
    weight,
    bar,
    text: areaText(answered === 0 ? texts.progress.noAnswers : texts.progress.correctOf(accuracy, answered), known),
  })),
  week: week(view),
  confidence:
    view.confidence.length === 0
      ? []
      : [
          {
            heading: texts.progress.confidence,
            pictures: view.confidencePicture ? [view.confidencePicture] : [],
            facts: view.confidence.map(({ title, text }) => ({ title, value: text })),
          },
        ],
  raising: view.raising.length === 0 ? [] : [{ items: view.raising }],
  buttons: buttonsData(view.buttons),
})

const areaText = (text: string, known: string): string => (known === '' ? text : texts.progress.known(text, known))

/** Only the days with reviews, in one line: seven rows of mostly zeros say less. */
function week({ week: days, reviews }: ProgressView): string {
  const busy = days.filter(({ due }) => due > 0)
  if (busy.length === 0) return reviews.today + reviews.overdue > 0 ? texts.progress.onlyNow : texts.progress.nothingDue
  return busy.map(({ day, due }) => texts.progress.dueOn(day, due)).join('  ·  ')
}
