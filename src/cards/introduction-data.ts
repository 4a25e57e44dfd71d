import type { IntroductionView } from '../coach/view.ts'

const here = {
  channel: 'In this channel I explain topics: mention me and say **explain canary release**.',
  group: 'In this chat I explain topics: mention me and say **explain canary release**.',
}

/** Data of `cards/introduction.json`. */
export const introductionData = ({ place }: IntroductionView) => ({
  summary: 'I am Shipmate, a study coach for the AZ-400 exam',
  here: here[place],
})
