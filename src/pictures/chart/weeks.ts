import { rounded } from '../../kernel/chart/chart.ts'
import type { DayState, WeeksDrawing } from '../../kernel/picture.ts'
import { margin, width } from '../diagram/parts.ts'
import { ink, line, soft, textSvg } from '../text.ts'
import type { Body } from './body.ts'

type Day = WeeksDrawing['weeks'][number]['days'][number]

interface Look {
  readonly fill: string
  readonly stroke: string
  readonly wide: number
  readonly dashes?: string
  readonly color: string
}

const looks: Readonly<Record<DayState, Look>> = {
  done: { fill: '#0f5ca8', stroke: '#0f5ca8', wide: 1, color: '#ffffff' },
  missed: { fill: '#ffffff', stroke: line, wide: 1, dashes: '3 3', color: soft },
  off: { fill: '#f4f5f7', stroke: '#f4f5f7', wide: 1, color: soft },
  today: { fill: '#ffffff', stroke: '#0f5ca8', wide: 2.5, color: ink },
  planned: { fill: '#ffffff', stroke: '#0f5ca8', wide: 1, color: soft },
  exam: { fill: '#fff3e6', stroke: '#9a4a00', wide: 2.5, color: ink },
}

const [gap, high, labelHigh, columnsHigh] = [4, 44, 20, 18]
const wide = (width - 2 * margin - 6 * gap) / 7
/** Of an answered day that is today, around its square. */
const halo = 2

/** A square for each day, with the number of answers in it, or what the day is. */
export function drawWeeks({ columns, weeks, states, legend }: WeeksDrawing): Body {
  const left = (index: number): number => margin + index * (wide + gap)
  const names = columns.map((name, index) =>
    textSvg(name, { size: 13, color: soft, x: left(index) + wide / 2, y: 12, anchor: 'middle' }),
  )
  const step = labelHigh + high + 6
  const rows = weeks.map(({ label, days }, row) => {
    const top = columnsHigh + row * step
    return [
      textSvg(label, { size: 13, isBold: true, x: margin, y: top + 14 }),
      ...days.map((day, index) => square(day, states, left(index), top + labelHigh)),
    ].join('')
  })
  const end = columnsHigh + weeks.length * step
  return {
    svg: [...names, ...rows, textSvg(legend, { size: 13, color: soft, x: margin, y: end + 13 })].join(''),
    height: end + 14,
  }
}

function square({ day, state, answers }: Day, states: WeeksDrawing['states'], x: number, y: number): string {
  const { fill, stroke, wide: thick, dashes, color } = looks[state === 'today' && answers > 0 ? 'done' : state]
  const frame = `<rect x="${rounded(x + 0.5)}" y="${y + 0.5}" width="${rounded(wide - 1)}" height="${high - 1}" rx="5" fill="${fill}" stroke="${stroke}" stroke-width="${thick}"${dashes ? ` stroke-dasharray="${dashes}"` : ''}/>`
  const ring =
    state === 'today' && answers > 0
      ? `<rect x="${rounded(x + halo + 1)}" y="${y + halo + 1}" width="${rounded(wide - 2 * halo - 2)}" height="${high - 2 * halo - 2}" rx="4" fill="none" stroke="#ffffff" stroke-width="1.5"/>`
      : ''
  const middle = x + wide / 2
  const inside = answers > 0 ? String(answers) : state === 'done' ? '' : states[state]
  return [
    frame,
    ring,
    textSvg(String(day), { size: 13, color, x: middle, y: y + 17, anchor: 'middle' }),
    textSvg(inside, { size: 13, isBold: true, color, x: middle, y: y + 35, anchor: 'middle' }),
  ].join('')
}
