import { z } from 'zod'
import { Id, plain } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { cases, caseStudy } from './cases.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { texts } from './texts.en.ts'

/** Case studies: a page about a team and the questions on it, as a round of the quiz. */
export const casesFeature = feature<Intent>({
  name: 'cases',
  commands: [{ ...texts.command, scopes: personal }],
  meanings,
  actions: {
    case: z
      .object({ case: Id.optional() })
      .transform(({ case: id }): Intent => ({ kind: 'case', ...(id ? { case: id } : {}) })),
    cases: plain('cases'),
  },
  personal: { case: caseStudy, cases },
})
