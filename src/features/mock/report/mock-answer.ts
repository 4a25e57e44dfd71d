import type { MockExam } from '../../../domain/mock/mock-exam.ts'
import { resultOf, type MockLine } from '../../../domain/mock/mock-result.ts'
import { choiceLetters, creditOf } from '../../../domain/practice/walk.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { say } from '../../../kernel/notice.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import type { Button } from '../../../kernel/view.ts'
import {
  answerButtons,
  comesBackOn,
  returnDay,
  markOf,
  outcomeOf,
  verdictTexts,
  verdictView,
  type VerdictView,
} from '../../quiz/index.ts'
import type { Intent } from '../intents.ts'
import { reportView, toAnswer } from './mock-report.ts'
import { notInProgress } from '../pages/show-mock.ts'
import { texts } from '../texts.en.ts'

/** Shows the report of the last exam. */
export function mockReport(context: Context): Step {
  const { mock: last } = context.learner
  if (!last?.endedAt) return notInProgress(context)
  const view = reportView(context, last)
  return context.turn.pressed ? { reply: { messages: [], replace: view } } : say(view)
}

/** Shows an answer of the last exam with its explanation. */
export function mockAnswer(context: Context, intent: Extract<Intent, { kind: 'mock.answer' }>): Step {
  const { mock: last } = context.learner
  const view = last?.endedAt ? answerView(context, last, intent.page, intent.missed) : undefined
  return view ? { reply: { messages: [], replace: view } } : mockReport(context)
}

/** The answer on a page, or on the next page to show, with every rationale. Undefined after the last one. */
function answerView(context: Context, mock: MockExam, page: number, missed: boolean): VerdictView | undefined {
  const result = resultOf(mock, context.catalog)
  const lines = result.lines.filter(({ credit }) => !missed || credit < 1)
  const place = lines.findIndex((item) => item.page >= page)
  const line = lines[place]
  if (!line) return undefined
  const before = lines[place - 1]
  const after = lines[place + 1]
  const buttons: Button[] = [
    after
      ? { title: shared.buttons.next, verb: 'mock.answer', data: toAnswer(after.page, missed), primary: true }
      : { title: texts.report.back, verb: 'mock.report', primary: true },
    ...(before ? [{ title: shared.buttons.back, verb: 'mock.answer', data: toAnswer(before.page, missed) }] : []),
    ...(after ? [{ title: texts.report.back, verb: 'mock.report' }] : []),
  ]
  const where = texts.answer.place(line.page + 1, result.of)
  return line.kind === 'question'
    ? questionAnswer(context, line, where, buttons)
    : decisionAnswer(context, line, where, buttons)
}

type Line<K extends MockLine['kind']> = Extract<MockLine, { kind: K }>

function questionAnswer(context: Context, line: Line<'question'>, where: string, buttons: Button[]): VerdictView {
  const { catalog, learner, today } = context
  const { item, question, answered } = line
  const state = learner.memory.questions[question.id]
  return verdictView(
    catalog,
    question,
    { presentation: item.id, picks: item.picks, due: answered && state ? returnDay(learner, state.due) : undefined },
    where,
    today,
    [...buttons, ...answerButtons(question.id, answered ? item.id : undefined)],
  )
}

/** A decision of the scenario: each choice with its consequence. */
function decisionAnswer(context: Context, line: Line<'decision'>, where: string, buttons: Button[]): VerdictView {
  const { catalog, learner, today } = context
  const { drill, decision, pick, credit, answered } = line
  const picked = decision.choices[choiceLetters.findIndex((letter) => letter === pick)]
  const due = learner.memory.objectives[decision.objective]?.due
  const outcome = outcomeOf(credit)
  const { headlines } = verdictTexts
  return {
    view: 'verdict',
    outcome,
    headline: !answered ? headlines.blank : outcome === 'partly' ? texts.answer.workable : headlines[outcome],
    remark: texts.answer.fromScenario(drill.title),
    area: catalog.skillAreaOf(decision.objective)?.short ?? '',
    objective: catalog.objective(decision.objective)?.text ?? '',
    place: where,
    stem: decision.situation,
    items: decision.choices.map((choice, index) => ({
      label: (choiceLetters[index] ?? '').toUpperCase(),
      text: choice.text,
      mark: markOf(creditOf[choice.quality] === 1, choice === picked),
      rationale: `${choice.consequence} ${choice.tradeoff}`,
    })),
    sources: drill.sources,
    comesBack: comesBackOn(due && returnDay(learner, due), today),
    buttons: [...buttons, { title: texts.answer.drill, verb: 'drill', data: { drill: drill.id } }],
  }
}
