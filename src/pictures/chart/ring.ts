import { rounded } from '../../kernel/chart/chart.ts'
import type { RingDrawing } from '../../kernel/picture.ts'
import { margin, width } from '../diagram/parts.ts'
import { soft, textSvg, widthOf } from '../text.ts'
import type { Body } from './body.ts'

const ringSize = { radius: 46, thick: 13 } as const

/** A ring that fills clockwise, and the parts as bars below it. */
export function drawRing({ value, text, label, goal, bars }: RingDrawing): Body {
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
