import { Background } from '../../../domain/learner/learner.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import type { SettingsView } from '../views.ts'

const { examDate, perDay, studyDays, background, drills, weeklyDrill } = texts.settings
const labels = { examDate, perDay, studyDays, background, drills, weeklyDrill }
const buttons = { save: shared.buttons.save, startNow: shared.buttons.startNow }

const first = { title: texts.settings.firstTitle, intro: [texts.settings.intro], start: [{ verb: 'quiz' }] }
const later = { title: texts.settings.title, intro: [], start: [] }

/** Data of `cards/account/settings.json`. `start` holds the data of *Start now*, which only the first setup has. */
export const settingsData = ({ settings, timeZone, next, first: isFirst }: SettingsView) => ({
  ...(isFirst ? first : later),
  summary: isFirst ? first.title : later.title,
  labels: { ...labels, hour: texts.settings.hour(timeZone.replaceAll('_', ' ')) },
  required: texts.settings.required,
  buttons,
  examDate: settings.examDate ?? '',
  perDay: settings.perDay,
  hour: String(settings.hour),
  studyDays: settings.studyDays.join(','),
  weekdays: shared.dates.longWeekdays.map((title, day) => ({ title, value: String(day) })).slice(1),
  background: settings.background,
  backgrounds: Background.options.map((value) => ({ title: texts.settings.backgrounds[value], value })),
  weeklyDrill: String(settings.weeklyDrill),
  next: texts.settings.next(next),
})
