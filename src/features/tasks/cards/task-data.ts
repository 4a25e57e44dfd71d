import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { runs, subtle } from '../../../kernel/card/runs.ts'
import { snippetData, unbroken } from '../../../kernel/card/snippet-data.ts'
import { texts } from '../texts.en.ts'
import type { RuleRow, TaskView } from '../views.ts'

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
    faults: view.fault
      ? [{ runs: runs(view.fault.what), lines: view.fault.lines === undefined ? [] : [unbroken(view.fault.lines)] }]
      : [],
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

/** A rule with its mark; below a missed one, what to look at. */
export const ruleData = ({ isMet, does, otherwise }: RuleRow) => ({
  label: isMet ? '✓ ' : '✗ ',
  colour: isMet ? 'good' : 'attention',
  runs: runs(does),
  otherwise: otherwise === undefined ? [] : [{ runs: runs(otherwise, subtle) }],
})
