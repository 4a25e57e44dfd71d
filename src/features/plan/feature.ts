import { z } from 'zod'
import { Count, plain } from '../../kernel/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { planData } from './cards/plan-data.ts'
import { progressData } from './cards/progress-data.ts'
import type { Intent } from './intents.ts'
import { plan, planPerDay } from './plan.ts'
import { progress } from './progress.ts'
import type { PlanView, ProgressView } from './views.ts'

/** Progress, and what study time until the exam can achieve. */
export const planFeature = feature<Intent, ProgressView | PlanView>({
  name: 'plan',
  commands: [
    {
      title: 'progress',
      description: 'What you know, what is due, your streak',
      scopes: personal,
      pattern: /^(?:my |show )?(?:progress|stats|statistics|status|score|streak)$/,
      intent: () => ({ kind: 'progress' }),
    },
    {
      title: 'plan',
      description: 'The weeks to the exam: what your minutes buy, and what more would',
      scopes: personal,
      pattern: /^(?:my |show |the )?(?:study )?plan(?: (?:to|for) the exam)?$/,
      intent: () => ({ kind: 'plan' }),
    },
  ],
  actions: {
    progress: plain('progress'),
    plan: plain('plan'),
    'plan.per-day': z
      .object({ perDay: Count.min(1).max(50) })
      .transform(({ perDay }): Intent => ({ kind: 'plan.per-day', perDay })),
  },
  personal: { progress, plan, 'plan.per-day': planPerDay },
  cards: { progress: progressData, plan: planData },
})
