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
      const own = boxLines({ text: said }, Math.max(w, 120))
      const rect = { x: clamped(x, Math.max(w, 120)), y, w: Math.max(w, 120), h: own.height }
      y += own.height + 10
      return boxSvg({ text: said }, rect, tone)
    }
    const words = wrapped(said, detail, Math.max(Math.abs(end - x) - 14, 150))
    const first = y + 12
    y += words.length * detailLine + 6
    const arrow = arrowSvg(
      [
        [x, y],
        [end, y],
      ],
      tone,
    )
    const middle =
      clamped((x + end) / 2, Math.max(Math.abs(end - x) - 14, 150)) + Math.max(Math.abs(end - x) - 14, 150) / 2
    y += 14
    return wordsSvg(words, middle, first) + arrow
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
