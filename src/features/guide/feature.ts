import { z } from 'zod'
import { FactId, GuideId } from '../../domain/guide.ts'
import { everywhere, shared } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { say } from '../../kernel/notice.ts'
import { fitSection, jobButtons } from '../job/index.ts'
import { guideData } from './cards/guide-data.ts'
import { factView } from './fact.ts'
import { guideView } from './guide.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { texts } from './texts.en.ts'
import type { GuideView } from './views.ts'

/** The exam: short answers, and pages on who it's for, the certification path, renewal, and what's next. */
export const guideFeature = feature<Intent, GuideView>({
  name: 'guide',
  commands: [{ ...texts.commands.fit, scopes: everywhere, menu: shared }],
  meanings,
  actions: {
    guide: z.object({ page: GuideId }).transform((fields): Intent => ({ kind: 'guide', ...fields })),
    fact: z.object({ fact: FactId }).transform((fields): Intent => ({ kind: 'fact', ...fields })),
  },
  personal: {
    guide(context, { page, situation }) {
      const { catalog, learner } = context
      const own = page === 'fit' ? { sections: fitSection(context), buttons: jobButtons(context) } : undefined
      return say(guideView(catalog, page, learner.settings.background, situation, own))
    },
    fact: ({ catalog }, { fact, situation }) => say(factView(catalog, fact, situation)),
  },
  inTeam: {
    guide: ({ catalog }, _turn, intent) => ({ messages: [guideView(catalog, intent.page, 'both')] }),
    fact: ({ catalog }, _turn, { fact }) => ({ messages: [factView(catalog, fact, 'team')] }),
  },
  cards: { guide: guideData },
})
