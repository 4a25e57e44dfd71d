import { inChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'

const pause = ({ span }: Heard): Intent => ({ kind: 'pause', ...(span === undefined ? {} : { days: span }) })

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'pause', ...said.pause, when: inChat, intent: pause },
  { name: 'resume', ...said.resume, when: inChat, intent: () => ({ kind: 'resume' }) },
  { name: 'stop', ...said.stop, when: inChat, intent: () => ({ kind: 'stop' }) },
]
