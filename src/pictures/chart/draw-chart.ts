import { barChart } from '../../kernel/chart/bar-chart.ts'
import { rounded } from '../../kernel/chart/chart.ts'
import { lineChart } from '../../kernel/chart/line-chart.ts'
import type { ChartDrawing } from '../../kernel/picture.ts'
import { margin, pictureSvg, width } from '../diagram/parts.ts'
import { ground, ink, textSvg } from '../text.ts'
import type { Body } from './body.ts'
import { drawHeat } from './heat.ts'
import { drawPlaces } from './places.ts'
import { drawRing } from './ring.ts'
import { drawWeeks } from './weeks.ts'

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
    case 'weeks':
      return drawWeeks(drawing)
    case 'places':
      return drawPlaces(drawing)
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
