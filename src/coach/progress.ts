import { addDays } from '../domain/calendar.ts'
import { stateOf } from '../domain/choose.ts'
import type { Confidence } from '../domain/review.ts'
import { retrievability } from '../domain/scheduler.ts'
import { streak } from '../domain/streak.ts'
import { openSettings, startQuiz } from './buttons.ts'
import type { Context, Step } from './context.ts'
import { say } from './say.ts'
import type { ProgressView } from './view.ts'
import { counted, percent, weekday } from './words.ts'

const titles: readonly (readonly [Confidence, string])[] = [
  ['sure', 'Sure'],
  ['think', 'I think so'],
  ['guess', 'Guessing'],
]

/** What the learner knows, what is due, and where the gaps are. */
export function progress(context: Context): Step {
  const { learner, catalog, today } = context
  const { memory } = learner
  const states = [...catalog.questions.values()].flatMap((question) => stateOf(memory, question) ?? [])
  const view: ProgressView = {
    view: 'progress',
    answered: memory.total.answered,
    accuracy: percent(memory.total.credit, memory.total.answered),
    streak: counted(streak(memory.days, learner.settings.studyDays, today), 'study day'),
    dueToday: states.filter((state) => state.due <= today).length,
    areas: catalog.outline.skillAreas.map((area) => {
      const tally = memory.areas[area.id] ?? { answered: 0, credit: 0 }
      return {
        title: area.short,
        weight: `${area.weight.min}–${area.weight.max} % of the exam`,
        answered: tally.answered,
        accuracy: percent(tally.credit, tally.answered),
        bar: bar(tally.answered === 0 ? 0 : tally.credit / tally.answered),
      }
    }),
    week: Array.from({ length: 7 }, (_, index) => {
      const day = addDays(today, index + 1)
      return { day: weekday(day), due: states.filter((state) => state.due === day).length }
    }),
    weakest: weakest(context),
    confidence: titles.map(([confidence, title]) => {
      const { answered, credit } = memory.confidence[confidence]
      return {
        title,
        text: answered === 0 ? 'not used yet' : `${percent(credit, answered)} right of ${counted(answered, 'answer')}`,
      }
    }),
    buttons: [startQuiz, ...(memory.wrong.length > 0 ? [{ title: 'Wrong answers', verb: 'wrong' }] : []), openSettings],
  }
  return say(view)
}

const bar = (share: number): string => '█'.repeat(Math.round(share * 10)).padEnd(10, '░')

/** The three objectives most likely forgotten today, among those ever answered. */
function weakest({ learner, catalog, today }: Context): ProgressView['weakest'] {
  return Object.entries(learner.memory.objectives)
    .map(([id, state]) => ({
      id,
      lapses: state.lapses,
      recall: retrievability(state, today),
      stability: state.stability,
    }))
    .sort((a, b) => a.stability * a.recall - b.stability * b.recall)
    .slice(0, 3)
    .flatMap(({ id, stability }) => {
      const objective = catalog.objective(id)
      return objective
        ? [{ objective: objective.text, why: `holds for about ${counted(Math.max(1, Math.round(stability)), 'day')}` }]
        : []
    })
}
