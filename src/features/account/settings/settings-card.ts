import { openSettings, showProgress, startQuiz } from '../../../kernel/buttons.ts'
import { longDay } from '../../../kernel/card/day.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { clock, until } from '../../../kernel/text/words.ts'
import type { NoticeView } from '../../../kernel/view.ts'
import type { Intent } from '../intents.ts'
import type { SettingsView } from '../views.ts'
import { nextQuiz } from './applied.ts'
import { dateProblem } from './date-problem.ts'
import { dayWords } from './day-words.ts'
import { texts } from './texts.en.ts'
import type { Learner } from '../../../domain/learner/learner.ts'

/** Shows the settings card with the current values. */
export function settings({ learner, turn }: Context): Step {
  return say({
    view: 'settings',
    settings: learner.settings,
    timeZone: learner.timeZone,
    next: nextQuiz(learner, turn.now),
    first: learner.memory.total.answered === 0,
  } satisfies SettingsView)
}

/** Stores new settings and replaces the card with a short confirmation. What the card doesn't send stays. */
export function saveSettings(context: Context, { settings: sent }: Extract<Intent, { kind: 'settings.save' }>): Step {
  const { learner, turn, today } = context
  const { examDate: before, ...kept } = learner.settings
  const problem =
    sent.examDate === undefined || sent.examDate === before ? undefined : dateProblem(sent.examDate, today)
  if (problem) return say(notice(texts.refused.title, [problem], [openSettings]))
  const changed = { ...learner, settings: { ...kept, ...sent } }
  return { learner: changed, reply: { messages: [], replace: saved(changed, turn.now, today) } }
}

function saved(learner: Learner, now: Date, today: string): NoticeView {
  const { perDay, hour, minute, studyDays, examDate } = learner.settings
  return notice(
    texts.saved.title,
    [
      texts.saved.schedule(perDay, clock(hour, minute), dayWords(studyDays)),
      examDate ? texts.saved.exam(until(examDate, today), longDay(examDate)) : texts.saved.noExam,
      nextQuiz(learner, now),
    ],
    [startQuiz, openSettings, showProgress],
  )
}
