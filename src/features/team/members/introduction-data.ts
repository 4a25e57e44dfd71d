import type { IntroductionView } from '../views.ts'
import { texts } from './texts.en.ts'

const { summary, title, about, here, start, inPrivate } = texts.introduction

/** Data of `cards/team/introduction.json`. */
export const introductionData = ({ place }: IntroductionView) => ({
  summary,
  title,
  about,
  here: `${here[place]} ${start}`,
  inPrivate,
})
