import { addDays } from '../../../domain/calendar.ts'
import { readDay } from '../../../domain/read-day.ts'
import { openSettings, startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { dayMonth, quoted } from '../../../kernel/text/words.ts'
import type { Button } from '../../../kernel/view.ts'
import type { Intent } from '../intents.ts'
import { fullDay } from '../../../kernel/card/day.ts'
import { applied, setButton } from './applied.ts'
import { dateProblem } from './date-problem.ts'
import { texts } from './texts.en.ts'

const { askExam, removeExam: ask } = texts

const showPlan: Button = { title: askExam.showPlan, verb: 'plan' }
const pickDay: Button = { ...openSettings, title: askExam.calendar }

/** Sets the exam date as typed, moves it, or asks for it. */
export function setExam(context: Context, intent: Extract<Intent, { kind: 'set-exam' }>): Step {
  const { learner, today } = context
  const { examDate: now } = learner.settings
  const day =
    intent.shift === undefined ? (intent.date ?? readDay(intent.text ?? '', today)) : now && addDays(now, intent.shift)
  if (day === undefined) {
    const lines = [
      ...(intent.text === undefined ? [] : [askExam.unreadable(quoted(intent.text))]),
      ...(now === undefined ? [] : [askExam.now(fullDay(now))]),
      askExam.example,
    ]
    return say(notice(intent.text === undefined ? askExam.title : texts.refused.title, lines, [pickDay]))
  }
  const problem = dateProblem(day, today)
  if (problem) return say(notice(texts.refused.title, [problem, texts.refused.examples], [pickDay]))
  if (intent.isGuess) return guess(context, day)
  const said = intent.isMonth ? [askExam.firstOfMonth(dayMonth(day))] : []
  return applied(context, { examDate: day }, { said, buttons: [showPlan] })
}

/** Asks whether a day is the exam's. *Yes* accepts it. */
const guess = ({ learner, turn }: Context, day: string): Step => ({
  ...say(
    notice(
      askExam.title,
      [askExam.isIt(fullDay(day))],
      [setButton(askExam.itIs, { examDate: day }), { ...startQuiz, title: askExam.quizInstead }],
    ),
  ),
  learner: { ...learner, offered: { says: askExam.says(day), at: turn.now.toISOString() } },
})

/** Asks before the exam date is removed. */
export function removeExam({ learner, turn }: Context): Step {
  const { examDate } = learner.settings
  if (examDate === undefined) return say(notice(ask.noneTitle, [ask.none], [pickDay]))
  return {
    ...say(
      notice(
        ask.title,
        [ask.line(fullDay(examDate))],
        [setButton(ask.remove, { examDate: 'none' }), { title: ask.keep, verb: 'exam.keep' }],
      ),
    ),
    learner: { ...learner, offered: { says: texts.removeExam.says, at: turn.now.toISOString() } },
  }
}

/** Removes it after the learner confirmed in words. */
export const confirmRemoveExam = (context: Context): Step =>
  context.learner.settings.examDate === undefined ? removeExam(context) : applied(context, { examDate: 'none' })

export const keepExam = (): Step => ({
  reply: { messages: [], replace: notice(ask.keptTitle, [ask.kept], [showPlan]) },
})
