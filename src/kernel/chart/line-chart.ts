import { markup, type Html } from '../html/html.ts'
import { chart, goalKey, keyHeight, rounded, width, type ChartText, type Goal } from './chart.ts'

interface Point {
  /** Where it is on the horizontal axis, in any unit. */
  readonly at: number
  readonly label: string
  /** From 0 to 1, with the ends of its range. */
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface LineChart extends ChartText {
  /** Points that a line joins. Between two of these lists, nothing is known, and no line pretends to know. */
  readonly runs: readonly (readonly Point[])[]
  /** The ends of the horizontal axis, with their words. */
  readonly from: { readonly at: number; readonly label: string }
  readonly to: { readonly at: number; readonly label: string }
  /** Words for 0, a half, and 1. */
  readonly scale: readonly [string, string, string]
  readonly goal: Goal
}

const height = 200
const [left, right, top, bottom] = [36, width - 8, keyHeight + 8, height - 24]

/** A line over time with the range around it. */
export function lineChart({ runs, from, to, scale, goal, ...text }: LineChart): Html {
  const span = Math.max(1, to.at - from.at)
  const x = (at: number): number => rounded(left + ((at - from.at) / span) * (right - left))
  const y = (value: number): number => rounded(bottom - value * (bottom - top))
  const along = (points: readonly Point[], of: (point: Point) => number): string =>
    points.map((point) => `${x(point.at)},${y(of(point))}`).join(' ')
  const range = (points: readonly Point[]): Html => {
    const ends = `${along(points, ({ high }) => high)} ${along(points.toReversed(), ({ low }) => low)}`
    return markup`<polygon class="range" points="${ends}"/><polyline class="line" points="${along(points, ({ value }) => value)}"/>`
  }
  const alone = ({ at, low, high }: Point): Html =>
    markup`<line class="range" x1="${x(at)}" x2="${x(at)}" y1="${y(low)}" y2="${y(high)}"/>`
  return chart(text, height, [
    scale.map((label, index) => {
      const level = y(index / 2)
      return markup`<line class="axis" x1="${left}" x2="${right}" y1="${level}" y2="${level}"/><text class="end" x="${left - 4}" y="${level + 4}">${label}</text>`
    }),
    markup`<text x="${left}" y="${height - 6}">${from.label}</text>`,
    // One day needs one label.
    to.at > from.at && markup`<text class="end" x="${right}" y="${height - 6}">${to.label}</text>`,
    goalKey(goal),
    markup`<line class="goal" x1="${left}" x2="${right}" y1="${y(goal.value)}" y2="${y(goal.value)}"/>`,
    runs.map((points) => (points.length > 1 ? range(points) : points.map(alone))),
    runs
      .flat()
      .map(
        ({ at, value, label }) =>
          markup`<circle class="dot" cx="${x(at)}" cy="${y(value)}" r="3.5"><title>${label}</title></circle>`,
      ),
  ])
}
