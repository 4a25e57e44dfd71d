import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { texts } from '../texts.en.ts'
import type { JobView } from '../views.ts'

/** Data of `cards/job/job.json`. Facts are `{ title, value }`. `gaps` has one group, or none without gaps. */
export const jobData = (view: JobView) => ({
  summary: view.title,
  title: literal(view.title),
  labels: { byArea: texts.result.byArea, gaps: texts.result.gaps },
  work: literal(view.work),
  areas: view.areas.map(({ title, text }) => ({ title, value: text })),
  gaps:
    view.gaps.length === 0
      ? []
      : [
          {
            rows: view.gaps.map(({ title, text, button }) => ({
              title: literal(title),
              text: markdown(text),
              buttons: buttonsData([button]),
            })),
          },
        ],
  caution: view.caution,
  buttons: buttonsData(view.buttons),
})
