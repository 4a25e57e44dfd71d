import type { Tone } from '../../domain/diagram.ts'
import { rounded } from '../../kernel/chart/chart.ts'
import { ground, ink, line, textSvg, widthOf, wrapped } from '../text.ts'

/** Units of every picture's width: about a pixel each on a narrow phone. */
export const width = 320
export const margin = 12

/** Sizes of text. None is smaller than 13 on a phone of 320 pixels. */
export const label = { size: 14, isBold: true } as const
export const detail = { size: 13 } as const
const labelLine = 17
export const detailLine = 15

/** What can be drawn, and how high it is. `tight` names the words that don't fit. */
export interface Drawn {
  readonly svg: string
  readonly height: number
  readonly tight: readonly string[]
}

/** The look of each tone: fill, outline, width of the outline, and its dashes. */
export const looks: Readonly<Record<Tone, { fill: string; stroke: string; wide: number; dashes: string }>> = {
  plain: { fill: '#f4f5f7', stroke: line, wide: 1.2, dashes: '' },
  focus: { fill: '#dcebfa', stroke: '#0f5ca8', wide: 1.6, dashes: '' },
  good: { fill: '#ddf3e2', stroke: '#1a7f37', wide: 2.6, dashes: '' },
  bad: { fill: '#fde7e3', stroke: '#b3261e', wide: 1.8, dashes: '5 3' },
}

export interface Rect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export function rectSvg({ x, y, w, h }: Rect, tone: Tone, radius = 7): string {
  const { fill, stroke, wide, dashes } = looks[tone]
  const dash = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`
  return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(w)}" height="${rounded(h)}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${wide}"${dash}/>`
}

interface Words {
  readonly text: string
  readonly sub?: string | undefined
}

const inset = 7

/** The lines of a box, for its width. */
export function boxLines({ text, sub }: Words, w: number) {
  const main = wrapped(text, label, w - 2 * inset)
  const small = sub === undefined ? [] : wrapped(sub, detail, w - 2 * inset)
  const tight = [
    ...main.filter((one) => widthOf(one, label) > w - 2 * inset + 2),
    ...small.filter((one) => widthOf(one, detail) > w - 2 * inset + 2),
  ]
  return { main, small, tight, height: main.length * labelLine + small.length * detailLine + 13 }
}

/** A rounded box with its words in the middle. */
export function boxSvg(words: Words, rect: Rect, tone: Tone): string {
  const { main, small, height } = boxLines(words, rect.w)
  const middle = rect.x + rect.w / 2
  const top = rect.y + (rect.h - height) / 2 + 6
  return [
    rectSvg(rect, tone),
    ...main.map((text, index) =>
      textSvg(text, { ...label, x: middle, y: top + 13 + index * labelLine, anchor: 'middle' }),
    ),
    ...small.map((text, index) =>
      textSvg(text, {
        ...detail,
        x: middle,
        y: top + main.length * labelLine + 12 + index * detailLine,
        anchor: 'middle',
      }),
    ),
  ].join('')
}

type Point = readonly [x: number, y: number]

/** A line through points with rounded corners and a head at its end. */
export function arrowSvg(points: readonly Point[], tone: Tone): string {
  const { stroke, dashes } = tone === 'plain' ? { stroke: ink, dashes: '' } : looks[tone]
  const dash = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`
  const end = points.at(-1) as Point
  const before = points.at(-2) as Point
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1
  const [dx, dy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length]
  const foot: Point = [end[0] - dx * 7, end[1] - dy * 7]
  const path = cornered([...points.slice(0, -1), foot])
  const head = `<path d="M${at(end)}L${at([foot[0] - dx - dy * 4.5, foot[1] - dy + dx * 4.5])}L${at([foot[0] - dx + dy * 4.5, foot[1] - dy - dx * 4.5])}Z" fill="${stroke}"/>`
  return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${tone === 'good' ? 2.2 : 1.5}"${dash}/>${head}`
}

const at = ([x, y]: Point): string => `${rounded(x)} ${rounded(y)}`

function cornered(points: readonly Point[]): string {
  const [start, ...rest] = points as [Point, ...Point[]]
  let path = `M${at(start)}`
  rest.forEach((corner, index) => {
    const before = points[index] as Point
    const after = rest[index + 1]
    if (!after) return (path += `L${at(corner)}`)
    const toward = (from: Point, to: Point): Point => {
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
      const by = Math.min(6, length / 2)
      return [from[0] + ((to[0] - from[0]) / length) * by, from[1] + ((to[1] - from[1]) / length) * by]
    }
    return (path += `L${at(toward(corner, before))}Q${at(corner)} ${at(toward(corner, after))}`)
  })
  return path
}

/** Small words in the middle of a line, on the ground. */
export const wordsSvg = (
  lines: readonly string[],
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end' = 'middle',
): string =>
  lines
    .map((text, index) => textSvg(text, { ...detail, x, y: y + index * detailLine, anchor, isOnLine: true }))
    .join('')

/** The whole picture, with its ground and a frame that shows where it ends. */
export const pictureSvg = ({ svg, height }: Pick<Drawn, 'svg' | 'height'>): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${rounded(height)}" width="${width}" height="${rounded(height)}" font-family="Source Sans 3"><rect x="0.5" y="0.5" width="${width - 1}" height="${rounded(height - 1)}" rx="8" fill="${ground}" stroke="#c9ced6"/>${svg}</svg>`
