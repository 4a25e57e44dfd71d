import { fullExam, shortExam } from '../../domain/mock/mock-exam.ts'
import { inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import { tellsTrouble } from '../../kernel/text/names-subject.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

/** `mock exam 20 40`: the number of questions, then the minutes. */
const twoNumbers = /\b(\d{1,4}) (?:questions? )?(?:in |and )?(\d{1,4})(?: minutes)?$/
const short = /\b(?:short|mini|quick|small|brief|little)\b/
const half = /\bhalf(?! an? hour| hour)\b/
const full = /\b(?:full|whole|complete|entire)\b/

/** What a word such as *short* says about the size. */
function sizeSaid(core: string): { readonly count?: number; readonly minutes?: number } {
  if (short.test(core)) return shortExam
  if (half.test(core)) return { count: fullExam.count / 2, minutes: fullExam.minutes / 2 }
  return full.test(core) ? fullExam : {}
}

/** *On* before something that could be a topic. */
const onTopic =
  /\b(?:on|about|covering) (?!(?:everything|all|any|my|me|it|time|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?|the (?:clock|weekend|whole)|a timer|a clock)\b|\d)/

/** `15-question`, `12 items` */
const countSaid = /\b(\d{1,3})(?:-| )?(?:questions?|items?|q|qs)\b/

/** What the sentence says in numbers about the size. */
function numbersIn({ core, count, minutes }: Heard): { readonly count?: number; readonly minutes?: number } {
  const both = twoNumbers.exec(core)
  const named = countSaid.exec(core)?.[1]
  const [questions, time] = both
    ? [Number(both[1]), Number(both[2])]
    : [named === undefined ? count : Number(named), minutes]
  return {
    ...(questions === undefined ? {} : { count: questions }),
    ...(time === undefined ? {} : { minutes: time }),
  }
}

/** Tests that run, such as `our unit tests take 40 minutes`. */
const aboutTests = (plain: string): boolean =>
  tellsTrouble(plain) && !/\b(?:mock|exam|simulation|practice)\b/.test(plain)

/** An exam about everything, or about what else the sentence names. After *on*, `mock.topic` takes it. */
function anyMock(heard: Heard): Intent | undefined {
  if (aboutTests(heard.plain) || (heard.situation !== 'mock' && onTopic.test(heard.plain))) return undefined
  const numbers = numbersIn(heard)
  const topic = otherWords(heard.core)
  return {
    kind: 'mock',
    ...(Object.keys(numbers).length > 0 ? numbers : sizeSaid(heard.core)),
    ...(topic === undefined ? {} : { perhaps: { topic, ...numbers } }),
  }
}

const longestTopic = 80
/** What else people add to a mock exam. */
const noTopic =
  /^(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|today|tomorrow|now|later|again|soon|please|proper|real|serious|morning|evening|afternoon|before|after|during|until|lunch|dinner|work|break|last|next|first|one|more|once|everything|all|topics?|questions?|areas?|mixed|random|any|this|that|time|timed|weekend|week|mode|conditions|simulation|go)\b ?)+$/

/** Whether a topic stands beside the exam or after *on*, so that other words around an exam aren't taken for one. */
function isNamed(topic: string, plain: string): boolean {
  const padded = ` ${plain} `
  const at = padded.indexOf(` ${topic} `)
  if (at < 0) return false
  const before = padded.slice(0, at + 1)
  const after = padded.slice(at + topic.length + 1)
  return (
    /\b(?:on|about|for|only|just|of|in|over|covering|topic|mock|exam|test|simulation|questions?|\d+) (?:the )?$/.test(
      before,
    ) || /^ (?:only )?(?:mock|practice|trial|exam|test|simulation)\b/.test(after)
  )
}

/** Words of requests for an exam, which are no topic. */
const requestWords = new Set(
  [...said.mock.says, ...said.mock.needs, ...said['mock.topic'].says, ...said['mock.topic'].needs]
    .flatMap((line) => line.toLowerCase().split(/[^\p{L}\d]+/u))
    .concat(
      'questions question items minutes minute hours only just as with of in the and on for an to by at'.split(' '),
    ),
)
const isTopicWord = (word: string): boolean =>
  /\p{L}{2}/u.test(word) && !/^\d/.test(word) && !requestWords.has(word) && !noTopic.test(word)

/** From the first to the last word that could be a topic: `security`, `infrastructure as code`. */
function otherWords(core: string): string | undefined {
  const words = core.split(' ')
  const first = words.findIndex(isTopicWord)
  if (first < 0) return undefined
  return words
    .slice(first, words.findLastIndex(isTopicWord) + 1)
    .join(' ')
    .slice(0, longestTopic)
}

/** An exam about one topic, of the usual size unless it's given in numbers. */
function mockOnTopic(heard: Heard): Intent | undefined {
  if (aboutTests(heard.plain)) return undefined
  const read = heard.topic?.replaceAll(countInTopic, ' ').replaceAll(/ +/g, ' ').trim().replace(loose, '')
  const rest = onTopic.test(heard.plain) ? otherWords(heard.core) : undefined
  const topic = [read, rest].find((words) => words && !noTopic.test(words) && isNamed(words, heard.plain))
  if (!topic) return undefined
  return { kind: 'mock', ...numbersIn(heard), topic: topic.slice(0, longestTopic) }
}

const loose = /(?: (?:as|with|in|for|on|of|and|the|an?))+$/
const countInTopic = /\b\d{1,3}-?(?:questions?|items?|minutes?|min|q|qs)\b/g

