import type { IntroductionView } from '../views.ts'

const can =
  'I explain topics and ask you all a question: mention me and say **explain canary release**, **team quiz** or **join**. Whoever added me leads, and can say **team quiz weekdays 9**.'

const here = {
  channel: `In this channel ${can}`,
  group: `In this chat ${can}`,
}

/** Data of `cards/team/introduction.json`. */
export const introductionData = ({ place }: IntroductionView) => ({
  summary: 'I am Shipmate, a study coach for the AZ-400 exam',
  here: here[place],
})
