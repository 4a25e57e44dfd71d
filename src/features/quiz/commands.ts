import { countIn, personal, type Command, type Phrase } from '../../kernel/command.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

/** Parses `3 security`, `security 3`, `me on kql`, `about canary`: a number at either end; the rest is the topic. */
function quiz(match: RegExpMatchArray): Intent {
  const rest = (match[2] ?? '').replace(/^ ?(?:me\b)?(?: ?with\b)? ?/, '')
  const [, first, topicText = '', last] =
    rest.match(/^(\d+)?(?: ?questions?\b)? ?(?:(?:on|about|for|in) )?(.*?)(?: (\d+))?$/) ?? []
  const number = countIn(match[1] ?? first ?? last ?? (/^\d+$/.test(topicText) ? topicText : undefined))
  const topic = /^\d*$/.test(topicText) ? '' : topicText
  return { kind: 'quiz', ...(number === undefined ? {} : { count: number }), ...(topic ? { topic } : {}) }
}

export const commands: readonly Command<Intent>[] = [
  {
    ...texts.commands.quiz,
    scopes: personal,
    pattern:
      /^(?:(?:start|begin|give me|daily|new) )?(?:an? )?(?:(\d+) )?(?:quiz+|test|practi[cs]e|study|questions?|round)( .*)?$/,
    intent: quiz,
  },
  {
    ...texts.commands.wrong,
    scopes: personal,
    pattern: /^(?:my )?(?:wrong|wrong answers|mistakes|errors)$/,
    intent: () => ({ kind: 'wrong' }),
  },
  {
    ...texts.commands.undo,
    scopes: personal,
    pattern: /^(?:undo|take (?:it|that) back|oops)$/,
    intent: () => ({ kind: 'undo' }),
  },
]

export const asides: readonly Phrase<Intent>[] = [
  { pattern: /^(?:next|continue|go on|more|go)$/, intent: () => ({ kind: 'next' }) },
  { pattern: /^(?:end|finish|enough|done|quit|exit|end round)$/, intent: () => ({ kind: 'end' }) },
  { pattern: /^(?:start|begin|start now|let's go|lets go)$/, intent: () => ({ kind: 'quiz' }) },
  { pattern: /^report(?: a problem)?$/, intent: () => ({ kind: 'report' }) },
]
