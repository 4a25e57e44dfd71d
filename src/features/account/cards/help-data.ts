import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { runs } from '../../../kernel/card/runs.ts'
import type { HelpView } from '../views.ts'

/** Data of `cards/account/help.json`. */
export const helpData = (view: HelpView) => ({
  summary: view.title,
  title: view.title,
  lines: view.lines,
  groups: view.groups.map(({ group, title, text }) => ({ title, text, data: { verb: 'help', group } })),
  commands: view.commands.map(({ title, description }) => ({ title, runs: runs(` – ${description}`) })),
  hints: view.hint === undefined ? [] : [view.hint],
  opens: view.opens ?? [],
  buttons: buttonsData(view.buttons),
})
