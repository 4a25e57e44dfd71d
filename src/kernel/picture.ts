import type { BarChart } from './chart/bar-chart.ts'
import type { Goal } from './chart/chart.ts'
import type { LineChart } from './chart/line-chart.ts'

/** The diagram of a note. */
interface DiagramDrawing {
  readonly kind: 'diagram'
  readonly note: string
}

/** A chart as on a page, without what only a page needs: the picture's text is told by `altOf`. */
type Pictured<C> = Omit<C, 'id' | 'summary'>

interface BarsDrawing extends Pictured<BarChart> {
  readonly kind: 'bars'
}

interface LineDrawing extends Pictured<LineChart> {
  readonly kind: 'line'
}

/** A ring for the whole, and a bar for each part. */
export interface RingDrawing {
  readonly kind: 'ring'
  readonly title: string
  /** In the ring: `78%`, and what it is. */
  readonly text: string
  readonly label: string
  /** From 0 to 1. */
  readonly value: number
  /** A level of the whole to compare with, from 0 to 1. */
  readonly goal?: Goal
  readonly bars: readonly { readonly label: string; readonly text: string; readonly value: number }[]
}

/** A square for each thing, the fuller, the more. */
export interface HeatDrawing {
  readonly kind: 'heat'
  readonly title: string
  /** A row with a number from 0 to 4 for each of its squares. */
  readonly rows: readonly { readonly label: string; readonly levels: readonly number[] }[]
  /** What each number means. */
  readonly legend: readonly string[]
}

/** What a day was for studying, or will be. */
export type DayState = 'done' | 'missed' | 'off' | 'today' | 'planned' | 'exam'

/** Whole weeks, a square for each day. */
export interface WeeksDrawing {
  readonly kind: 'weeks'
  readonly title: string
  /** The names of the seven columns. */
  readonly columns: readonly string[]
  /** Each with seven days. */
  readonly weeks: readonly {
    readonly label: string
    readonly days: readonly {
      /** The day of the month. */
      readonly day: number
      readonly state: DayState
      /** Questions that were answered. */
      readonly answers: number
    }[]
  }[]
  /** What a state is called, in a square and in words. */
  readonly states: Readonly<Record<Exclude<DayState, 'done'>, string>>
  /** What a number in a square counts, after the number and below the squares. */
  readonly counts: string
  readonly legend: string
}

/** Who was where in a ranking before, and who is where now. */
export interface PlacesDrawing {
  readonly kind: 'places'
  readonly title: string
  /** When each of the two rankings was. */
  readonly before: string
  readonly now: string
  /** Best first. Someone who had no place before has no line. */
  readonly rows: readonly { readonly label: string; readonly place: number; readonly before?: number }[]
  /** What stands for the place of someone who had none before. */
  readonly without: string
}

export type ChartDrawing = BarsDrawing | LineDrawing | RingDrawing | HeatDrawing | WeeksDrawing | PlacesDrawing
/** What a picture draws, as plain data. */
export type Drawing = DiagramDrawing | ChartDrawing

/** A picture on a card. */
export interface Picture {
  readonly url: string
  /** Says what the picture shows, with all its numbers. */
  readonly alt: string
}

/** Creates the address of a picture, where clients can load it. */
export type PictureUrl = (drawing: Drawing) => string

interface Addresses {
  readonly pictureUrl?: PictureUrl
}

/** A picture for a card; undefined if no client could load it. */
export const pictureOf = ({ pictureUrl }: Addresses, drawing: Drawing, alt: string): Picture | undefined =>
  pictureUrl && { url: pictureUrl(drawing), alt }

/** A chart for a card, told in words from the same data that it draws. */
export const chartOf = (addresses: Addresses, drawing: ChartDrawing): Picture | undefined =>
  pictureOf(addresses, drawing, altOf(drawing))

/** Everything that a chart shows, in words. */
export function altOf(drawing: ChartDrawing): string {
  const said = partsOf(drawing).join('; ')
  const goal = 'goal' in drawing && drawing.goal ? ` ${drawing.goal.label}.` : ''
  return `${drawing.title}: ${said}.${goal}`
}

function partsOf(drawing: ChartDrawing): string[] {
  switch (drawing.kind) {
    case 'bars':
      return drawing.bars.map(({ label, text }) => `${label} ${text}`)
    case 'ring':
      return [`${drawing.text} ${drawing.label}`, ...drawing.bars.map(({ label, text }) => `${label} ${text}`)]
    case 'line':
      return drawing.runs.flatMap((run) => run.map(({ label }) => label))
    case 'heat':
      return drawing.rows.map(({ label, levels }) =>
        [
          label,
          ...drawing.legend.flatMap((meaning, level) => {
            const count = levels.filter((one) => one === level).length
            return count === 0 ? [] : [`${count} ${meaning}`]
          }),
        ].join(', '),
      )
    case 'weeks':
      return drawing.weeks.map(
        ({ label, days }) => `${label}: ${days.map((day, i) => dayText(drawing, day, i)).join(', ')}`,
      )
    case 'places':
      return drawing.rows.map(({ label, place, before }) => {
        const was = before === undefined ? drawing.without : `${before}.`
        return `${place}. ${label} (${drawing.before}: ${was})`
      })
  }
}

function dayText(
  { columns, counts, states }: WeeksDrawing,
  { day, state, answers }: WeeksDrawing['weeks'][number]['days'][number],
  index: number,
): string {
  const said = [...(answers > 0 ? [`${answers} ${counts}`] : []), ...(state === 'done' ? [] : [states[state]])]
  return `${columns[index] ?? ''} ${day} ${said.join(' ')}`
}
