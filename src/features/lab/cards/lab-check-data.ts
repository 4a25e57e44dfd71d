import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { faultData, ruleData } from '../../tasks/index.ts'
import type { LabCheckView } from '../views.ts'

/** Data of `cards/lab/lab-check.json`. */
export const labCheckData = (view: LabCheckView) => ({
  summary: `${view.title}: ${view.headline}`,
  title: literal(view.title),
  place: view.place,
  headline: literal(view.headline),
  faults: faultData(view.fault),
  rules: view.rules.map(ruleData),
  lines: view.lines,
  buttons: buttonsData(view.buttons),
})
