import type { FlowDiagram } from '../../domain/diagram.ts'
import { soft, textSvg, widthOf, wrapped } from '../text.ts'
import {
  arrowSvg,
  boxLines,
  boxSvg,
  detail,
  detailLine,
  label,
  margin,
  width,
  wordsSvg,
  type Drawn,
  type Rect,
} from './parts.ts'

type Box = FlowDiagram['rows'][number][number]
type Arrow = FlowDiagram['arrows'][number]
interface PlacedBox {
  readonly box: Box
  readonly rect: Rect
  readonly row: number
}

const frameTop = 22
const frameEnd = 9

/** Boxes in rows; arrows go straight down, sideways within a row, or around along a side. */
export function drawFlow({ rows, frames, arrows }: FlowDiagram): Drawn {
  const rowOf = new Map(rows.flatMap((row, index) => row.map(({ id }) => [id, index] as const)))
  const [from, to] = [(arrow: Arrow) => rowOf.get(arrow.from) ?? 0, (arrow: Arrow) => rowOf.get(arrow.to) ?? 0]
  const around = arrows.filter((arrow) => to(arrow) !== from(arrow) && to(arrow) !== from(arrow) + 1)
  const room = { left: sideRoom(around, 'left'), right: sideRoom(around, 'right') }
  const hasFrames = frames.length > 0
  const left = margin + room.left + (hasFrames ? 8 : 0)
  const right = width - margin - room.right - (hasFrames ? 8 : 0)

  const placed = new Map<string, PlacedBox>()
  const tight: string[] = []
  let y = margin
  rows.forEach((row, index) => {
    if (frames.some((frame) => frame.from === index + 1)) y += frameTop
    const across = arrows.filter((arrow) => from(arrow) === index && to(arrow) === index)
    const gap = across.some(({ text }) => text !== undefined) ? 76 : across.length > 0 ? 34 : 10
    const column = (right - left - gap * (row.length - 1)) / row.length
    const widths = row.map((box) => (row.length > 1 ? column : Math.min(right - left, Math.max(150, widest(box)))))
    const lines = row.map((box, place) => boxLines(box, widths[place] as number))
    const h = Math.max(...lines.map(({ height }) => height))
    row.forEach((box, place) => {
      const w = widths[place] as number
      const x = row.length > 1 ? left + place * (column + gap) : (left + right - w) / 2
      placed.set(box.id, { box, rect: { x, y, w, h }, row: index })
      tight.push(...(lines[place]?.tight ?? []))
    })
    y += h
    if (frames.some((frame) => frame.to === index + 1)) y += frameEnd
    if (index < rows.length - 1)
      y += gapBelow(arrows.filter((arrow) => from(arrow) === index && to(arrow) === index + 1))
  })
  const height = y + margin
  const edge = (id: string): PlacedBox => placed.get(id) as PlacedBox
  const isFirstOfFrame = (row: number): boolean => frames.some((frame) => frame.from === row + 1)
  const svg = [
    ...frames.map((frame) => frameSvg(frame, rows, placed, [left - 8, right + 8])),
    ...arrows.map((arrow) => {
      const [source, target] = [edge(arrow.from), edge(arrow.to)]
      if (source.row === target.row) return acrossSvg(arrow, source.rect, target.rect)
      if (target.row === source.row + 1) return downSvg(arrow, source, target, arrows, isFirstOfFrame(target.row))
      return aroundSvg(arrow, source.rect, target.rect, around, { left, right, room })
    }),
    ...[...placed.values()].map(({ box, rect }) => boxSvg(box, rect, box.tone)),
  ]
  return { svg: svg.join(''), height, tight }
}

const widest = ({ text, sub = '' }: Box): number => Math.max(widthOf(text, label), widthOf(sub, detail)) + 24

const sideRoom = (around: readonly Arrow[], side: 'left' | 'right'): number => {
  const here = around.filter((arrow) => arrow.side === side)
  if (here.length === 0) return 0
  return here.some(({ text }) => text !== undefined) ? 78 : 12 + 8 * here.length
}

/** Words of an arrow that goes down fit into half of the width. */
const downWidth = 132
function gapBelow(down: readonly Arrow[]): number {
  const most = Math.max(
    0,
    ...down.map(({ text }) => (text === undefined ? 0 : wrapped(text, detail, downWidth).length)),
  )
  return most === 0 ? 24 : 28 + most * detailLine
}

