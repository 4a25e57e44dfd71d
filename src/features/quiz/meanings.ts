import { inChat, inPersonalChat, type Heard, type Meaning, type Situation } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

type Quiz = Extract<Intent, { kind: 'quiz' }>

/** While a question may be open, also below an explanation. */
const atQuestion: readonly Situation[] = ['question', 'explanation']

const harder = /\b(?:harder|tougher|trickier|more (?:difficult|challenging|advanced)|(?:too|so) easy)\b/
const easier = /\b(?:easier|simpler|(?:less|not so|not too|not that) (?:difficult|hard))\b/
const sameTopic =
  /\b(?:same|this|that) (?:topic|subject|theme|stuff|thing|area|again)\b|\b(?:on|about|me|practi[cs]e|test|try) (?:this|that|it)\b(?! (?:one|morning|week|evening|time))|\b(?:more )?like (?:this|that)\b|\bif i (?:got|understood|understand|know) (?:it|this|that)\b|\bprove i know\b/
/** Products that are a topic of their own, not only a platform. */
const product = /\b(?:github actions|gh actions|azure pipelines|azure repos|azure boards|azure artifacts)\b/

/** A question takes about this many minutes. */
const minutesPerQuestion = 1
const mostByTime = 20

/** The rest of *… about X*, which a rule without a topic leaves out. */
const about = /\b(?:about|regarding) (?:the )?(?!this\b|that\b|it\b)(\S.*?)(?: (?:please|instead|now|thanks))*$/

/** Words that a rule takes for a topic, though they only say what a quiz is made of. */
const noTopic =
  /^(?:(?:my|the|all|those|last|wrong|new) )*(?:answers?|ones?|questions?|ideas?|time|quiz|stuff|things?)$/

const isNumber = (text: string): boolean => /^-?\d+$/.test(text)

function topicOf({ topic, plain }: Heard): string | undefined {
  if (topic === undefined) return product.exec(plain)?.[0].replace(/^gh /, 'github ') ?? about.exec(plain)?.[1]
  // With the words between, such as `and`.
  const [first = '', last = ''] = [topic.split(' ')[0], topic.split(' ').at(-1)]
  const [from, to] = [plain.indexOf(first), plain.lastIndexOf(last)]
  return topic.includes(' ') && from >= 0 && to > from ? plain.slice(from, to + last.length) : topic
}

function quiz(heard: Heard): Quiz {
  const { count, difficulty, platform, only, minutes, plain, situation } = heard
  const named = topicOf(heard)
  const topic = named === undefined || isNumber(named) || noTopic.test(named) ? undefined : named
  const byTime = minutes === undefined ? undefined : Math.min(mostByTime, Math.max(1, minutes / minutesPerQuestion))
  const number = count ?? (named !== undefined && isNumber(named) ? Number(named) : byTime)
  const isSame = topic === undefined && situation !== 'idle' && sameTopic.test(plain)
  const level = harder.test(plain) ? 'harder' : easier.test(plain) ? 'easier' : difficulty
  const isProduct = topic !== undefined && product.test(topic)
  return {
    kind: 'quiz',
    ...(number === undefined ? {} : { count: Math.round(number) }),
    ...(topic === undefined ? {} : { topic }),
    ...(level === undefined ? {} : { difficulty: level }),
    ...(platform === undefined || isProduct ? {} : { platform }),
    ...(only === undefined ? {} : { only }),
    ...(isSame ? { same: true } : {}),
  }
}

/** A list of wrong answers, unless the sentence asks to practice them. */
const wrong = ({ plain }: Heard): Intent | undefined =>
  /\b(?:only|just|quiz|practi[cs]e|ask|redo|repeat|retry)\b/.test(plain) ? undefined : { kind: 'wrong' }

/** *and vs rolling?* isn't a wish for the next question. */
const next = ({ plain }: Heard): Intent | undefined =>
  /\b(?:vs|versus|compare|compared)\b/.test(plain) ? undefined : { kind: 'next' }

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'quiz', ...said.quiz, when: inChat, intent: quiz, offer: texts.offers.quiz },
  { name: 'dont-know', changes: true, ...said['dont-know'], when: atQuestion, intent: () => ({ kind: 'dont-know' }) },
  { name: 'skip', changes: true, ...said.skip, when: [...atQuestion, 'verdict'], intent: () => ({ kind: 'skip' }) },
  { name: 'hint', ...said.hint, when: atQuestion, intent: () => ({ kind: 'hint' }) },
  {
    name: 'show-answer',
    ...said['show-answer'],
    when: [...atQuestion, 'verdict'],
    intent: () => ({ kind: 'show-answer' }),
  },
  { name: 'next', ...said.next, when: inPersonalChat, intent: next },
  { name: 'undo', ...said.undo, when: ['question', 'verdict', 'mock', 'idle'], intent: () => ({ kind: 'undo' }) },
  { name: 'report-problem', ...said['report-problem'], when: inPersonalChat, intent: () => ({ kind: 'report' }) },
  { name: 'wrong', ...said.wrong, when: inChat, intent: wrong },
  { name: 'end', ...said.end, when: inPersonalChat, intent: () => ({ kind: 'end' }) },
]
