import { markup, type Html } from '../html/html.ts'
import { chart, goalKey, keyHeight, rounded, width, type ChartText, type Goal } from './chart.ts'

interface Bar {
  /** Below it. */
  readonly label: string
  /** Below the label. */
  readonly note?: string
  /** Above it. */
  readonly text: string
  readonly value: number
}

export interface BarChart extends ChartText {
  readonly bars: readonly Bar[]
  /** The value of a full bar. */
  readonly most: number
  readonly goal?: Goal
}

const height = 150
const bottom = height - 22
const widest = 44
const noteHeight = 14

/** Upright bars, with their values above and their names below. */
export function barChart({ bars, most, goal, ...text }: BarChart): Html {
  const top = 18 + (goal ? keyHeight : 0)
  const room = width / Math.max(1, bars.length)
  const thick = rounded(Math.min(widest, room * 0.7))
  const y = (value: number): number => rounded(bottom - Math.min(1, value / Math.max(1, most)) * (bottom - top))
  const middle = (index: number): number => rounded(room * (index + 0.5))
  const hasNotes = bars.some(({ note }) => note)
  /** Whether the dashed line runs through the number above a bar. */
  const isCrossed = (value: number): boolean => goal !== undefined && Math.abs(y(goal.value) - (y(value) - 9)) < 9
  return chart(text, height + (hasNotes ? noteHeight : 0), [
    markup`<line class="axis" x1="0" x2="${width}" y1="${bottom}" y2="${bottom}"/>`,
    bars.map(
      ({ value }, index) =>
        value > 0 &&
        markup`<rect class="bar" x="${rounded(middle(index) - thick / 2)}" y="${y(value)}" width="${thick}" height="${rounded(bottom - y(value))}"/>`,
    ),
    goal && [
      goalKey(goal),
      markup`<line class="goal" x1="0" x2="${width}" y1="${y(goal.value)}" y2="${y(goal.value)}"/>`,
    ],
    // Last, so that no line runs through them.
    bars.map(
      ({ label, note, text: above, value }, index) =>
        markup`${isCrossed(value) && plate(middle(index), y(value) - 17, above)}<text class="middle" x="${middle(index)}" y="${y(value) - 5}">${above}</text><text class="middle" x="${middle(index)}" y="${height - 7}">${label}</text>${note && markup`<text class="middle" x="${middle(index)}" y="${height - 7 + noteHeight}">${note}</text>`}`,
    ),
  ])
}

/** The ground behind a number, which keeps a line out of it. */
function plate(middle: number, top: number, text: string): Html {
  const wide = 8 * text.length + 8
  return markup`<rect class="plate" x="${rounded(middle - wide / 2)}" y="${rounded(top)}" width="${wide}" height="16"/>`
}
