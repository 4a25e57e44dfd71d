import { texts } from '../texts.en.ts'
import type { HelpView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { runs } from '../../../kernel/card/runs.ts'

/** Data of `cards/account/help.json`. */
export const helpData = (view: HelpView) => ({
  summary: texts.help.title,
  title: texts.help.title,
  commands: view.commands.map(({ title, description }) => ({ title, runs: runs(` – ${description}`) })),
  hint: view.hint,
  buttons: buttonsData(view.buttons),
})
