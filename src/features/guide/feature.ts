import { z } from 'zod'
import { GuideId } from '../../domain/guide.ts'
import { everywhere } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { say } from '../../kernel/notice.ts'
import { guideData } from './cards/guide-data.ts'
import { guideView } from './guide.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'
import type { GuideView } from './views.ts'

const page = (id: GuideId) => (): Intent => ({ kind: 'guide', page: id })

/** Pages about the exam: who it's for, the certification path, renewal, and what's next. */
export const guideFeature = feature<Intent, GuideView>({
  name: 'guide',
  commands: [
    {
      ...texts.commands.fit,
      scopes: everywhere,
      pattern:
        /^(?:fit|is (?:it|this|az-?400|the exam) (?:right )?for me|should i (?:take|do) (?:it|az-?400|the exam)|am i ready for az-?400)$/,
      intent: page('fit'),
    },
  ],
  asides: [
    {
      pattern: /^(?:route|path|which (?:exam|certificate|certification) first|prerequisites?|az-?104 or az-?204)$/,
      intent: page('route'),
    },
    {
      pattern: /^(?:renew(?:al|ing)?|recertif(?:y|ication)|how (?:do|can) i renew(?: it)?|when does it expire)$/,
      intent: page('renewal'),
    },
    {
      pattern:
        /^(?:what(?:'s| is| comes)? next|next steps?|after (?:az-?400|the exam)|what (?:comes )?after (?:az-?400|the exam))$/,
      intent: page('next'),
    },
  ],
  actions: { guide: z.object({ page: GuideId }).transform((fields): Intent => ({ kind: 'guide', ...fields })) },
  personal: {
    guide: ({ catalog, learner }, intent) => say(guideView(catalog, intent.page, learner.settings.background)),
  },
  inTeam: { guide: ({ catalog }, _turn, intent) => ({ messages: [guideView(catalog, intent.page, 'both')] }) },
  cards: { guide: guideData },
})
