import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../verdict/texts.en.ts'
import type { VerdictItem, VerdictView } from '../views.ts'
import { buttonsData, maxActions } from '../../../kernel/card/buttons-data.ts'
import { confidenceData } from './confidence-data.ts'
import { clippedItems } from './clipped-items.ts'
import { linkGroup, literal, markdown } from '../../../kernel/card/markdown.ts'
import { runs, subtle } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'

/** Buttons that ask for the confidence. */
const confidences = 3

const outcomes = {
  right: { sign: '✓', color: 'good' },
  partly: { sign: '◐', color: 'warning' },
  wrong: { sign: '✗', color: 'attention' },
} as const
const unclaimed = { sign: '→', color: 'default' } as const

/** Data of `cards/quiz/verdict.json`. */
export function verdictData(view: VerdictView) {
  const { sign, color } = view.isUnclaimed ? unclaimed : outcomes[view.outcome]
  const mark = marks(view.items)
  const comesBack = view.comesBackLine ?? texts.comesBack(view.comesBack)
  const { answer, chosen, folded } = split(clippedItems(view))
  const itemData = (item: VerdictItem) => ({
    ...mark(item),
    runs: runs(item.text),
    rationale: runs(item.rationale, subtle),
  })
  const asks = view.asksConfidence
  const fold = folded.length === 0 ? [] : [{ items: folded.map(itemData) }]
  const [first = [], others = []] = halves(
    buttonsData(view.buttons).slice(0, maxActions - fold.length - (asks === undefined ? 0 : confidences)),
  )
  return {
    summary: `${view.headline}. ${comesBack}`,
    headline: literal(`${sign} ${view.headline}`),
    color,
    remark: `${view.remark} ${comesBack}`,
    items: answer.map(itemData),
    belief: view.items
      .flatMap(({ belief }) => (belief === undefined ? [] : [{ runs: runs(texts.belief(belief)) }]))
      .slice(0, 1),
    chosen: chosen.map(itemData),
    next: first,
    foldTitle: fold.map(() => (folded.some(({ mark: is }) => is === 'other') ? texts.fold.others : texts.fold.rest)),
    buttons: others,
    howSure:
      asks === undefined
        ? []
        : [{ title: texts.howSure, answers: confidenceData({ verb: 'confidence', presentation: asks }) }],
    fold,
    header: `${view.area} · ${view.place}`,
    objective: view.objective,
    stem: markdown(view.stem),
    ...snippetData(view.snippet),
    sources: linkGroup(view.sources).map((group) => ({ title: shared.sources, ...group })),
  }
}

/** The first button is the next step; the fold comes between it and the others. */
const halves = <T>(buttons: readonly T[]): readonly T[][] => [buttons.slice(0, 1), buttons.slice(1)]

/** More items above *Next* would push it off a phone's screen. */
const maxAnswers = 3

interface Split {
  /** The right answer. Of steps and statements, what was missed. */
  readonly answer: readonly VerdictItem[]
  /** What the learner chose instead. */
  readonly chosen: readonly VerdictItem[]
  readonly folded: readonly VerdictItem[]
}

/** Puts what counts first. What doesn't fit there, and the other options, are folded. */
function split(items: readonly VerdictItem[]): Split {
  const marked = (...marks: readonly VerdictItem['mark'][]) => items.filter(({ mark }) => marks.includes(mark))
  const keys = isOneList(items) ? marked('key') : marked('key', 'key-picked')
  const answer = keys.length <= maxAnswers ? keys : marked('key').slice(0, maxAnswers)
  const chosen = marked('picked')
  return { answer, chosen, folded: items.filter((item) => !answer.includes(item) && !chosen.includes(item)) }
}

/** Whether every item belongs to the answer: steps and statements. */
const isOneList = (items: readonly VerdictItem[]): boolean =>
  items.every(({ mark }) => mark === 'key' || mark === 'key-picked')

/**
 * The bold start of an item: a sign and words, never color alone. A step or statement has only one item, so a key without a
 * pick was missed. Among options, it is the answer that should have been picked.
 */
function marks(items: readonly VerdictItem[]): (item: VerdictItem) => { label: string; color: string } {
  const single = isOneList(items)
  const { gotIt, missedIt, rightAnswer, yourRightAnswer, yourWrongAnswer } = texts.marks
  const styles = {
    'key-picked': { word: single ? gotIt : yourRightAnswer, color: 'good' },
    key: single ? { word: missedIt, color: 'attention' } : { word: rightAnswer, color: 'good' },
    picked: { word: yourWrongAnswer, color: 'attention' },
    other: { word: (label: string) => label, color: 'default' },
  }
  return ({ label, mark }) => ({ label: `${styles[mark].word(label)} `, color: styles[mark].color })
}
