import type { Catalog } from '../../content/catalog.ts'
import { coverageOf, type Gap } from '../../domain/job/coverage.ts'
import { fillersOf, type Exercises, type Filler } from '../../domain/job/fill-gaps.ts'
import { WorkGroup, type Responsibility } from '../../domain/job/responsibility.ts'
import { variantOf } from '../../domain/task/task.ts'
import type { Context } from '../../kernel/context.ts'
import { isInFirstWeek } from '../../domain/plan/prefer-gaps.ts'
import type { Button } from '../../kernel/view.ts'
import { texts } from './texts.en.ts'
import type { JobChoiceView, JobView } from './views.ts'

const { buttons, result } = texts
const mostGaps = 3

/** Shows what some work covers, and what fills the largest gaps. */
export function jobView(context: Context, work: readonly Responsibility[], ways: readonly Button[]): JobView {
  const { catalog, learner, today } = context
  const { covered, objectives, areas, gaps } = coverageOf(catalog.outline, work)
  const largest = gaps.slice(0, mostGaps)
  const fillers = fillersOf(largest, exercisesLeft(context))
  return {
    view: 'job',
    title: result.title(covered.size, objectives),
    work: work.map(({ label }) => label).join(' · '),
    areas: areas.map((area) => ({ title: area.area.short, text: result.covered(area.covered, area.of) })),
    gaps: largest.map((gap, index) => gapRow(gap, fillers[index] ?? { kind: 'quiz' }, context)),
    caution: [
      ...(gaps.length === 0 ? [result.nothingMissing] : isInFirstWeek(learner.memory, today) ? [result.firstWeek] : []),
      result.caution,
    ].join(' '),
    buttons: ways,
  }
}

function gapRow({ section, missing }: Gap, filler: Filler, { learner }: Context): JobView['gaps'][number] {
  const text = (exercise?: string): string => result.gap(missing.length, section.objectives.length, exercise)
  const row = (button: Button, exercise?: string) => ({ title: section.title, text: text(exercise), button })
  switch (filler.kind) {
    case 'lab':
      return row(
        { title: buttons.labStep(filler.number), verb: 'lab', data: { step: filler.number, apart: 'yes' } },
        result.labStep(filler.number, filler.step.title),
      )
    case 'drill':
      return row(
        { title: buttons.drill, verb: 'drill', data: { drill: filler.drill.id } },
        result.drill(filler.drill.title),
      )
    case 'task':
      return row(
        { title: buttons.task, verb: 'task', data: { task: filler.task.id } },
        result.task(variantOf(filler.task, learner.tasks?.done[filler.task.id]?.attempts ?? 0).title),
      )
    case 'quiz':
      return row({ title: buttons.quiz, verb: 'quiz', data: { topic: section.id } })
  }
}

/** What the learner hasn't done yet. */
function exercisesLeft({ catalog, learner, teams }: Context): Exercises {
  const steps = catalog.lab?.steps ?? []
  return {
    steps: steps.flatMap((step, index) =>
      learner.lab.proved[step.id] === undefined ? [{ step, number: index + 1 }] : [],
    ),
    drills: [...catalog.drills.values()].filter(({ id }) => {
      const walk = learner.drills[id]
      return walk?.ended === undefined && walk?.before === undefined
    }),
    tasks: [...catalog.tasks.values()].filter(
      ({ id, language }) => teams.grader.languages.has(language) && learner.tasks?.done[id]?.credit !== 1,
    ),
  }
}

/** Shows what there is to choose from. */
export function choiceView({ responsibilities }: Catalog, picked: readonly string[]): JobChoiceView {
  const all = [...responsibilities.values()]
  return {
    view: 'job-choice',
    groups: WorkGroup.options.flatMap((group) => {
      const own = all.filter((one) => one.group === group)
      const choices = own.map(({ id, label }) => ({ id, label, isPicked: picked.includes(id) }))
      return choices.length === 0 ? [] : [{ group, choices }]
    }),
  }
}
