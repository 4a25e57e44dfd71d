import { markup, type Html, type Part } from '../html/html.ts'

/** What every chart has: a name, and what it shows in words for people who don't see it. */
export interface ChartText {
  /** Unique on its page. */
  readonly id: string
  readonly title: string
  readonly summary: string
}

/** Units of every chart. Charts get as wide as there is room, so a unit is about a pixel on the narrowest phone. */
export const width = 320

/** A number without needless digits, for coordinates. */
export const rounded = (value: number): number => Math.round(10 * value) / 10

/** A level to compare with: a dashed line. */
export interface Goal {
  readonly value: number
  readonly label: string
}

/** Units that the key of the dashed line takes, above everything else. */
export const keyHeight = 18

export const goalKey = ({ label }: Goal): Html =>
  markup`<line class="goal" x1="2" x2="26" y1="9" y2="9"/><text x="32" y="13">${label}</text>`

/** The frame of a chart. Its colors are classes, which the page's style gives for light, dark, high contrast, and print. */
export const chart = ({ id, title, summary }: ChartText, height: number, parts: Part): Html =>
  markup`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-summary"><title id="${id}-title">${title}</title><desc id="${id}-summary">${summary}</desc>${parts}</svg>`
