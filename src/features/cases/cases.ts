import type { CaseStudy } from '../../domain/practice/case-study.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'
import { quoted } from '../../kernel/text/words.ts'
import type { Button } from '../../kernel/view.ts'
import { startRound } from '../quiz/index.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

/** Buttons on one card. */
const offered = 5

/** Starts the questions of a case study, the one that the learner knows least if none is named. */
export function caseStudy(context: Context, { case: id, topic }: Extract<Intent, { kind: 'case' }>): Step {
  const { catalog } = context
  if (catalog.cases.size === 0)
    return say(notice(texts.none.title, [texts.none.line], [{ title: texts.buttons.drill, verb: 'drill' }]))
  const named = catalog.cases.get(id ?? '')
  const found = named
    ? [named]
    : leastKnown(context).filter((study) => topic === undefined || isOn(context, study, topic))
  const [first] = found
  if (!first)
    return say(
      notice(texts.notFound.title, [texts.notFound.line(quoted(topic ?? '')), ...lines(context)], buttons(context)),
    )
  return startRound(context, 'quiz', questionIds(context, first))
}

/** Lists the case studies, with how far the learner is in each. */
export function cases(context: Context): Step {
  if (context.catalog.cases.size === 0) return caseStudy(context, { kind: 'case' })
  return say(notice(texts.list.title, [texts.list.line, ...lines(context)], buttons(context)))
}

const questionIds = ({ catalog }: Context, { id }: CaseStudy): string[] =>
  catalog.questionsOfCase(id).map((question) => question.id)

/** How many of its questions the learner has answered. */
const answeredIn = (context: Context, study: CaseStudy): number =>
  questionIds(context, study).filter((id) => context.learner.memory.questions[id] !== undefined).length

/** Those with the fewest answered questions first. */
const leastKnown = (context: Context): CaseStudy[] =>
  [...context.catalog.cases.values()].toSorted((a, b) => answeredIn(context, a) - answeredIn(context, b))

/** Whether all words of a topic are in the case, its questions, or their objectives. */
function isOn({ catalog }: Context, study: CaseStudy, topic: string): boolean {
  const questions = catalog.questionsOfCase(study.id)
  const text = [
    study.title,
    ...study.situation.map((part) => part.text),
    ...questions.flatMap(({ stem, tags, objectives }) => [
      stem,
      ...tags,
      ...objectives.map((id) => `${catalog.objective(id)?.text} ${catalog.skillAreaOf(id)?.title}`),
    ]),
  ]
    .join(' ')
    .toLowerCase()
  return topic
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const lines = (context: Context): string[] =>
  [...context.catalog.cases.values()].map((study) => {
    const [answered, all] = [answeredIn(context, study), questionIds(context, study).length]
    return answered === 0 ? texts.list.fresh(study.title, all) : texts.list.answered(study.title, answered, all)
  })

const buttons = (context: Context): Button[] =>
  leastKnown(context)
    .slice(0, offered)
    .map(({ id, title }, index) => ({
      title,
      verb: 'case',
      data: { case: id },
      ...(index === 0 ? { primary: true as const } : {}),
    }))
