import { barChart } from '../kernel/chart/bar-chart.ts'
import { rounded } from '../kernel/chart/chart.ts'
import { lineChart } from '../kernel/chart/line-chart.ts'
import type { ChartDrawing, HeatDrawing, RingDrawing } from '../kernel/picture.ts'
import { ground, ink, soft, textSvg, widthOf } from './text.ts'
import { margin, pictureSvg, width } from './diagram/parts.ts'

const titleSize = { size: 15, isBold: true } as const
const titleHigh = 26

/** Draws a chart with its title above it. */
export function drawChart(drawing: ChartDrawing): string {
  const { svg, height } = bodyOf(drawing)
  const title = textSvg(drawing.title, { ...titleSize, x: margin, y: margin + 12 })
  return pictureSvg({
    svg: `${title}<g transform="translate(0 ${margin + titleHigh - 6})">${svg}</g>`,
    height: margin * 2 + titleHigh + height,
  })
}

interface Body {
  readonly svg: string
  readonly height: number
}

function bodyOf(drawing: ChartDrawing): Body {
  switch (drawing.kind) {
    case 'bars':
      return nested(barChart({ ...drawing, ...unseen }).text)
    case 'line':
      return nested(lineChart({ ...drawing, ...unseen }).text)
    case 'ring':
      return drawRing(drawing)
    case 'heat':
      return drawHeat(drawing)
  }
}

/** A picture has its title above it, and its words in the card's text for people who don't see it. */
const unseen = { id: 'chart', title: '', summary: '' } as const

/** The same colors as on pages in the light. The ground around letters keeps lines out of them. */
const style = [
  `.chart text{font-size:13px;fill:${ink};paint-order:stroke;stroke:${ground};stroke-width:3px;stroke-linejoin:round}`,
  '.chart .end{text-anchor:end}.chart .middle{text-anchor:middle}',
  '.chart .axis{stroke:#c9ced6;stroke-width:1}.chart .goal{stroke:#9a4a00;stroke-width:1.5;stroke-dasharray:5 4}',
  '.chart polygon.range{fill:#bcd6f0}.chart line.range{stroke:#bcd6f0;stroke-width:5}',
  '.chart .line{fill:none;stroke:#0f5ca8;stroke-width:2.5}.chart .dot{fill:#0f5ca8}.chart .bar{fill:#0f5ca8}',
  `.chart .plate{fill:${ground}}`,
].join('')

/** A chart of a page, within the picture's edges. */
function nested(chart: string): Body {
  const [, high = '200'] = /viewBox="0 0 \d+ (\d+)"/.exec(chart) ?? []
  const inner = width - 2 * margin
  const height = (Number(high) * inner) / width
  return {
    svg: chart
      .replace('<svg class="chart"', `<svg class="chart" x="${margin}" width="${inner}" height="${rounded(height)}"`)
      .replace(/<title.*?<\/desc>/, `<style>${style}</style>`),
    height,
  }
}

const ringSize = { radius: 46, thick: 13 } as const

/** A ring that fills clockwise, and the parts as bars below it. */
function drawRing({ value, text, label, goal, bars }: RingDrawing): Body {
  const { radius, thick } = ringSize
  const [x, y] = [width / 2, radius + thick]
  const around = 2 * Math.PI * radius
  const part = Math.min(1, Math.max(0, value)) * around
  const ring = [
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="#e3e6eb" stroke-width="${thick}"/>`,
    part > 0
      ? `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="#0f5ca8" stroke-width="${thick}" stroke-dasharray="${rounded(part)} ${rounded(around)}" transform="rotate(-90 ${x} ${y})"/>`
      : '',
    goal ? tickSvg(goal.value, x, y) : '',
    textSvg(text, { size: 22, isBold: true, x, y: y + 8, anchor: 'middle' }),
    textSvg(label, { size: 13, x, y: 2 * y + 12, anchor: 'middle', color: soft }),
    goal ? keySvg(goal.label, x, 2 * y + 30) : '',
  ]
  const top = 2 * y + (goal ? 46 : 26)
  const [step, whole] = [36, width - 2 * margin]
  const rows = bars.map((bar, index) => {
    const at = top + index * step
    const filled = Math.max(0, Math.min(1, bar.value)) * whole
    return [
      textSvg(bar.label, { size: 13, isBold: true, x: margin, y: at + 11 }),
      textSvg(bar.text, { size: 13, x: width - margin, y: at + 11, anchor: 'end' }),
      `<rect x="${margin}" y="${at + 17}" width="${whole}" height="9" rx="4.5" fill="#e3e6eb"/>`,
      filled > 0
        ? `<rect x="${margin}" y="${at + 17}" width="${rounded(Math.max(9, filled))}" height="9" rx="4.5" fill="#0f5ca8"/>`
        : '',
    ].join('')
  })
  return { svg: [...ring, ...rows].join(''), height: top + bars.length * step - margin }
}

/** What the mark across the ring means. */
function keySvg(label: string, middle: number, y: number): string {
  const w = 24 + widthOf(label, { size: 13 })
  const left = middle - w / 2
  return `<line x1="${rounded(left)}" x2="${rounded(left + 16)}" y1="${y - 4}" y2="${y - 4}" stroke="#9a4a00" stroke-width="3"/>${textSvg(label, { size: 13, x: left + 24, y })}`
}

/** A mark across the ring. */
function tickSvg(level: number, x: number, y: number): string {
  const { radius, thick } = ringSize
  return `<line x1="${x}" x2="${x}" y1="${y - radius - thick / 2 - 3}" y2="${y - radius + thick / 2 + 3}" stroke="#9a4a00" stroke-width="3" transform="rotate(${rounded(360 * level)} ${x} ${y})"/>`
}

const fills = ['#ffffff', '#e3edf7', '#b4d2ee', '#6fa8dc', '#0f5ca8'] as const
const numbers = [ink, ink, ink, ink, '#ffffff'] as const
const [square, gap] = [22, 4]

/** A square with its number for each thing, so that no color says anything alone. */
function drawHeat({ rows, legend }: HeatDrawing): Body {
  const perLine = Math.floor((width - 2 * margin + gap) / (square + gap))
  let y = 0
  const drawn = rows.map(({ label, levels }) => {
    const name = textSvg(label, { size: 13, isBold: true, x: margin, y: y + 12 })
    y += 18
    const squares = levels.map((level, index) =>
      cell(level, margin + (index % perLine) * (square + gap), y + Math.floor(index / perLine) * (square + gap)),
    )
    y += Math.ceil(levels.length / perLine) * (square + gap) + 6
    return name + squares.join('')
  })
  let x: number = margin
  const keys = legend.map((meaning, level) => {
    const w = square + 6 + widthOf(meaning, { size: 13 }) + 12
    if (x + w > width && x > margin) [x, y] = [margin, y + square + 4]
    const key = cell(level, x, y) + textSvg(meaning, { size: 13, x: x + square + 6, y: y + 15 })
    x += w
    return key
  })
  return { svg: [...drawn, ...keys].join(''), height: y + square - 6 }
}

const cell = (level: number, x: number, y: number): string =>
  `<rect x="${x + 0.5}" y="${y + 0.5}" width="${square - 1}" height="${square - 1}" rx="4" fill="${fills[level] ?? fills[0]}" stroke="#79808c"${level === 0 ? ' stroke-dasharray="2 2"' : ''}/>${textSvg(String(level), { size: 13, isBold: true, x: x + square / 2, y: y + 15.5, anchor: 'middle', color: numbers[level] ?? ink })}`
