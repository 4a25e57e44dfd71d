import { z } from 'zod'
import { Day } from '../../domain/outline.ts'
import { plain, wholeNumber } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { dailyData } from './cards/daily-data.ts'
import { daily, pause, resume, stop } from './daily.ts'
import { events } from './events.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { texts } from './texts.en.ts'
import type { DailyView } from './views.ts'

const ofDay = (kind: Extract<Intent, { day: string }>['kind']): z.ZodType<Intent> =>
  z.object({ day: Day }).transform(({ day }): Intent => ({ kind, day }))

/** The daily quiz: its message and its schedule. */
export const dailyFeature = feature<Intent, DailyView>({
  name: 'daily',
  commands: [
    { ...texts.commands.pause, scopes: personal },
    { ...texts.commands.resume, scopes: personal },
    { ...texts.commands.stop, scopes: personal },
  ],
  meanings,
  actions: {
    'daily.start': ofDay('daily.start'),
    'daily.later': ofDay('daily.later'),
    'daily.skip': ofDay('daily.skip'),
    'daily.pause': ofDay('daily.pause'),
    pause: z
      .object({ days: wholeNumber().optional() })
      .transform(({ days }): Intent => ({ kind: 'pause', ...(days === undefined ? {} : { days }) })),
    resume: plain('resume'),
    stop: plain('stop'),
  },
  personal: {
    'daily.start': daily,
    'daily.later': daily,
    'daily.skip': daily,
    'daily.pause': daily,
    pause: (context, { days }) => pause(context, days),
    resume,
    stop,
  },
  cards: { daily: dailyData },
  due: events,
})
