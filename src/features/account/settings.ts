import type { SettingsView } from './views.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent } from './intents.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { NoticeView } from '../../kernel/view.ts'
import { openSettings, showProgress, startQuiz } from '../../kernel/buttons.ts'
import { whenNext } from '../../kernel/text/when.ts'
import { clock, dayNames, quoted, until } from '../../kernel/text/words.ts'
import { texts } from './texts.en.ts'
import type { Settings } from '../../domain/learner/learner.ts'
import { addDays } from '../../domain/calendar.ts'
import { readDay } from '../../domain/read-day.ts'
import { plan } from '../plan/index.ts'

/** Shows the settings card with the current values. */
export function settings({ learner, turn }: Context): Step {
  return say({
    view: 'settings',
    settings: learner.settings,
    timeZone: learner.timeZone,
    next: whenNext(learner, turn.now),
    first: learner.memory.total.answered === 0,
  } satisfies SettingsView)
}

/** Stores new settings and replaces the card with a short confirmation. */
export function saveSettings(context: Context, intent: Extract<Intent, { kind: 'settings.save' }>): Step {
  const { learner, turn, today } = context
  const { examDate } = intent.settings
  const problem = examDate === learner.settings.examDate ? undefined : dateProblem(examDate, today)
  if (problem) return say(notice(texts.settings.refused.title, [problem], [openSettings]))
  const changed = { ...learner, settings: intent.settings }
  return {
    learner: changed,
    reply: { messages: [], replace: saved(intent.settings, whenNext(changed, turn.now), today) },
  }
}

/** Sets only the exam date, as typed, and shows the new plan. */
export async function examDay(context: Context, { text }: Extract<Intent, { kind: 'exam-day' }>): Promise<Step> {
  const { learner, today } = context
  const { examDate: _, ...settings } = learner.settings
  if (/^(?:none|cancelled|off)$/.test(text)) {
    const without = { ...learner, settings }
    return { ...(await plan({ ...context, learner: without })), learner: without }
  }
  const examDate = readDay(text, today)
  const problem =
    examDate === undefined ? texts.settings.refused.unreadable(quoted(text)) : dateProblem(examDate, today)
  if (problem)
    return say(notice(texts.settings.refused.title, [problem, texts.settings.refused.examples], [openSettings]))
  const changed = { ...learner, settings: { ...settings, ...(examDate ? { examDate } : {}) } }
  return { ...(await plan({ ...context, learner: changed })), learner: changed }
}

function dateProblem(examDate: string | undefined, today: string): string | undefined {
  if (examDate === undefined) return undefined
  if (examDate < today) return texts.settings.refused.past
  return examDate > addDays(today, 1100) ? texts.settings.refused.tooFar : undefined
}

function saved(settings: Settings, next: string, today: string): NoticeView {
  const days = settings.studyDays.map((day) => dayNames[day]).join(', ')
  return notice(
    texts.settings.saved.title,
    [
      texts.settings.saved.schedule(settings.perDay, clock(settings.hour), days),
      settings.examDate
        ? texts.settings.saved.exam(until(settings.examDate, today), settings.examDate)
        : texts.settings.saved.noExam,
      texts.settings.next(next),
    ],
    [startQuiz, openSettings, showProgress],
  )
}
