import type { Context, Step } from './context.ts'
import type { Intent } from './intent.ts'
import { notice, say } from './say.ts'
import type { NoticeView } from './view.ts'
import { openSettings, showProgress, startQuiz } from './buttons.ts'
import { whenNext } from './when.ts'
import { clock, counted, until } from './words.ts'
import type { Settings } from '../domain/learner.ts'
import { addDays } from '../domain/calendar.ts'

/** The settings card, filled with what holds now. */
export function settings({ learner, turn }: Context): Step {
  return say({
    view: 'settings',
    settings: learner.settings,
    timeZone: learner.timeZone,
    next: whenNext(learner, turn.now),
    first: learner.memory.total.answered === 0,
  })
}

/** Stores new settings; the card becomes a short confirmation. */
export function saveSettings(context: Context, intent: Extract<Intent, { kind: 'settings.save' }>): Step {
  const { learner, turn, today } = context
  const { examDate } = intent.settings
  if (examDate && examDate !== learner.settings.examDate && (examDate < today || examDate > addDays(today, 1100)))
    return say(
      notice(
        'Nothing was saved',
        [
          examDate < today
            ? 'The exam date lies in the past. Choose a day to come, or leave it empty.'
            : 'The exam date is more than three years away. Choose a nearer day, or leave it empty.',
        ],
        [openSettings],
      ),
    )
  const changed = { ...learner, settings: intent.settings }
  return {
    learner: changed,
    reply: { messages: [], replace: saved(intent.settings, whenNext(changed, turn.now), today) },
  }
}

const dayNames = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

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
