import { inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

/** What the learner got wrong, and not the whole bank. */
const asksMisses = /\b(?:miss|misses|missed|mistakes?|wrong|errors?|failed|weak\w*)\b/

/** Words around a topic that aren't part of it. */
const notTopic =
  /\b(?:cheat ?sheets?|crib(?: sheet)?|one ?pager|spickzettel|print(?:able|out)?|summary|notes?|paper|everything|all|exam|area|domain|whole|the|an?|my|of|for|on|about|with|from|please|pls)\b/g

const withoutFrame = (words: string): string => words.replaceAll(notTopic, ' ').replaceAll(/\s+/g, ' ').trim()

function cheatSheet({ plain, core, topic, count }: Heard): Intent {
  const named = withoutFrame(topic ?? '')
  // `cheat sheet d4`, `cheat sheet 4`
  const number = /\bd(\d)\b/.exec(plain)?.[1] ?? (named === '' && count !== undefined ? String(count) : undefined)
  if (number !== undefined) return { kind: 'cheat-sheet', topic: `d${number}` }
  if (named !== '') return { kind: 'cheat-sheet', topic: named }
  // The names of some areas are words of requests, too, so they aren't taken as a topic.
  const rest = withoutFrame(core)
  return { kind: 'cheat-sheet', ...(rest === '' ? {} : { topic: rest, isGuess: true }) }
}

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'cheat-sheet', ...said['cheat-sheet'], when: inPersonalChat, intent: cheatSheet, offer: texts.offers.sheet },
  {
    name: 'anki',
    ...said.anki,
    when: inPersonalChat,
    intent: ({ plain }) => ({ kind: 'anki', ...(asksMisses.test(plain) ? { misses: true } : {}) }),
    offer: texts.offers.anki,
  },
]
