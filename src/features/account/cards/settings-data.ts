import type { SettingsView } from '../views.ts'

const first = {
  title: 'Set up your study plan',
  intro: ['Everything is filled in already: change what does not fit you, or start right away.'],
  start: [{ verb: 'quiz' }],
}
const later = { title: 'Settings', intro: [], start: [] }

/** Data of `cards/account/settings.json`. `start` holds the data of *Start now*, which only the first set-up has. */
export const settingsData = ({ settings, timeZone, next, first: isFirst }: SettingsView) => ({
  ...(isFirst ? first : later),
  summary: isFirst ? first.title : later.title,
  examDate: settings.examDate ?? '',
  perDay: settings.perDay,
  hour: String(settings.hour),
  hourLabel: `Hour of the daily quiz (${timeZone.replaceAll('_', ' ')})`,
  studyDays: settings.studyDays.join(','),
  background: settings.background,
  weeklyDrill: String(settings.weeklyDrill),
  next: `Next daily quiz: ${next}.`,
})
