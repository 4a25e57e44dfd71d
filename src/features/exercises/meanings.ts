import { inChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { qualifierIn } from './qualifier.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const withCount = ({ count }: Heard): { count?: number } => (count === undefined ? {} : { count })

function qualifiers(heard: Heard): Intent {
  const qualifier = qualifierIn(heard.plain)
  return { kind: 'qualifiers', ...(qualifier === undefined ? {} : { qualifier }), ...withCount(heard) }
}

/** With a question mark or a verb, it asks about the exam: `open book?`, `is it open book`. */
const openBook = ({ raw, plain }: Heard): Intent | undefined =>
  /\?/.test(raw) || /^(?:is|can|may|am|are|will|does|do (?:i|they|we|you))\b/.test(plain) ? undefined : { kind: 'open-book' }

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'qualifiers', ...said.qualifiers, when: inChat, intent: qualifiers, offer: texts.offers.qualifiers },
  { name: 'open-book', ...said['open-book'], when: inChat, intent: openBook, offer: texts.offers.openBook },
]
