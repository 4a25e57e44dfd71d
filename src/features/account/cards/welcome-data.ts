import type { WelcomeView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { longDay } from '../../../kernel/card/day.ts'

/** Data of `cards/account/welcome.json`. */
export const welcomeData = (view: WelcomeView) => ({
  summary: 'Hi, I am Shipmate, your study coach for the AZ-400 exam',
  questions: String(view.questions),
  objectives: String(view.objectives),
  asOf: longDay(view.asOf),
  buttons: buttonsData(view.buttons),
})
