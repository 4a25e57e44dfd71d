import { texts } from '../texts.en.ts'
import type { JobChoiceView } from '../views.ts'

/** Data of `cards/job/job-choice.json`. */
export const jobChoiceData = ({ groups }: JobChoiceView) => ({
  summary: texts.choose.title,
  title: texts.choose.title,
  intro: texts.choose.intro,
  groups: groups.map(({ group, choices }) => ({
    group,
    label: texts.groups[group],
    choices: choices.map(({ id, label }) => ({ title: label, value: id })),
    value: choices.flatMap(({ id, isPicked }) => (isPicked ? [id] : [])).join(','),
  })),
  labels: { show: texts.buttons.show },
})
