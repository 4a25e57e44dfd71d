import type { SequenceDiagram } from '../../domain/diagram.ts'
import { wrapped } from '../text.ts'
import { arrowSvg, boxLines, boxSvg, detail, detailLine, margin, width, wordsSvg, type Drawn } from './parts.ts'

/** Columns for those who take part, and a numbered arrow for each message. */
export function drawSequence({ actors, messages }: SequenceDiagram): Drawn {
  const column = (width - 2 * margin) / actors.length
  const w = column - 8
  const lines = actors.map(({ text }) => boxLines({ text }, w))
  const h = Math.max(...lines.map(({ height }) => height))
  const xOf = (id: string): number => margin + column * (actors.findIndex((actor) => actor.id === id) + 0.5)
  let y = margin + h + 10
  const drawn = messages.map(({ from, to, text, tone }, index) => {
    const [x, end] = [xOf(from), xOf(to)]
    const said = `${index + 1} ${text}`
    if (from === to) {
      const wide = Math.max(w, 120)
      const rect = { x: clamped(x, wide), y, w: wide, h: boxLines({ text: said }, wide).height }
      y += rect.h + 10
      return boxSvg({ text: said }, rect, tone)
    }
    const room = Math.max(Math.abs(end - x) - 14, 150)
    const words = wrapped(said, detail, room)
    const first = y + 12
    y += words.length * detailLine + 6
    const arrow = arrowSvg(
      [
        [x, y],
        [end, y],
      ],
      tone,
    )
    y += 14
    return wordsSvg(words, clamped((x + end) / 2, room) + room / 2, first) + arrow
  })
  const lanes = actors.map(
    ({ id }) =>
      `<line x1="${xOf(id)}" x2="${xOf(id)}" y1="${margin + h}" y2="${y}" stroke="#9aa1ad" stroke-dasharray="3 3"/>`,
  )
  const heads = actors.map(({ id, text, tone }) => boxSvg({ text }, { x: xOf(id) - w / 2, y: margin, w, h }, tone))
  return {
    svg: [...lanes, ...drawn, ...heads].join(''),
    height: y + margin - 2,
    tight: lines.flatMap(({ tight }) => tight),
  }
}

/** The left edge of something of this width, in the picture. */
const clamped = (middle: number, w: number): number => Math.min(Math.max(middle - w / 2, margin), width - margin - w)
