import type { Heard } from '../../../kernel/meaning.ts'
import { monthWord, weekdayWord } from '../../../kernel/text/calendar-words.en.ts'
import { numberOf } from '../../../kernel/text/numbers.en.ts'
import { cityOf } from '../../../kernel/text/zone-named.ts'
import type { Intent, QuizIntent, ScheduleIntent } from '../intents.ts'
import { texts } from '../texts.en.ts'

/** `team quiz`, `team quiz for 2 hours`, `team quiz weekdays 9`, `team quiz kubernetes`. */
const written = /^(?:start |new )?team (?:quiz|question|schedule)(?: (.+))?$/
const openFor = /\bfor (?:the next )?(\d{1,3}) ?(m|h)(?:in(?:ute)?s?|(?:ou)?rs?)?\b/
const alone = /^(?:now )?(\d{1,3}) ?(m|h)(?:in(?:ute)?s?|(?:ou)?rs?)?$/
const recurs =
  /\b(?:every|each|daily|weekly|regular|regularly|recurring|automatic|automatically|automate|habit|rhythm|routine|standing|fixed|timetable|repeat|schedule|scheduled|slot|weekdays?|work ?days?|working days|once a (?:day|week)|(?:before|after) (?:the |our )?(?:daily )?stand-? ?up|(?:mon|tues|wednes|thurs|fri|satur|sun)days|mo-fr|jeden?)\b/
const once = /\b(?:today|tomorrow|tonight|next|this|once|in an? hour|in half an hour)\b/
/** The reader finds a day in “now” and “for 30 minutes” as well; “Friday fun” is a mood. */
const namesDay = new RegExp(
  String.raw`\b(?:(?:on|next|this|for|by) ${weekdayWord}|${weekdayWord} (?:morning|afternoon|evening|noon)|tomorrow|tonight|next week|in (?:a|two|three|four|\d+) (?:days?|weeks?)|\d{1,2}[./-]\d{1,2}|(?:${monthWord}) \d|\d{1,2} (?:${monthWord})\b)`,
)
const moves = /\b(?:move|shift|change|push)\b/
const beforeTopic = /\b(?:on|about|regarding|around|covering|concerning)\b/
const afterPreposition =
  /\b(?:on|about|regarding|around|covering|concerning) (?!the \d)(.+?)(?= (?:for|please|at|today|tomorrow|now|to|every|each|on|in)\b|$)/
const asksWhen = /^(?:when|what time|which days?|what days?|how often)\b/
const oneself = /\b(?:me|my|myself)\b/
const everyone =
  /\b(?:team|us|we|our|everyone|everybody|all|group|channel|guys|folks|squad|crew|gang|people|bunch|others|members|them)\b/
const quantity =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:(?:quick|short|easy|hard|medium|more|random|new|team) )*(?:questions?|ones|rounds?)\b/
const longestTopic = 80
const levels = { easy: 1, medium: 2, hard: 3 } as const

/** What was said after `team quiz`. */
const restOf = ({ core }: Heard): string => written.exec(core)?.[1]?.trim() ?? ''

/**
 * Reads a request for a question to the team: now, once at a time, or regularly.
 * @param isRegular whether the sentence is more about the schedule than about a question
 */
export function readRequest(said: Heard, isRegular: boolean): Intent {
  const heard = withoutPlace(said)
  const { plain, time, date } = heard
  const { days = [] } = heard
  const rest = restOf(heard)
  if (asksWhen.test(plain)) return { kind: 'team.schedule', asks: true }
  if (oneself.test(plain) && !everyone.test(plain)) return { kind: 'private', text: said.raw }
  if (/^(?:off|never|stop|none)$/.test(rest)) return { kind: 'team.unschedule' }
  const isSchedule = rest !== '' && !once.test(plain) && days.length > 0 && (time !== undefined || /\d/.test(rest))
  if (isSchedule) return scheduleIn(heard)
  const isDated = time !== undefined || date !== undefined || days.length > 0
  if (recurs.test(plain) || days.length > 1 || (isDated && moves.test(plain))) return scheduleIn(heard)
  if (isRegular && !once.test(plain) && !/^\d/.test(dateIn(heard)) && (days.length > 0 || !isDated))
    return scheduleIn(heard)
  return quizIn(heard)
}

/** Digits that name a day. */
const dateIn = ({ plain }: Heard): string => /\b\d{1,2}[./]\d{1,2}\b(?!\.?\d)/.exec(plain)?.[0] ?? ''

