import { inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

/** A question for one figure gets one line; everything else gets the card. */
const oneFigure =
  /\b(?:score|percent(?:age)?|accuracy|(?:hit|success) rate|how many (?:questions )?(?:right|correct|(?:did|have) i)|grade)\b/
const wholeCard = /\b(?:progress|stat(?:s|istics)?|dashboard|report|overview|summary|history|per area|areas?|topics?)\b/

const progress = ({ plain }: Heard): Intent => ({
  kind: oneFigure.test(plain) && !wholeCard.test(plain) ? 'score' : 'progress',
})

const asksQuiz =
  /\b(?:quiz|test|ask|train|grill|practi[cs]e|rounds?|challenge|drill me|work on|focus on|questions? (?:on|about|from|in))\b|\b\d+ (?:\w+ )?(?:on|about|from|questions?)\b/
const onlyAsks = /^(?:what|which|where|how|who|do|am|is|are|should|why|show|tell|list)\b/

/** A question about the weakest area, or a quiz on it. */
const weakest = ({ plain, core, count }: Heard): Intent =>
  asksQuiz.test(plain) && !onlyAsks.test(core)
    ? { kind: 'weakest.quiz', ...(count === undefined ? {} : { count }) }
    : { kind: 'weakest' }

/** Wants to keep it. */
const asksPrint = /\b(?:print|printed|printable|pdf|export|save|paper|download|keep)\b/

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'progress', ...said.progress, when: inPersonalChat, intent: progress, offer: texts.offers.progress },
  {
    name: 'weakest',
    ...said.weakest,
    when: inPersonalChat,
    intent: weakest,
    offer: texts.offers.weakest,
  },
  { name: 'ready', ...said.ready, when: inPersonalChat, intent: () => ({ kind: 'ready' }), offer: texts.offers.ready },
  {
    name: 'streak',
    ...said.streak,
    when: inPersonalChat,
    intent: () => ({ kind: 'streak' }),
    offer: texts.offers.streak,
  },
  {
    name: 'what-next',
    ...said['what-next'],
    when: inChat,
    intent: () => ({ kind: 'what-next' }),
    offer: texts.offers.next,
  },
  {
    name: 'how-many-left',
    ...said['how-many-left'],
    when: inChat,
    intent: () => ({ kind: 'how-many-left' }),
    offer: texts.offers.left,
  },
  {
    name: 'when-exam',
    ...said['when-exam'],
    when: inPersonalChat,
    intent: () => ({ kind: 'when-exam' }),
    offer: texts.offers.exam,
  },
  {
    name: 'page',
    ...said.page,
    when: inPersonalChat,
    intent: ({ plain }) => ({ kind: 'page', ...(asksPrint.test(plain) ? { print: true } : {}) }),
    offer: texts.offers.page,
  },
  {
    name: 'page.sign-out',
    ...said['page.sign-out'],
    when: inPersonalChat,
    intent: () => ({ kind: 'page.sign-out' }),
  },
  { name: 'plan', ...said.plan, when: inChat, intent: () => ({ kind: 'plan' }), offer: texts.offers.plan },
]
