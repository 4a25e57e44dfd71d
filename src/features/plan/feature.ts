import { z } from 'zod'
import { plain, wholeNumber } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { howManyLeft, ready, score, quizWeakest, streak, weakest, whatNext, whenExam } from './about-me.ts'
import { planData } from './cards/plan-data.ts'
import { progressData } from './cards/progress-data.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { pageLink, signOutPage } from './page/page-link.ts'
import { plan, planPerDay } from './plan.ts'
import { progress } from './progress.ts'
import { texts } from './texts.en.ts'
import { withOutlook } from './with-outlook.ts'
import type { PlanView, ProgressView } from './views.ts'

/** Progress so far, and what study time until the exam can achieve. */
export const planFeature = feature<Intent, ProgressView | PlanView>({
  name: 'plan',
  commands: [
    { ...texts.commands.progress, scopes: personal, menu: personal },
    { ...texts.commands.page, scopes: personal },
    { ...texts.commands.plan, scopes: personal, menu: personal, starter: texts.starter },
  ],
  meanings,
  actions: {
    progress: plain('progress'),
    score: plain('score'),
    weakest: plain('weakest'),
    ready: plain('ready'),
    streak: plain('streak'),
    'what-next': plain('what-next'),
    'how-many-left': plain('how-many-left'),
    'when-exam': plain('when-exam'),
    page: plain('page'),
    'page.sign-out': plain('page.sign-out'),
    plan: plain('plan'),
    'plan.per-day': z
      .object({ perDay: wholeNumber(1, 50) })
      .transform(({ perDay }): Intent => ({ kind: 'plan.per-day', perDay })),
  },
  personal: {
    progress,
    score,
    weakest,
    'weakest.quiz': quizWeakest,
    ready,
    streak,
    'what-next': whatNext,
    'how-many-left': howManyLeft,
    'when-exam': whenExam,
    page: pageLink,
    'page.sign-out': signOutPage,
    plan,
    'plan.per-day': planPerDay,
  },
  cards: { progress: progressData, plan: planData },
  afterDeciding: withOutlook,
})
