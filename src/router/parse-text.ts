import type { Confidence } from '../domain/memory/review.ts'
import { features } from '../features/index.ts'
import type { Phrase } from '../kernel/command.ts'
import type { AnswerIntent, Intent, UnknownIntent } from '../kernel/intent.ts'

/** Longer text isn't a command. This much is kept for a helpful reply. */
const maxText = 300

/** Parses a typed sentence. Never throws: unknown text becomes `{ kind: 'unknown' }`. */
export function parseText(text: string): Intent {
  const short = text
    .slice(0, maxText * 4)
    .normalize('NFC')
    .trim()
  if (short === '?') return { kind: 'help' }
  const plain = short
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .replace(/^[/!]+(?=\w)/, '')
    .replace(/[\s.!?,;:…]+$/, '')
    .trim()
  if (text.length > maxText || plain === '') return unknown(short.slice(0, maxText))
  return readTypedAnswer(plain) ?? readCommand(plain) ?? unknown(short)
}

/** Asides come first, because some commands would read them as a topic. */
const phrases: readonly Phrase[] = [
  ...features.flatMap(({ asides = [] }) => asides),
  ...features.flatMap(({ commands = [] }) => commands),
  ...features.flatMap(({ afterCommands = [] }) => afterCommands),
]

const unknown = (text: string): UnknownIntent => ({ kind: 'unknown', text })

function readCommand(plain: string): Intent | undefined {
  for (const { pattern, intent } of phrases) {
    const match = plain.match(pattern)
    if (match) return intent(match)
  }
  return undefined
}

const confidenceWords: readonly (readonly [RegExp, Confidence])[] = [
  [/ (?:not sure|unsure|(?:just )?(?:guess|guessing|guessed)|just a guess|not confident|maybe|no idea)$/, 'guess'],
  [/ (?:i think so|i think|think|think so|(?:fairly|pretty) sure|probably)$/, 'think'],
  [/ (?:sure|certain|confident|definitely)$/, 'sure'],
]

/** `b`, `a c`, `b sure`, `cabd`, `yes no yes guess`; without a confidence, it is "Fairly sure". */
function readTypedAnswer(plain: string): AnswerIntent | undefined {
  const word = confidenceWords.find(([pattern]) => pattern.test(plain))
  const letters = (word ? plain.replace(word[0], '') : plain).replace(/^(?:answer|option) /, '')
  const parts = letters.split(/[\s,;&+>-]+|(?:\band\b)/).filter((part) => part !== '')
  const shown = parts.length === 1 && /^[a-f]{2,6}$/.test(parts[0] as string) ? (parts[0] as string).split('') : parts
  if (shown.length === 0 || shown.length > 6) return undefined
  const isAnswer =
    shown.every((part) => /^[a-f]$/.test(part)) || shown.every((part) => /^(?:yes|no|y|n|true|false)$/.test(part))
  return isAnswer ? { kind: 'answer', shown, confidence: word?.[1] ?? 'think' } : undefined
}
