import { rounded } from '../../kernel/chart/chart.ts'
import type { PlacesDrawing } from '../../kernel/picture.ts'
import { margin, width } from '../diagram/parts.ts'
import { line, soft, textSvg, widthOf } from '../text.ts'
import type { Body } from './body.ts'

const [step, headHigh] = [24, 24]
/** Where a line leaves last week's place and reaches this week's. */
const [from, to] = [44, 126]
const nameStyle = { size: 13, isBold: true } as const

/** Two columns of places, and a line from each person's earlier one to the one now. */
export function drawPlaces({ before, now, rows, without }: PlacesDrawing): Body {
  // Where there are gaps between the earlier places, the column closes up.
  const earlier = rows.flatMap((row) => (row.before === undefined ? [] : [row.before])).toSorted((a, b) => a - b)
  const taken = new Map<number, number>()
  const middle = (index: number): number => headHigh + index * step + step / 2
  const drawn = rows.map(({ label, place, before: was }, index) => {
    const y = middle(index)
    const name = textSvg(shortened(`${place}.`, label), { ...nameStyle, x: to + 12, y: y + 5 })
    const dot = `<circle cx="${to}" cy="${y}" r="4" fill="#0f5ca8"/>`
    if (was === undefined)
      return name + dot + textSvg(without, { size: 13, color: soft, x: to - 10, y: y + 5, anchor: 'end' })
    const shared = taken.get(was) ?? 0
    taken.set(was, shared + 1)
    const start = middle(earlier.indexOf(was) + shared)
    const look = was === place ? `stroke="${line}" stroke-width="1.5"` : 'stroke="#0f5ca8" stroke-width="2.5"'
    return [
      name,
      `<path d="M${from} ${start}C${from + 40} ${start} ${to - 40} ${y} ${to} ${y}" fill="none" ${look}/>`,
      dot,
      `<circle cx="${from}" cy="${start}" r="4" fill="#0f5ca8"/>`,
      textSvg(`${was}.`, { size: 13, x: from - 10, y: start + 5, anchor: 'end' }),
    ].join('')
  })
  return {
    svg: [
      textSvg(before, { size: 13, color: soft, x: margin, y: 13 }),
      textSvg(now, { size: 13, color: soft, x: to + 12, y: 13 }),
      ...drawn,
    ].join(''),
    height: headHigh + rows.length * step - margin,
  }
}

/** What the font of pictures has signs for. */
const drawable = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Mn}\p{Nd}\p{P}\p{Zs}]*$/u

/** A name that fits; the rest of a long one is on the card, and so is one that can't be drawn. */
function shortened(place: string, label: string): string {
  if (!drawable.test(label)) return place
  const name = `${place} ${label}`
  const room = width - margin - to - 12
  const signs = Array.from(name)
  while (widthOf(signs.join(''), nameStyle) > rounded(room)) signs.splice(-2, 2, '…')
  return signs.join('')
}
