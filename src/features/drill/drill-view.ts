import type { Catalog } from '../../content/catalog.ts'
import type { Drill } from '../../domain/practice/drill.ts'
import type { DrillWalk } from '../../domain/learner/learner.ts'
import { choiceLetters, strongPath, walk, type Step } from '../../domain/practice/walk.ts'
import { sentence } from '../../kernel/text/words.ts'
import type { Button } from '../../kernel/view.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'
import type { DrillEndView, DrillResult, DrillView, PathStep } from './views.ts'

/** Shows the next decision, below the result of the last choice. */
export function drillView(
  catalog: Catalog,
  drill: Drill,
  at: DrillWalk,
  { resumed = false }: { readonly resumed?: boolean } = {},
): DrillView {
  const { steps, waiting } = walk(drill, at.picks)
  if (!waiting) throw new Error('the drill has ended')
  const last = steps.at(-1)
  const strong = strongPath(drill).length
  const number = steps.length + 1
  return {
    view: 'drill',
    title: drill.title,
    place: texts.place({ area: areaOf(catalog, drill), number, about: Math.max(number, strong) }),
    ...(last === undefined || resumed ? { situation: drill.situation } : {}),
    ...(last ? { last: resultOf(last) } : {}),
    question: waiting.situation,
    choices: waiting.choices.map(({ text }, index) => ({ letter: letterAt(index), text })),
    buttons: [
      ...choiceLetters.map((choice, index): Button => ({
        title: letterAt(index),
        verb: 'drill.choose',
        data: { walk: at.id, decision: waiting.id, choice },
      })),
      { title: texts.buttons.stop, verb: 'drill.stop', data: { walk: at.id } },
      ...(resumed ? [{ title: shared.buttons.startOver, verb: 'drill', data: { drill: drill.id, restart: 1 } }] : []),
    ],
  }
}

const letterAt = (index: number): string => (choiceLetters[index] ?? '').toUpperCase()

const areaOf = (catalog: Catalog, { objectives }: Drill): string =>
  catalog.skillAreaOf(objectives[0] as string)?.short ?? ''

const resultOf = ({ choice }: Step): DrillResult => ({
  chosen: choice.text,
  consequence: choice.consequence,
  tradeoff: choice.tradeoff,
})

/** Compares the learner's path with a strong engineer's and asks the interview question. */
export function drillEndView(catalog: Catalog, drill: Drill, at: DrillWalk): DrillEndView {
  const { steps } = walk(drill, at.picks)
  const last = steps.at(-1)
  const good = steps.filter(({ choice }) => choice.quality === 'good').length
  return {
    view: 'drill-end',
    title: drill.title,
    headline: texts.result({ good, all: steps.length }),
    ...(last ? { last: resultOf(last) } : {}),
    path: steps.map(pathStep),
    debrief: drill.debrief,
    question: drill.interview.question,
    followUps: drill.interview.followUps,
    walk: at.id,
    sources: drill.sources,
    buttons: [
      { title: texts.buttons.another, verb: 'drill' },
      { title: texts.buttons.quizOnThis, verb: 'quiz', data: { topic: drill.objectives[0] as string } },
    ],
  }
}

function pathStep({ decision, choice }: Step, index: number): PathStep {
  const strong = decision.choices.find(({ quality }) => quality === 'good')?.text
  return {
    // `stop-or-go` → `Stop or go`.
    decision: `${index + 1}. ${sentence(decision.id.replaceAll('-', ' '))}`,
    mark: choice.quality,
    chosen: choice.text,
    ...(choice.quality === 'good' || strong === undefined ? {} : { strong }),
  }
}
