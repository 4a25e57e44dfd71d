import { inChat, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

export const meanings: readonly Meaning<Intent>[] = [
  {
    name: 'diagnose',
    ...said.diagnose,
    when: inChat,
    intent: () => ({ kind: 'diagnose' }),
    offer: texts.offer,
  },
]
