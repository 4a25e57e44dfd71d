import { anywhere, inChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import { asksBrief, readFacet } from '../../explainer/read/facet.ts'
import { officialPageFor } from '../../explainer/read/moving-target.ts'
import { inEnglish } from '../../explainer/read/languages.ts'
import { readFollowUp } from '../../explainer/follow-up/read-follow-up.ts'
import { readQuestion } from '../../explainer/read/read-question.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'

const ask = /^(?:explain|what is|what are|tell me about|define)(?: (?:a|an|the))?(?: (.+))?$/

/** Without markup, a mention, and what people put around a command. */
const undressed = (raw: string): string =>
  raw
    .replaceAll(/<at>[^<]*<\/at>|<\/?[a-z]+[^>]*>/gi, ' ')
    .replace(/^[\s/"“'`*]*@?shipmate\b[\s:,]*/i, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s/]+/, '')
    .replace(/[\s?!.]+$/, '')

/** The question as asked: the explainer reads it itself. */
function explain({ core, raw, situation }: Heard): Intent {
  const found = ask.exec(core)
  // What else the words mean in English doesn't matter then: *u* in German isn't *you*.
  const isForeign = inEnglish(raw).language !== undefined
  // The explainer reads the sentence itself: `can I`, commas, and capital letters tell it what is asked.
  const isBare = found !== null && !found[1] && !isForeign
  const topic = isBare ? undefined : undressed(raw)
  if (!topic && situation === 'verdict') return { kind: 'explain.more', facet: 'further', of: 'verdict' }
  return { kind: 'explain', ...(topic ? { topic } : {}) }
}

/** The next question is what people mean by these after a verdict. */
const onlyNext = /^(?:please |ok |and )*(?:continue|go on|keep going|carry on|again|another(?: one)?|next)$/

const more =
  (of: 'explanation' | 'verdict') =>
  ({ plain, core }: Heard): Intent | undefined => {
    if (of === 'verdict' && onlyNext.test(core)) return undefined
    const facet = readFacet(plain)
    const followUp = readFollowUp(plain)
    const asksElse = of === 'explanation' && (followUp?.kind === 'pick' || (facet === 'further' && !followUp))
    const isBrief = of === 'explanation' && asksBrief.test(plain)
    return /\bdifferen/.test(plain) || asksElse || isBrief
      ? { kind: 'explain', topic: plain }
      : { kind: 'explain.more', facet, of }
  }

/** What the guide knows about the exam changes, too. It doesn't know when. */
const ofExam = /\b(?:exam|az-?400|certification)\b/
const whenChanged = /^when\b.*\b(?:chang|updat)/

/** Takes a question about an outage, a price, or a release, because its words are also those of requests: *is there an outage today*. */
export function takeChanging(text: string): Intent | undefined {
  const { plain } = readQuestion(text)
  return officialPageFor(plain) && (!ofExam.test(plain) || whenChanged.test(plain))
    ? { kind: 'explain', topic: undressed(text) }
    : undefined
}

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
    when: inChat,
    // After a verdict, an older explanation isn't meant.
    intent: ({ situation }) =>
      situation === 'verdict' ? { kind: 'explain.more', facet: 'why', of: 'verdict' } : { kind: 'explain' },
  },
]
