import { inChat, inPersonalChat, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

export const meanings: readonly Meaning<Intent>[] = [
  {
    name: 'progress',
    ...said.progress,
    when: inPersonalChat,
    intent: () => ({ kind: 'progress' }),
    offer: texts.offers.progress,
  },
  {
    name: 'weakest',
    ...said.weakest,
    when: inPersonalChat,
    intent: () => ({ kind: 'progress' }),
    offer: texts.offers.progress,
  },
  {
    name: 'ready',
    ...said.ready,
    when: inPersonalChat,
    intent: () => ({ kind: 'progress' }),
    offer: texts.offers.progress,
  },
  {
    name: 'streak',
    ...said.streak,
    when: inPersonalChat,
    intent: () => ({ kind: 'progress' }),
    offer: texts.offers.progress,
  },
  {
    name: 'plan',
    ...said.plan,
    when: inChat,
    intent: () => ({ kind: 'plan' }),
    offer: texts.offers.plan,
  },
]
