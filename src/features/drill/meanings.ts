import { inChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const drill = ({ topic, core }: Heard): Intent =>
  /^(?:all |list |show )?(?:the |my )?(?:scenario )?(?:drills|scenarios)$/.test(core)
    ? { kind: 'drills' }
    : { kind: 'drill', ...(topic === undefined ? {} : { topic }) }

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'drill', ...said.drill, when: inChat, intent: drill, offer: texts.offer },
]
