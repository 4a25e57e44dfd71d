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

/** `open book?` and `is it open book` ask about the exam. */
const asksAboutExam = ({ raw, plain }: Heard): boolean =>
  /\?/.test(raw) || /^(?:is|can|may|am|are|will|does|do (?:i|they|we|you))\b/.test(plain)

/** A quiz, or a number of questions, skips the tips. */
function openBook(heard: Heard): Intent | undefined {
  if (asksAboutExam(heard)) return undefined
  return heard.count !== undefined || /\bquiz\b/.test(heard.plain)
    ? { kind: 'open-book.start', ...withCount(heard) }
    : { kind: 'open-book' }
}

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'qualifiers', ...said.qualifiers, when: inChat, intent: qualifiers, offer: texts.offers.qualifiers },
  { name: 'open-book', ...said['open-book'], when: inChat, intent: openBook, offer: texts.offers.openBook },
]
