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
  /** Weeks with their days, oldest first; the last one may be short. */
  readonly weeks: readonly { readonly label: string; readonly days: readonly GridDay[] }[]
}

const [left, top, step, side] = [32, 20, 23, 20]

/** A calendar with a column for each week. A day is a square: the fuller, the more was answered. */
export function dayGrid({ rows, weeks, ...text }: DayGrid): Html {
  return chart(text, top + rows.length * step, [
    rows.map((row, index) => markup`<text x="0" y="${top + index * step + 15}">${row}</text>`),
    weeks.map(({ label, days }, column) => [
      label !== '' && markup`<text x="${left + column * step}" y="13">${label}</text>`,
      days.map(({ label: day, level }, row) => {
        const [x, y] = [left + column * step, top + row * step]
        // The size says it, too, and not the color alone.
        const inner = level === 0 ? 4 : 8 + 3 * level
        const inset = (side - inner) / 2
        return markup`<g><title>${day}</title><rect class="frame" x="${x}" y="${y}" width="${side}" height="${side}" rx="3"/><rect class="${level === 0 ? 'none' : 'bar'}" x="${x + inset}" y="${y + inset}" width="${inner}" height="${inner}" rx="2"/></g>`
      }),
    ]),
  ])
}
