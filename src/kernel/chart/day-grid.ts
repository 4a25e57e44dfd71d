import { markup, type Html } from '../html/html.ts'
import { chart, type ChartText } from './chart.ts'

interface GridDay {
  readonly label: string
  /** From nothing (0) to much (4). */
  readonly level: number
}

export interface DayGrid extends ChartText {
  /** The names of the seven rows. */
  readonly rows: readonly string[]
  /** What the smallest and the largest squares of the legend say. */
  readonly legend: { readonly least: string; readonly most: string }
  /** Weeks with their days, oldest first; the last one may be short. */
  readonly weeks: readonly { readonly label: string; readonly days: readonly GridDay[] }[]
}

const [left, top, step, side] = [32, 20, 23, 20]
const [legendLeft, legendHeight] = [90, 28]
const levels = [0, 1, 2, 3, 4]

/** A calendar with a column for each week. A day is a square: the fuller, the more was answered. */
export function dayGrid({ rows, weeks, legend, ...text }: DayGrid): Html {
  const end = top + rows.length * step
  return chart(text, end + legendHeight, [
    rows.map((row, index) => markup`<text x="0" y="${top + index * step + 15}">${row}</text>`),
    weeks.map(({ label, days }, column) => [
      label !== '' && markup`<text x="${left + column * step}" y="13">${label}</text>`,
      days.map(({ label: day, level }, row) => {
        return markup`<g><title>${day}</title>${square(left + column * step, top + row * step, level)}</g>`
      }),
    ]),
    markup`<text class="end" x="${legendLeft - 6}" y="${end + 19}">${legend.least}</text>`,
    levels.map((level) => square(legendLeft + level * step, end + 4, level)),
    markup`<text x="${legendLeft + levels.length * step + 4}" y="${end + 19}">${legend.most}</text>`,
  ])
}

function square(x: number, y: number, level: number): Html {
  // The size says it, too, and not the color alone.
  const inner = level === 0 ? 4 : 8 + 3 * level
  const inset = (side - inner) / 2
  return markup`<rect class="frame" x="${x}" y="${y}" width="${side}" height="${side}" rx="3"/><rect class="${level === 0 ? 'none' : 'bar'}" x="${x + inset}" y="${y + inset}" width="${inner}" height="${inner}" rx="2"/>`
}
