import { texts } from '../texts.en.ts'
import type { WelcomeView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { longDay } from '../../../kernel/card/day.ts'

/** Data of `cards/account/welcome.json`. */
export const welcomeData = (view: WelcomeView) => ({
  summary: texts.welcome.summary,
  title: texts.welcome.title,
  intro: texts.welcome.intro(
    view.questions,
    view.objectives,
    longDay(view.asOf),
    view.hasModel ? texts.welcome.ai.model : texts.welcome.ai.noModel,
  ),
  daily: texts.welcome.daily,
  privacy: texts.welcome.privacy,
  buttons: buttonsData(view.buttons),
})