function scheduleIn(heard: Heard): ScheduleIntent {
  const { days } = heard
  const { zone } = heard
  const rest = restOf(heard)
  const time = timeIn(heard)
  return {
    kind: 'team.schedule',
    ...(rest ? { text: rest } : {}),
    ...(days ? { days } : {}),
    ...(time === undefined ? {} : { time }),
    ...(zone ? { zone } : {}),
    ...topicIn({ ...heard, core: '' }),
  }
}

function quizIn(heard: Heard): QuizIntent {
  const { plain, difficulty } = heard
  const minutes = minutesIn(heard)
  const count = countIn(heard)
  const at = momentIn(heard)
  return {
    kind: 'team.quiz',
    ...(minutes === undefined ? {} : { minutes }),
    ...topicIn(heard),
    ...(difficulty ? { difficulty: levels[difficulty] } : {}),
    ...(count === undefined ? {} : { count }),
    ...(/\b(?:next|another|one more)\b/.test(plain) && !at ? { next: true as const } : {}),
    ...(at ? { at } : {}),
  }
}

/** How long it stays open, if said: `for 2 hours`. */
function minutesIn(heard: Heard): number | undefined {
  const found = openFor.exec(heard.plain) ?? alone.exec(restOf(heard))
  return found ? Number(found[1]) * (found[2] === 'h' ? 60 : 1) : undefined
}

/** A number that isn't part of a time. */
function countIn(heard: Heard): number | undefined {
  const named = quantity.exec(heard.plain)?.[1]
  if (named) return numberOf(named)
  const isTimed = [heard.time, heard.date, heard.days, heard.minutes, heard.span].some((slot) => slot !== undefined)
  return isTimed || minutesIn(heard) !== undefined ? undefined : heard.count
}

/** The topic: what follows “on” or “about”, otherwise words that may be something else. */
function topicIn(heard: Heard): Pick<QuizIntent, 'topic' | 'isGuess'> {
  const { topic, platform, plain } = heard
  const words = topic?.split(' ') ?? []
  if (restOf(heard) !== '' && topic) return { topic: topic.slice(0, longestTopic) }
  const from = plain.search(beforeTopic)
  const after = from < 0 ? [] : plain.slice(from).split(' ')
  const named = words.filter((word) => after.includes(word)).join(' ')
  if (named !== '') return { topic: named.slice(0, longestTopic) }
  const guess = afterPreposition.exec(plain)?.[1] ?? topic
  if (platform) return { topic: texts.platforms[platform] }
  return guess ? { topic: guess.slice(0, longestTopic), isGuess: true } : {}
}

/** Takes a zone out of the topic: `16:00 London time`. A place that belongs to the topic, such as `canary`, is no time zone. */
function withoutPlace(heard: Heard): Heard {
  const { zone, topic = '', ...rest } = heard
  const city = zone === undefined ? '' : cityOf(zone)
  if (!zone || !` ${topic} `.includes(` ${city} `)) return heard
  const isTimed = ['time', ''].some((end) => rest.plain.endsWith(`${city} ${end}`.trim()) && /\d/.test(rest.plain))
  if (!isTimed) return { ...rest, topic }
  const left = ` ${topic} `.replace(` ${city} `, ' ').replace(' time ', ' ').trim()
  return { ...rest, zone, ...(left ? { topic: left } : {}) }
}

/** The instant for one question: a time, a day, or so many minutes from now. */
function momentIn(heard: Heard): QuizIntent['at'] {
  const { plain, date, minutes, zone } = heard
  const { days = [] } = heard
  if (minutes !== undefined && /\bin (?:an?|half|\d|the next)/.test(plain) && !openFor.test(plain))
    return { in: minutes }
  const time = timeIn(heard)
  const isDay = namesDay.test(plain)
  if (time === undefined && (!isDay || /\btoday\b/.test(plain))) return undefined
  return {
    ...(time === undefined ? {} : { time }),
    ...(date === undefined ? {} : { day: date }),
    ...(date === undefined && days[0] !== undefined ? { weekday: days[0] } : {}),
    ...(zone ? { zone } : {}),
  }
}

const night = /\b(?:a\.?m|\d\s?am|morning|midnight|night)\b|\b0\d[:.h]\d/
const firstOfWork = 7 * 60

/** The time as said. People mean working hours: `at 3` is the afternoon. */
function timeIn(heard: Heard): number | undefined {
  const { time } = heard
  if (time === undefined || time < 60 || time >= firstOfWork || night.test(heard.plain)) return time
  return time + 12 * 60
}
