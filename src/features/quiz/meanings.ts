import { inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const quiz = ({ count, topic }: Heard): Intent => ({
  kind: 'quiz',
  ...(count === undefined ? {} : { count }),
  ...(topic === undefined ? {} : { topic }),
})

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'quiz', ...said.quiz, when: inChat, intent: quiz, offer: texts.offers.quiz },
  { name: 'next', ...said.next, when: inPersonalChat, intent: () => ({ kind: 'next' }) },
  { name: 'undo', ...said.undo, when: ['question', 'verdict', 'mock', 'idle'], intent: () => ({ kind: 'undo' }) },
  { name: 'report-problem', ...said['report-problem'], when: inPersonalChat, intent: () => ({ kind: 'report' }) },
  { name: 'wrong', ...said.wrong, when: inChat, intent: () => ({ kind: 'wrong' }) },
  { name: 'end', ...said.end, when: inPersonalChat, intent: () => ({ kind: 'end' }) },
]
