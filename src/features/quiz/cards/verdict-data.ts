import type { VerdictItem, VerdictView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { clippedItems } from './clipped-items.ts'
import { linkGroup, literal, markdown } from '../../../kernel/card/markdown.ts'
import { runs, subtle } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'

const outcomes = {
  right: { sign: '✓', colour: 'good' },
  partly: { sign: '◐', colour: 'warning' },
  wrong: { sign: '✗', colour: 'attention' },
} as const

/** Data of `cards/quiz/verdict.json`. */
export function verdictData(view: VerdictView) {
  const { sign, colour } = outcomes[view.outcome]
  const mark = marks(view.items)
  return {
    summary: `${view.headline}. Comes back ${view.comesBack}.`,
    headline: literal(`${sign} ${view.headline}`),
    colour,
    remark: view.remark,
    comesBack: `Comes back ${view.comesBack}.`,
    header: `${view.area} · ${view.place}`,
    objective: view.objective,
    stem: markdown(view.stem),
    ...snippetData(view.snippet),
    items: clippedItems(view).map((item) => ({
      ...mark(item),
      runs: runs(item.text),
      rationale: runs(item.rationale, subtle),
    })),
    sources: linkGroup(view.sources),
    buttons: buttonsData(view.buttons),
  }
}

/**
 * The bold start of an item: a sign and words, never a colour alone. Steps and statements have one item each, so one
 * that is right but not picked was missed; among options it is the answer that another item was picked for.
 */
function marks(items: readonly VerdictItem[]): (item: VerdictItem) => { label: string; colour: string } {
  const single = items.every(({ mark }) => mark === 'key' || mark === 'key-picked')
  return ({ label, mark }) => {
    switch (mark) {
      case 'key-picked':
        return { label: `✓ ${label} (${single ? 'you had it' : 'your answer'}) `, colour: 'good' }
      case 'key':
        return single
          ? { label: `✗ ${label} (you missed it) `, colour: 'attention' }
          : { label: `✓ ${label} (right answer) `, colour: 'good' }
      case 'picked':
        return { label: `✗ ${label} (your answer) `, colour: 'attention' }
      case 'other':
        return { label: `${label} `, colour: 'default' }
    }
  }
}
