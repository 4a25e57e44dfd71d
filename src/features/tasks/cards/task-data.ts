import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { runs } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'
import { texts } from '../texts.en.ts'
import type { TaskView } from '../views.ts'
import { faultData, ruleData } from './graded-data.ts'

/** Data of `cards/tasks/task.json`. */
export const taskData = (view: TaskView) => {
  // Both kinds share the six places on the card.
  const actions = buttonsData([...view.actions, ...view.buttons])
  const result = view.fault ?? view.headline
  return {
    summary: `${view.title}: ${view.headline ?? view.place}`,
    title: literal(view.title),
    place: view.place,
    remarks: view.remark === undefined ? [] : [view.remark],
    situation: view.situation.map((text) => ({ runs: runs(text) })),
    tables: view.tables.map(({ name, text }) => ({ name, text })),
    starters: view.starter ? [texts.labels.starter] : [],
    ...snippetData(view.starter),
    results: result === undefined ? [] : [literal(view.headline ?? texts.fault.headline)],
    faults: faultData(view.fault),
    rules: view.rules.map(ruleData),
    hints:
      view.hints.length === 0
        ? []
        : [{ items: view.hints.map((text, index) => ({ number: `${index + 1}. `, runs: runs(text) })) }],
    text: view.text,
    labels: {
      hints: texts.labels.hints,
      free: texts.fault.free,
      answer: texts.labels.answer,
      placeholder: texts.labels.placeholder,
    },
    actions: actions.slice(0, view.actions.length),
    buttons: actions.slice(view.actions.length),
  }
}
