import { anywhere, type Heard, type Meaning } from '../../kernel/meaning.ts'
import { lastWords } from '../../kernel/text/last-words.ts'
import { readFacet } from '../../explainer/read/facet.ts'
import { inEnglish } from '../../explainer/read/languages.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'

const ask = /^(?:explain|what is|what are|tell me about|define)(?: (?:a|an|the))?(?: (.+))?$/

/** A first word that ties a question to the one before. */
const followsUp = /^(?:and|but|or|so|what about|how about)\b/

/** The question as asked: the explainer reads it itself. */
function explain({ core, plain, raw, situation, typed }: Heard): Intent {
  const found = ask.exec(core)
  // What else the words mean in English doesn't matter then: *u* in German isn't *you*.
  const isForeign = inEnglish(raw).language !== undefined
  const topic =
    isForeign || followsUp.test(plain)
      ? raw.replace(/[\s?!.]+$/, '')
      : found
        ? found[1] && lastWords(typed, found[1])
        : /[$/]/.test(raw)
          ? raw
          : typed
  if (!topic && situation === 'verdict') return { kind: 'explain.more', facet: 'further', of: 'verdict' }
  return { kind: 'explain', ...(topic ? { topic } : {}) }
}

/** The next question is what people mean by these after a verdict. */
const onlyNext = /^(?:please |ok |and )*(?:continue|go on|keep going|carry on|again|another(?: one)?|next)$/

const more =
  (of: 'explanation' | 'verdict') =>
  ({ plain, core }: Heard): Intent | undefined =>
    of === 'verdict' && onlyNext.test(core)
      ? undefined
      : /\bdifferen/.test(plain)
        ? { kind: 'explain', topic: plain }
        : { kind: 'explain.more', facet: readFacet(plain), of }

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'more', ...said.more, when: ['explanation'], intent: more('explanation') },
  { name: 'more.verdict', ...said.more, when: ['verdict'], intent: more('verdict') },
  {
    name: 'explain',
    ...said.explain,
    startsWith: ['explain', 'compare', 'define', 'describe'],
    saysIn: ({ notes }) => [...notes.values()].flatMap(({ asks }) => asks),
    when: anywhere,
    intent: explain,
  },
  {
    name: 'why',
    ...said.why,
    when: ['idle', 'question', 'verdict', 'explanation', 'drill'],
    // After a verdict, an older explanation isn't meant.
    intent: ({ situation }) =>
      situation === 'verdict' ? { kind: 'explain.more', facet: 'why', of: 'verdict' } : { kind: 'explain' },
  },
]
