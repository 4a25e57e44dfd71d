import { anywhere, inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import { looksBack } from '../../kernel/text/looks-back.ts'
import { remindsOfOther } from '../../kernel/text/reminds-of-other.ts'
import type { Intent, PartOfDay } from './intents.ts'
import { said } from './says.en.ts'
import { saidConfidence } from './settings/said-confidence.ts'
import { saidCount } from './settings/said-count.ts'
import { saidDays } from './settings/said-days.ts'
import { saidExam } from './settings/said-exam.ts'
import { noTimeIn, saidTime } from './settings/said-time.ts'
import { followsClient, isAboutZone, saidZone } from './settings/said-zone.ts'
import { texts } from './texts.en.ts'

const parts: readonly (readonly [PartOfDay, RegExp])[] = [
  ['morning', /\bmornings?\b|\bbefore work\b|\bbreakfast\b/],
  ['lunch', /\blunch\b/],
  ['afternoon', /\bafternoons?\b|\bafter work\b/],
  ['evening', /\bevenings?\b|\bat night\b|\bnights?\b/],
]

/** A reminder for now, or a change for today only, is about today's quiz and not about the setting. */
const onlyOnce =
  /\bin (?:an?|half|\d+|one|two|three|a few|a couple).*\b(?:hours?|minutes?)\b|(?<!from )\btoday\b|\btonight\b|\bremind me later\b|^(?:maybe )?later$/

/** Questions about the subject, which has times, days, and schedules of its own. */
const aboutSubject =
  /^(?:explain|compare|what (?:is|are)|why|difference)\b|\b(?:pipelines?|cron|triggers?|yaml|agents?|releases?|deploy\w*)\b/

/** A number such as `3.14`, which nobody means as a time. */
const onlyDecimal = /^\d+\.(?!(?:00|15|30|45)$)\d+$/
function setTime({ plain, time: read, minutes }: Heard): Intent | undefined {
  if (onlyOnce.test(plain) || aboutSubject.test(plain) || remindsOfOther(plain) || onlyDecimal.test(plain))
    return undefined
  const text = noTimeIn(plain)
  if (text !== undefined) return { kind: 'set-time', text }
  const time = saidTime(plain) ?? read
  const shift = /\b(?:earlier|sooner|too late)\b/.test(plain)
    ? -1
    : /\b(?:later|too early)\b/.test(plain)
      ? 1
      : undefined
  // "An hour later" moves it; "later, at 10" sets it.
  if (shift !== undefined && minutes !== undefined && /\b(?:hours?|minutes?)\b/.test(plain))
    return { kind: 'set-time', shift: { sign: shift, minutes } }
  if (time !== undefined) return { kind: 'set-time', time }
  if (shift !== undefined) return { kind: 'set-time', shift: { sign: shift } }
  const isBad = /\b(?:bad|chaos|busy|not|no|never)\b/.test(plain)
  const part = isBad ? undefined : parts.find(([, words]) => words.test(plain))?.[0]
  if (part) return { kind: 'set-time', part }
  return /\b(?:time|hour|schedule|mornings?|evenings?)\b/.test(plain) && !/\btime ?zone\b/.test(plain)
    ? { kind: 'set-time' }
    : undefined
}

/** `skip friday` is about the next one only; `skip fridays` and `skip every friday` are about all. */
const oneDay = /\bskip (?:the |this |next |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/
const allSuch = /\b(?:every|each|always|usually|any ?more|from now on|in general)\b/

function setDays({ raw, plain }: Heard): Intent | undefined {
  if (aboutSubject.test(plain) || looksBack.test(plain) || (oneDay.test(plain) && !allSuch.test(plain)))
    return undefined
  const days = saidDays(raw)
  if (days) return { kind: 'set-days', said: days }
  return /\bdays?\b/.test(plain) && !/\bdays? (?:is over|ends?|starts?)\b/.test(plain)
    ? { kind: 'set-days' }
    : undefined
}

function setZone({ raw, plain, zone: read }: Heard): Intent | undefined {
  if (aboutSubject.test(plain)) return undefined
  const zone = saidZone(raw) ?? (read?.includes('/') ? read : undefined)
  if (zone !== undefined) return { kind: 'set-timezone', zone }
  if (followsClient(plain)) return { kind: 'set-timezone', zone: 'client' }
  return isAboutZone(plain) ? { kind: 'set-timezone' } : undefined
}

function setCount({ raw, plain }: Heard): Intent | undefined {
  const count = saidCount(raw)
  if (count) return { kind: 'set-count', said: count }
  return /\b(?:questions?|number|count|amount|quota)\b/.test(plain) ? { kind: 'set-count' } : undefined
}

/** A question about the setting changes nothing. */
const asksWhy = /^(?:(?:but|and|so) )?(?:why (?:do|does|did|is|are|should|must)|what is the point|does|is it)\b/

function setConfidence({ plain }: Heard): Intent | undefined {
  if (asksWhy.test(plain) && !/\b(?:off|stop|disable|without|drop)\b/.test(plain)) return undefined
  const value = saidConfidence(plain)
  return value && { kind: 'set-confidence', value }
}

/** "Until 3" is an hour here. */
const hourAlone = /\b(?:until|till|to|at|end|ends|by|over) (\d{1,2})\b/

/** The end of work, or of messages, and not of the study day. */
const aboutQuiet =
  /\b(?:work(?:ing)?|shift is over|log off|nothing (?:after|past|beyond)|no (?:more )?(?:messages|reminders|questions)|do not (?:write|message|bother|bug|disturb|send)|never send|quiet|closing time|feierabend|bedtime)\b/
const aboutStudyDay =
  /\b(?:night shift|streak|roll|rolls|count\w*|same day|day before|study day|new day|midnight|\d ?am)\b/

function setDayEnd({ plain, time: read }: Heard): Intent | undefined {
  if (aboutSubject.test(plain) || /^(?:the )?day after tomorrow\b/.test(plain)) return undefined
  const hour = hourAlone.exec(plain)?.[1]
  const time = saidTime(plain) ?? read ?? (hour === undefined ? undefined : Number(hour) * 60)
  const isQuiet = aboutQuiet.test(plain) && !aboutStudyDay.test(plain)
  return {
    kind: 'set-day-end',
    ...(time === undefined ? {} : { time }),
    ...(isQuiet ? { isQuiet: true as const } : {}),
  }
}

const deleteData = ({ plain }: Heard): Intent => ({
  kind: 'delete',
  ...(/^(?:yes|yeah|yep|confirm\w*|i confirm|i am sure)\b/.test(plain) ? { isTyped: true as const } : {}),
})

/** An option of a question, and not the coach's. */
const namesOption = /^(?:the )?option (?:\d+|[a-z])$/

/** The answer to *Delete everything?*, not to *Remove your exam date?* */
const aboutAllData = /\b(?:data|everything|all|account|history)\b/

/** Something else than the coach is set up: `how do I set up Jira`. */
const setsUpOther =
  /\b(?:set(?:ting)? up|configur(?:e|ing)) (?!(?:(?:an?|the|my|our|your) )?(?:you|your\w*|this|it|that|me|shipmate|bot|app|quiz\w*|daily|account|profile|reminders?|notifications?|messages?|times?|things?|everything|settings?|preferences?|days?|schedule|coach|study|questions?|all|with|for|please|in|here|now|again|and|or|stuff|some\w*|exam|date|time\w*)\b)\w/

export const meanings: readonly Meaning<Intent>[] = [
  {
    name: 'settings',
    ...said.settings,
    when: inPersonalChat,
    intent: ({ plain }) => (namesOption.test(plain) || setsUpOther.test(plain) ? undefined : { kind: 'settings' }),
    offer: texts.offers.settings,
  },
  {
    name: 'set-time',
    changes: true,
    ...said['set-time'],
    when: inPersonalChat,
    intent: setTime,
    offer: texts.offers.time,
  },
  {
    name: 'set-days',
    changes: true,
    ...said['set-days'],
    when: inPersonalChat,
    intent: setDays,
    offer: texts.offers.days,
  },
  {
    name: 'set-timezone',
    changes: true,
    ...said['set-timezone'],
    when: inPersonalChat,
    intent: setZone,
    offer: texts.offers.zone,
  },
  {
    name: 'set-count',
    changes: true,
    ...said['set-count'],
    when: inPersonalChat,
    intent: setCount,
    offer: texts.offers.count,
  },
  { name: 'set-exam', changes: true, ...said['set-exam'], when: inChat, intent: saidExam, offer: texts.offers.exam },
  {
    name: 'remove-exam',
    changes: true,
    ...said['remove-exam'],
    when: inChat,
    intent: () => ({ kind: 'remove-exam' }),
    offer: texts.offers.removeExam,
  },
  {
    name: 'remove-exam.confirm',
    ...said['remove-exam.confirm'],
    when: inChat,
    intent: ({ plain }) =>
      /\b(?:yes|really|confirm|definitely)\b/.test(plain) && !aboutAllData.test(plain)
        ? { kind: 'remove-exam.confirm' }
        : undefined,
    careful: true,
  },
  { name: 'set-confidence', changes: true, ...said['set-confidence'], when: inPersonalChat, intent: setConfidence },
  { name: 'set-day-end', changes: true, ...said['set-day-end'], when: inPersonalChat, intent: setDayEnd },
  { name: 'export-data', ...said['export-data'], when: inPersonalChat, intent: () => ({ kind: 'export' }) },
  { name: 'delete-data', ends: true, ...said['delete-data'], when: inPersonalChat, intent: deleteData },
  {
    name: 'help',
    ...said.help,
    when: anywhere,
    intent: ({ plain }) => (namesOption.test(plain) ? undefined : { kind: 'help' }),
    offer: texts.offers.help,
  },
  { name: 'greeting', ...said.greeting, when: anywhere, intent: () => ({ kind: 'hello' }) },
]
