import type { HeatDrawing } from '../../kernel/picture.ts'
import { margin, width } from '../diagram/parts.ts'
import { ink, textSvg, widthOf } from '../text.ts'
import type { Body } from './body.ts'

const fills = ['#ffffff', '#e3edf7', '#b4d2ee', '#6fa8dc', '#0f5ca8'] as const
const numbers = [ink, ink, ink, ink, '#ffffff'] as const
const [square, gap] = [22, 4]

/** A square with its number for each thing, so that no color says anything alone. */
export function drawHeat({ rows, legend }: HeatDrawing): Body {
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