const middleOf = ({ x, w }: Rect): number => x + w / 2

function downSvg(
  arrow: Arrow,
  source: PlacedBox,
  target: PlacedBox,
  arrows: readonly Arrow[],
  isFramed: boolean,
): string {
  const [top, bottom] = [source.rect.y + source.rect.h, target.rect.y]
  const [x, to] = [middleOf(source.rect), middleOf(target.rect)]
  const lines = arrow.text === undefined ? [] : wrapped(arrow.text, detail, downWidth)
  const high = lines.length * detailLine
  if (Math.abs(x - to) < 2)
    return (
      arrowSvg(
        [
          [x, top],
          [x, bottom],
        ],
        arrow.tone,
      ) + wordsSvg(lines, x, (top + bottom) / 2 - high / 2 + 8)
    )
  // Arrows that part turn at the top, so that their words are above their targets; those that meet turn at the end.
  const parts = arrows.filter(({ from }) => from === arrow.from).length > 1
  const turn = parts ? top + 9 : bottom - (isFramed ? frameTop + 8 : 14)
  const words = parts
    ? wordsSvg(lines, to, turn + (bottom - 7 - turn) / 2 - high / 2 + 10)
    : wordsSvg(lines, x, top + (turn - top) / 2 - high / 2 + 10)
  return (
    arrowSvg(
      [
        [x, top],
        [x, turn],
        [to, turn],
        [to, bottom],
      ],
      arrow.tone,
    ) + words
  )
}

function acrossSvg(arrow: Arrow, source: Rect, target: Rect): string {
  const y = source.y + source.h / 2
  const isRight = target.x > source.x
  const [x, to] = isRight ? [source.x + source.w, target.x] : [source.x, target.x + target.w]
  const lines = arrow.text === undefined ? [] : wrapped(arrow.text, detail, Math.abs(to - x) - 6)
  return (
    arrowSvg(
      [
        [x, y],
        [to, y],
      ],
      arrow.tone,
    ) + wordsSvg(lines, (x + to) / 2, y - 6 - (lines.length - 1) * detailLine)
  )
}

function aroundSvg(
  arrow: Arrow,
  source: Rect,
  target: Rect,
  around: readonly Arrow[],
  {
    left,
    right,
    room,
  }: { readonly left: number; readonly right: number; readonly room: { left: number; right: number } },
): string {
  const isRight = arrow.side === 'right'
  const order = around.filter(({ side }) => side === arrow.side).indexOf(arrow)
  const x = isRight ? right + 10 + 8 * order : left - 10 - 8 * order
  const [start, end] = isRight ? [source.x + source.w, target.x + target.w] : [source.x, target.x]
  const [y, to] = [source.y + source.h / 2, target.y + target.h / 2]
  const lines = arrow.text === undefined ? [] : wrapped(arrow.text, detail, (isRight ? room.right : room.left) - 18)
  const words = wordsSvg(
    lines,
    isRight ? x + 6 : x - 6,
    (y + to) / 2 - (lines.length * detailLine) / 2 + 11,
    isRight ? 'start' : 'end',
  )
  return (
    arrowSvg(
      [
        [start, y],
        [x, y],
        [x, to],
        [end, to],
      ],
      arrow.tone,
    ) + words
  )
}

function frameSvg(
  { text, from, to }: FlowDiagram['frames'][number],
  rows: FlowDiagram['rows'],
  placed: ReadonlyMap<string, PlacedBox>,
  [left, right]: readonly [number, number],
): string {
  const rects = rows.slice(from - 1, to).flatMap((row) => row.flatMap(({ id }) => placed.get(id)?.rect ?? []))
  const [top, bottom] = [Math.min(...rects.map(({ y }) => y)), Math.max(...rects.map(({ y, h }) => y + h))]
  return `<rect x="${left}" y="${top - frameTop}" width="${right - left}" height="${bottom - top + frameTop + frameEnd}" rx="9" fill="#fbfbfc" stroke="#9aa1ad" stroke-dasharray="2 3"/>${textSvg(text, { ...detail, x: left + 8, y: top - 7, color: soft })}`
}
