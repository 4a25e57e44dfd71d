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

function quiz({ count, topic, difficulty, platform, only, minutes, plain, situation }: Heard): Quiz {
  const named = topic ?? product.exec(plain)?.[0].replace(/^gh /, 'github ')
  const byTime = minutes === undefined ? undefined : Math.min(mostByTime, Math.max(1, minutes / minutesPerQuestion))
  const asked = count ?? (byTime === undefined ? undefined : Math.round(byTime))
  const isSame = named === undefined && situation !== 'idle' && sameTopic.test(plain)
  const level = harder.test(plain) ? 'harder' : easier.test(plain) ? 'easier' : difficulty
  return {
    kind: 'quiz',
    ...(asked === undefined ? {} : { count: asked }),
    ...(named === undefined ? {} : { topic: named }),
    ...(level === undefined ? {} : { difficulty: level }),
    ...(platform === undefined || named === product.exec(plain)?.[0] ? {} : { platform }),
    ...(only === undefined ? {} : { only }),
    ...(isSame ? { same: true } : {}),
  }
}

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'quiz', ...said.quiz, when: inChat, intent: quiz, offer: texts.offers.quiz },
  { name: 'dont-know', ...said['dont-know'], when: atQuestion, intent: () => ({ kind: 'dont-know' }) },
  { name: 'skip', ...said.skip, when: [...atQuestion, 'verdict'], intent: () => ({ kind: 'skip' }) },
  { name: 'hint', ...said.hint, when: atQuestion, intent: () => ({ kind: 'hint' }) },
  {
    name: 'show-answer',
    ...said['show-answer'],
    when: [...atQuestion, 'verdict'],
    intent: () => ({ kind: 'show-answer' }),
  },
  { name: 'next', ...said.next, when: inPersonalChat, intent: () => ({ kind: 'next' }) },
  { name: 'undo', ...said.undo, when: ['question', 'verdict', 'mock', 'idle'], intent: () => ({ kind: 'undo' }) },
  { name: 'report-problem', ...said['report-problem'], when: inPersonalChat, intent: () => ({ kind: 'report' }) },
  { name: 'wrong', ...said.wrong, when: inChat, intent: () => ({ kind: 'wrong' }) },
  { name: 'end', ...said.end, when: inPersonalChat, intent: () => ({ kind: 'end' }) },
]
