import { FactId, type GuideId } from '../../domain/guide.ts'
import { anywhere, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const page =
  (id: GuideId) =>
  ({ situation }: Heard): Intent => ({ kind: 'guide', page: id, situation })

/** During a mock exam, time and questions are the mock exam's unless the sentence says otherwise. */
const isAboutReal = /\b(?:real|actual|official|az-?400|microsoft)\b/
const alsoInMock: ReadonlySet<FactId> = new Set(['length', 'items'])

/** It's about what the notes explain, not about a retake: `how does it fail?`. */
const somethingFails = /\b(?:it|they|this|that|these|one) fails?\b/

const about = (fact: FactId): Meaning<Intent> => ({
  name: `exam.${fact}`,
  ...said[`exam.${fact}`],
  when: anywhere,
  intent: ({ plain, situation }) =>
    (situation === 'mock' && alsoInMock.has(fact) && !isAboutReal.test(plain)) ||
    (fact === 'retake' && somethingFails.test(plain))
      ? undefined
      : { kind: 'fact', fact, situation },
  offer: texts.offers.fact(fact),
})

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'fit', ...said.fit, when: anywhere, intent: page('fit'), offer: texts.offers.fit },
  { name: 'route', ...said.route, when: anywhere, intent: page('route') },
  {
    name: 'renewal',
    ...said.renewal,
    when: anywhere,
    intent: page('renewal'),
    offer: texts.offers.renewal,
  },
  {
    name: 'after',
    ...said.after,
    when: anywhere,
    intent: page('next'),
    offer: texts.offers.after,
  },
  ...FactId.options.map(about),
]
