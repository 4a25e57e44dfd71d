import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../verdict/texts.en.ts'
import type { VerdictItem, VerdictView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { clippedItems } from './clipped-items.ts'
import { linkGroup, literal, markdown } from '../../../kernel/card/markdown.ts'
import { runs, subtle } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'

const outcomes = {
  right: { sign: '✓', color: 'good' },
  partly: { sign: '◐', color: 'warning' },
  wrong: { sign: '✗', color: 'attention' },
} as const

/** Data of `cards/quiz/verdict.json`. */
export function verdictData(view: VerdictView) {
  const { sign, color } = outcomes[view.outcome]
  const mark = marks(view.items)
  const comesBack = texts.comesBack(view.comesBack)
  return {
    summary: `${view.headline}. ${comesBack}`,
    headline: literal(`${sign} ${view.headline}`),
    color,
    remark: view.remark,
    comesBack,
    header: `${view.area} · ${view.place}`,
    objective: view.objective,
    stem: markdown(view.stem),
    ...snippetData(view.snippet),
    items: clippedItems(view).map((item) => ({
      ...mark(item),
      runs: runs(item.text),
      rationale: runs(item.rationale, subtle),
    })),
    sources: linkGroup(view.sources).map((group) => ({ title: shared.sources, ...group })),
    buttons: buttonsData(view.buttons),
  }
}

/**
 * The bold start of an item: a sign and words, never color alone. A step or statement has only one item, so a key without a
 * pick was missed. Among options, it is the answer that should have been picked.
 */
function marks(items: readonly VerdictItem[]): (item: VerdictItem) => { label: string; color: string } {
  const single = items.every(({ mark }) => mark === 'key' || mark === 'key-picked')
  const { gotIt, missedIt, rightAnswer, yourRightAnswer, yourWrongAnswer } = texts.marks
  const styles = {
    'key-picked': { word: single ? gotIt : yourRightAnswer, color: 'good' },
    key: single ? { word: missedIt, color: 'attention' } : { word: rightAnswer, color: 'good' },
    picked: { word: yourWrongAnswer, color: 'attention' },
    other: { word: (label: string) => label, color: 'default' },
  }
  return ({ label, mark }) => ({ label: `${styles[mark].word(label)} `, color: styles[mark].color })
}
