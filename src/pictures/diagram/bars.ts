import type { BarsDiagram } from '../../domain/diagram.ts'
import { textSvg, widthOf } from '../text.ts'
import { detail, label, margin, rectSvg, width, type Drawn } from './parts.ts'

const high = 28

/** A bar for each row; the parts are as wide as their shares. */
export function drawBars({ rows, legend, align }: BarsDiagram): Drawn {
  const whole = width - 2 * margin
  const tight: string[] = []
  let y = margin
  const bars = rows.map(({ text, parts }) => {
    const used = parts.reduce((sum, { share }) => sum + share, 0)
    let x = margin + (align === 'middle' ? (whole * Math.max(0, 100 - used)) / 200 : 0)
    const title = textSvg(text, { ...label, x: margin, y: y + 12 })
    tight.push(...(widthOf(text, label) > whole ? [text] : []))
    const drawn = parts.map(({ text: inside, share, tone }) => {
      const w = (whole * share) / Math.max(100, used)
      const rect = rectSvg({ x: x + 1, y: y + 19, w: w - 2, h: high }, tone, 5)
      const middle = x + w / 2
      x += w
      if (inside === undefined) return rect
      if (widthOf(inside, detail) > w - 6) tight.push(inside)
      return rect + textSvg(inside, { ...detail, x: middle, y: y + 19 + 18, anchor: 'middle' })
    })
    y += 19 + high + 9
    return title + drawn.join('')
  })
  let x = margin
  const keys = legend.map(({ text, tone }) => {
    const w = widthOf(text, detail) + 34
    if (x + w > width - margin + 8 && x > margin) [x, y] = [margin, y + 20]
    const key =
      rectSvg({ x: x + 1, y: y + 2, w: 16, h: 13 }, tone, 3) + textSvg(text, { ...detail, x: x + 22, y: y + 13 })
    x += w
    return key
  })
  return { svg: [...bars, ...keys].join(''), height: y + (legend.length > 0 ? 20 : -4) + margin - 4, tight }
}
