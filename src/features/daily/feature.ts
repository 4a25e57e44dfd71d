import { z } from 'zod'
import { Day } from '../../domain/outline.ts'
import { plain, wholeNumber } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { dailyData } from './cards/daily-data.ts'
import { withMessage } from './after-message.ts'
import { withCongratulations } from './back/congratulate.ts'
import { smallerFirstStep, wasAway, withWelcomeBack } from './back/welcome-back.ts'
import { daily, startNow } from './daily.ts'
import { events } from './events.ts'
import type { Intent } from './intents.ts'
import { askedAboutMessages, missedMessages } from './back/missed-messages.ts'
import { meanings } from './meanings.ts'
import { pause, resume, stop } from './pause/pause.ts'
import { snooze } from './pause/snooze.ts'
import { whenNextQuiz } from './pause/when-next.ts'
import { texts } from './texts.en.ts'
import type { DailyView } from './views.ts'

const ofDay = (kind: Extract<Intent, { day: string }>['kind']): z.ZodType<Intent> =>
  z
    .object({ day: Day, holds: z.literal(1).optional() })
    .transform(({ day, holds }): Intent => ({ kind, day, ...(holds ? { holds: true } : {}) }))

/** The daily quiz: its message and its schedule. */
export const dailyFeature = feature<Intent, DailyView>({
  name: 'daily',
  commands: [
    { ...texts.commands.pause, scopes: personal, menu: personal },
    { ...texts.commands.resume, scopes: personal },
    { ...texts.commands.stop, scopes: personal },
  ],
  meanings,
  actions: {
    'daily.start': ofDay('daily.start'),
    'daily.later': ofDay('daily.later'),
    'daily.skip': ofDay('daily.skip'),
    'daily.pause': ofDay('daily.pause'),
    pause: z.object({ days: wholeNumber().optional(), until: Day.optional() }).transform(({ days, until }): Intent => ({
      kind: 'pause',
      ...(days === undefined ? {} : { days }),
      ...(until === undefined ? {} : { until }),
    })),
    snooze: z
      .object({ minutes: wholeNumber().optional(), time: wholeNumber().optional() })
      .transform(({ minutes, time }): Intent => ({
        kind: 'snooze',
        ...(minutes === undefined ? {} : { minutes }),
        ...(time === undefined ? {} : { time }),
      })),
    'when-next': plain('when-next'),
    resume: plain('resume'),
    stop: plain('stop'),
  },
  personal: {
    'daily.start': daily,
    'daily.later': daily,
    'daily.skip': daily,
    'daily.pause': daily,
    pause,
    snooze,
    'was-away': wasAway,
    'daily.now': startNow,
    'when-next': (context, { question }) => whenNextQuiz(context, question),
    missed: missedMessages,
    resume,
    stop,
  },
  beforeDeciding: (context, intent) =>
    askedAboutMessages(context, smallerFirstStep(context, withMessage(context, intent))),
  afterDeciding: async (context, step, intent) =>
    withWelcomeBack(context, await withCongratulations(context, step), intent),
  cards: { daily: dailyData },
  due: events,
})