/** Words of the exam when none is in progress. */
const words = ({ core }: Heard): Intent =>
  core.startsWith('flag')
    ? { kind: 'mock.go', to: 'flag' }
    : core === 'overview'
      ? { kind: 'mock.go', to: 'overview' }
      : { kind: 'mock.end' }

/** A question about how the exam works isn't an order. */
const asksHow =
  /^(?:how (?:do|does|can|to|would|should|is|are)|what happens|what if|what does|does|do (?:i|you|we|wrong)|am i|are we|will|would|is it (?:possible|allowed)|is there|where|why|explain|help)\b/

/** Explains the exam if that is asked for; otherwise does what is said. */
const unlessAsked =
  (act: (heard: Heard) => Intent | undefined) =>
  (heard: Heard): Intent | undefined =>
    asksHow.test(heard.core) ? { kind: 'mock.help' } : act(heard)

const removesFlag = /\b(?:unflag|unmark|unstar|remove|delete|clear|without|off|take away)\b/
const pageNumber = /\b(?:question|number|no|page|nr) ?(\d{1,3})\b/

const overview: Intent = { kind: 'mock.go', to: 'overview' }
const asksFlagged = /\bflagged\b|\bmy (?:flags|answers)\b|\b(?:which|what|list)\b/

/** Flags the page on display, or another one by its number. */
function flag({ plain }: Heard): Intent {
  if (asksFlagged.test(plain)) return overview
  const number = pageNumber.exec(plain)?.[1]
  const isOff = removesFlag.test(plain)
  if (number !== undefined && Number(number) > 0) return { kind: 'mock.mark', page: Number(number) - 1, flag: !isOff }
  return { kind: 'mock.go', to: isOff ? 'unflag' : 'flag' }
}

/** Words of a flag in a sentence that is mostly about something else. */
const saysFlag = /\b(?:flag|mark|bookmark|star) (?:it|this|that|one|for|please)\b|\b(?:flag|mark|bookmark)$/

const skip = (heard: Heard): Intent => (saysFlag.test(heard.plain) ? flag(heard) : { kind: 'mock.go', to: 'skip' })
const noHint = (heard: Heard): Intent => (saysFlag.test(heard.plain) ? flag(heard) : { kind: 'mock.no-hint' })

const back = ({ plain, minutes }: Heard): Intent => {
  // *Back in ten minutes* says goodbye.
  if (minutes !== undefined) return { kind: 'mock.pause' }
  const number = /\b(?:to|question|number|page|no) (\d{1,3})\b/.exec(plain)?.[1]
  return number === undefined || Number(number) === 0
    ? { kind: 'mock.go', to: 'back' }
    : { kind: 'mock.jump', page: Number(number) - 1 }
}

const time = ({ plain }: Heard): Intent =>
  /\bwhat happens\b/.test(plain) ? { kind: 'mock.help' } : { kind: 'mock.time' }

const jump = ({ count, plain }: Heard): Intent | undefined => {
  const number = Number(pageNumber.exec(plain)?.[1] ?? count ?? 0)
  return number > 0 ? { kind: 'mock.jump', page: number - 1 } : undefined
}

/** Stopping the coach's messages isn't about the exam. */
const aboutMessages =
  /\b(?:messag\w*|remind\w*|notif\w*|pings?|pinging|spam\w*|unsubscribe|contact\w*|texting|mails?|emails?|daily|dms?|bother\w*|opt out)\b/

const stop = ({ plain }: Heard): Intent | undefined => (aboutMessages.test(plain) ? undefined : { kind: 'mock.stop' })

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'mock', ...said.mock, when: inPersonalChat, intent: anyMock, offer: texts.offer },
  { name: 'mock.topic', ...said['mock.topic'], when: inChat, intent: mockOnTopic },
  { name: 'mock.continue', ...said['mock.continue'], when: inChat, intent: () => ({ kind: 'mock.resume' }) },
  { name: 'mock.cancel', ...said['mock.cancel'], when: inChat, intent: () => ({ kind: 'mock.stop' }) },
  { name: 'mock.words', ...said['mock.words'], when: inChat, intent: words },
  { name: 'mock.resume', ...said['mock.resume'], when: ['mock'], intent: () => ({ kind: 'mock.resume' }) },
  { name: 'mock.time-left', ...said['mock.time-left'], when: ['mock'], intent: time },
  { name: 'mock.pause', ...said['mock.pause'], when: ['mock'], intent: unlessAsked(() => ({ kind: 'mock.pause' })) },
  { name: 'mock.end', ...said['mock.end'], when: ['mock'], intent: unlessAsked(stop) },
  { name: 'mock.help', ...said['mock.help'], when: ['mock'], intent: () => ({ kind: 'mock.help' }) },
  { name: 'mock.hint', ...said['mock.hint'], when: ['mock'], intent: noHint },
  { name: 'mock.skip', ...said['mock.skip'], when: ['mock'], intent: unlessAsked(skip) },
  { name: 'mock.flag', ...said['mock.flag'], when: ['mock'], intent: unlessAsked(flag) },
  {
    name: 'mock.submit',
    ...said['mock.submit'],
    when: ['mock'],
    intent: unlessAsked(() => ({ kind: 'mock.end' })),
    careful: true,
  },
  { name: 'mock.back', ...said['mock.back'], when: ['mock'], intent: unlessAsked(back) },
  { name: 'mock.jump', ...said['mock.jump'], when: ['mock'], intent: unlessAsked(jump) },
  {
    name: 'mock.overview',
    ...said['mock.overview'],
    when: ['mock'],
    intent: () => overview,
  },
]
