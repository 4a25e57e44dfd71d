import { anywhere, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'

const ask = /^(?:explain|what is|what are|tell me about|define)(?: (?:a|an|the))?(?: (.+))?$/

/** A first word that ties a question to the one before. */
const followsUp = /^(?:and|but|or|so|what about|how about)\b/

/** The question as asked: the explainer reads it itself. */
function explain({ core, plain, raw }: Heard): Intent {
  const found = ask.exec(core)
  const topic = followsUp.test(plain) ? raw.replace(/[\s?!.]+$/, '') : found ? found[1] : core
  return { kind: 'explain', ...(topic ? { topic } : {}) }
}

export const meanings: readonly Meaning<Intent>[] = [
  {
    name: 'explain',
    ...said.explain,
    saysIn: ({ notes }) => [...notes.values()].flatMap(({ asks }) => asks),
    when: anywhere,
    intent: explain,
  },
  {
    name: 'why',
    ...said.why,
    when: ['idle', 'question', 'verdict', 'explanation', 'drill'],
    intent: () => ({ kind: 'explain' }),
  },
]
