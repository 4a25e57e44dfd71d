import type { SettingsView } from './views.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent } from './intents.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { NoticeView } from '../../kernel/view.ts'
import { openSettings, showProgress, startQuiz } from '../../kernel/buttons.ts'
import { whenNext } from '../../kernel/text/when.ts'
import { clock, counted, dayNames, quoted, until } from '../../kernel/text/words.ts'
import type { Settings } from '../../domain/learner/learner.ts'
import { addDays } from '../../domain/calendar.ts'
import { readDay } from '../../domain/read-day.ts'
import { plan } from '../plan/index.ts'

/** The settings card, filled with what holds now. */
export function settings({ learner, turn }: Context): Step {
  return say({
    view: 'settings',
    settings: learner.settings,
    timeZone: learner.timeZone,
    next: whenNext(learner, turn.now),
    first: learner.memory.total.answered === 0,
  } satisfies SettingsView)
}

/** Stores new settings; the card becomes a short confirmation. */
export function saveSettings(context: Context, intent: Extract<Intent, { kind: 'settings.save' }>): Step {
  const { learner, turn, today } = context
  const { examDate } = intent.settings
  const problem = examDate === learner.settings.examDate ? undefined : dateProblem(examDate, today)
  if (problem) return say(notice('Nothing was saved', [problem], [openSettings]))
  const changed = { ...learner, settings: intent.settings }
  return {
    learner: changed,
    reply: { messages: [], replace: saved(intent.settings, whenNext(changed, turn.now), today) },
  }
}

/** Sets the day of the exam alone, as it was typed, and shows what that makes of the plan. */
export async function examDay(context: Context, { text }: Extract<Intent, { kind: 'exam-day' }>): Promise<Step> {
  const { learner, today } = context
  const { examDate: _, ...settings } = learner.settings
  if (/^(?:none|cancelled|off)$/.test(text)) {
    const without = { ...learner, settings }
    return { ...(await plan({ ...context, learner: without })), learner: without }
  }
  const examDate = readDay(text, today)
  const problem = examDate === undefined ? `I cannot read ${quoted(text)} as a day.` : dateProblem(examDate, today)
  if (problem)
    return say(
      notice('Nothing was saved', [problem, 'Try **exam 2027-03-01** or **exam in 6 weeks**.'], [openSettings]),
    )
  const changed = { ...learner, settings: { ...settings, ...(examDate ? { examDate } : {}) } }
  return { ...(await plan({ ...context, learner: changed })), learner: changed }
}

function dateProblem(examDate: string | undefined, today: string): string | undefined {
  if (examDate === undefined) return undefined
  if (examDate < today) return 'The exam date lies in the past. Choose a day to come, or leave it empty.'
  return examDate > addDays(today, 1100)
    ? 'The exam date is more than three years away. Choose a nearer day, or leave it empty.'
    : undefined
}

function saved(settings: Settings, next: string, today: string): NoticeView {
  const days = settings.studyDays.map((day) => dayNames[day]).join(', ')
  return notice(
    'Saved',
    [
      `${counted(settings.perDay, 'question')} at ${clock(settings.hour)} on ${days}.`,
      settings.examDate ? `Exam ${until(settings.examDate, today)}, on ${settings.examDate}.` : 'No exam date yet.',
      `Next daily quiz: ${next}.`,
    ],
    [startQuiz, openSettings, showProgress],
  )
}
