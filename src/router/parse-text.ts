import type { Confidence } from '../domain/review.ts'
import { asides, commands } from './commands.ts'
import type { Intent } from '../kernel/intent.ts'

/** Longer texts are no commands; what is kept of them is enough for a helpful reply. */
const maxText = 300

/** What a typed sentence asks for. Never throws; anything unknown is `{ kind: 'unknown' }`. */
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
  if (text.length > maxText || plain === '') return { kind: 'unknown', text: short.slice(0, maxText) }
  return readTypedAnswer(plain) ?? readCommand(plain) ?? readAsking(plain) ?? { kind: 'unknown', text: short }
}

function readCommand(plain: string): Intent | undefined {
  for (const { pattern, intent } of [...asides, ...commands]) {
    const match = plain.match(pattern)
    if (match) return intent(match)
  }
  return undefined
}

const asking =
  /\b(?:vs|versus)\b|^(?:compare|the difference|differences?|how|why|when|which|what|where|who|should|does|do|is|are|can|could)\b.* /

/** A question in the learner's own words, which the notes may answer. */
const readAsking = (plain: string): Intent | undefined =>
  asking.test(plain) ? { kind: 'explain', topic: plain } : undefined

const confidenceWords: readonly (readonly [RegExp, Confidence])[] = [
  [/ (?:not sure|unsure|guess|guessing|guessed|maybe|no idea)$/, 'guess'],
  [/ (?:i think so|i think|think|think so|probably)$/, 'think'],
  [/ (?:sure|certain|definitely)$/, 'sure'],
]

/** `b`, `a c`, `b sure`, `cabd`, `yes no yes guess`; without a word of confidence it is "I think so". */
function readTypedAnswer(plain: string): Intent | undefined {
  const word = confidenceWords.find(([pattern]) => pattern.test(plain))
  const letters = (word ? plain.replace(word[0], '') : plain).replace(/^(?:answer|option) /, '')
  const parts = letters.split(/[\s,;&+>-]+|(?:\band\b)/).filter((part) => part !== '')
  const shown = parts.length === 1 && /^[a-f]{2,6}$/.test(parts[0] as string) ? (parts[0] as string).split('') : parts
  if (shown.length === 0 || shown.length > 6) return undefined
  const isAnswer =
    shown.every((part) => /^[a-f]$/.test(part)) || shown.every((part) => /^(?:yes|no|y|n|true|false)$/.test(part))
  return isAnswer ? { kind: 'answer', shown, confidence: word?.[1] ?? 'think' } : undefined
}
