import { inChat, inPersonalChat, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const progress = { title: texts.offers.progress, says: 'progress' }

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'progress', ...said.progress, when: inPersonalChat, intent: () => ({ kind: 'progress' }), offer: progress },
  { name: 'weakest', ...said.weakest, when: inPersonalChat, intent: () => ({ kind: 'progress' }), offer: progress },
  { name: 'ready', ...said.ready, when: inPersonalChat, intent: () => ({ kind: 'progress' }), offer: progress },
  { name: 'streak', ...said.streak, when: inPersonalChat, intent: () => ({ kind: 'progress' }), offer: progress },
  {
    name: 'plan',
    ...said.plan,
    when: inChat,
    intent: () => ({ kind: 'plan' }),
    offer: { title: texts.offers.plan, says: 'plan' },
  },
]
