import { Background } from '../../../domain/learner/learner.ts'
import { clock, clockValue } from '../../../kernel/text/words.ts'
import { zoneName } from '../../../kernel/text/zone-name.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { latestDayEnd } from '../settings/change.ts'
import { dayFields } from '../settings/settings-fields.ts'
import { texts } from '../settings/texts.en.ts'
import type { SettingsView } from '../views.ts'

const buttons = { save: shared.buttons.save, startNow: shared.buttons.startNow }

const first = { title: texts.firstTitle, intro: [texts.intro], start: [{ verb: 'quiz' }] }
const later = { title: texts.title, intro: [], start: [] }

const halfHours = Array.from({ length: 48 }, (_, half) => ({ hour: Math.floor(half / 2), minute: (half % 2) * 30 }))
const dayEnds = Array.from({ length: latestDayEnd + 1 }, (_, hour) => hour)

/** Data of `cards/account/settings.json`. `start` holds the data of *Start now*, which only the first setup has. */
export const settingsData = ({ settings, timeZone, next, first: isFirst }: SettingsView) => ({
  ...(isFirst ? first : later),
  summary: isFirst ? first.title : later.title,
  labels: {
    ...texts.labels,
    time: texts.labels.time(zoneName(timeZone)),
    zone: texts.labels.zone(zoneName(timeZone)),
  },
  required: texts.required,
  buttons,
  examDate: settings.examDate ?? '',
  perDay: settings.perDay,
  time: clockValue(settings),
  times: halfHours.map((time) => ({ title: clock(time.hour, time.minute), value: clockValue(time) })),
  days: dayFields.map((id, at) => ({
    id,
    // Seven boxes fit in a row on a phone with their names above. A title is required, and no client accepts an empty one.
    label: shared.dates.shortWeekdays[at + 1],
    title: '\u00A0',
    value: String(settings.studyDays.includes(at + 1)),
  })),
  confidence: settings.confidence ?? 'never',
  confidences: (['never', 'after', 'always'] as const).map((value) => ({ title: texts.confidence[value], value })),
  dayEnd: String(settings.dayEnds ?? 0),
  dayEnds: dayEnds.map((hour) => ({ title: clock(hour), value: String(hour) })),
  background: settings.background,
  backgrounds: Background.options.map((value) => ({ title: texts.backgrounds[value], value })),
  weeklyDrill: String(settings.weeklyDrill),
  next,
})
