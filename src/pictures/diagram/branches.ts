import type { BranchesDiagram } from '../../domain/diagram.ts'
import { rounded } from '../../kernel/chart/chart.ts'
import { soft, textSvg, widthOf, wrapped } from '../text.ts'
import { detail, detailLine, label, looks, margin, width, wordsSvg, type Drawn } from './parts.ts'

type Graph = BranchesDiagram['graphs'][number]
interface Dot {
  readonly x: number
  readonly y: number
}

const dot = 7
const laneColors = ['#0f5ca8', '#8a4b08', '#6b3fa0', '#1a7f37']

/** Commits from left to right, a lane for each branch. */
export function drawBranches({ graphs }: BranchesDiagram): Drawn {
  let y = margin
  const tight: string[] = []
  const svg = graphs.map((graph) => {
    const title = graph.title === undefined ? '' : textSvg(graph.title, { ...label, x: margin, y: y + 12 })
    if (graph.title !== undefined) y += 22
    const drawn = drawGraph(graph, y)
    y += drawn.height + 8
    tight.push(...drawn.tight)
    return title + drawn.svg
  })
  return { svg: svg.join(''), height: y - 8 + margin, tight }
}

function drawGraph({ lanes, commits }: Graph, top: number): Drawn {
  const step = (width - 2 * margin - 2 * dot) / Math.max(1, commits.length - 1)
  /** Words below a commit may reach to the next one of its lane. */
  const room = (index: number): number => {
    const { lane } = commits[index] as Graph['commits'][number]
    const labeled = (other: Graph['commits'][number] | undefined): boolean =>
      other?.lane === lane && other.text !== undefined
    const next = commits.findIndex((other, place) => place > index && labeled(other))
    const before = commits.slice(0, index).findLastIndex((other) => labeled(other))
    const free = Math.min(next < 0 ? 9 : next - index, before < 0 ? 9 : index - before)
    const x = margin + dot + index * step
    return Math.min(free * step - 6, 150, 2 * Math.max(44, Math.min(x, width - x)) + 30)
  }
  const words = commits.map(({ text }, index) => (text === undefined ? [] : wrapped(text, detail, room(index))))
  /** Lines of the longest words in a lane. */
  const mostLines = (lane: number): number =>
    Math.max(0, ...commits.map((commit, place) => (commit.lane === lane ? (words[place]?.length ?? 0) : 0)))
  // Branches leave the top lane downward, so its words stand above it.
  const isAbove = (lane: number): boolean => lane === 1 && lanes.length > 1
  let y = top
  const laneY = lanes.map((_, index) => {
    const lane = index + 1
    const most = mostLines(lane)
    const high = most === 0 ? 0 : most * detailLine + 3
    const here = y + 18 + dot + (isAbove(lane) ? high : 0)
    y = here + dot + (isAbove(lane) ? 8 : high + 6)
    return here
  })
  const dots: Dot[] = commits.map(({ lane }, index) => ({ x: margin + dot + index * step, y: laneY[lane - 1] ?? top }))
  const at = (id: string): Dot => dots[commits.findIndex((commit) => commit.id === id)] as Dot
  const lines = commits.flatMap(({ lane, from, merges, copies }, index) => {
    const here = dots[index] as Dot
    const before = commits.slice(0, index).findLastIndex((commit) => commit.lane === lane)
    const color = laneColors[lane - 1] as string
    const parent = from === undefined ? dots[before] : at(from)
    return [
      parent && link(parent, here, color),
      merges !== undefined &&
        link(at(merges), here, laneColors[(commits.find(({ id }) => id === merges)?.lane ?? 1) - 1] as string),
      copies !== undefined && link(at(copies), here, '#565b66', true),
    ].filter((one) => typeof one === 'string')
  })
  const names = lanes.map((name, lane) => {
    const first = Math.max(
      0,
      commits.findIndex((commit) => commit.lane === lane + 1),
    )
    const x = Math.min((dots[first]?.x ?? margin) - dot, width - margin - widthOf(name, detail))
    const above = isAbove(lane + 1) ? mostLines(lane + 1) : 0
    return textSvg(name, {
      ...detail,
      isBold: true,
      x,
      y: (laneY[lane] ?? 0) - dot - 5 - above * detailLine,
      color: laneColors[lane] as string,
      isOnLine: true,
    })
  })
  const marks = dots.map(({ x, y: middle }, index) => {
    const { tone } = commits[index] as Graph['commits'][number]
    const { fill, stroke, dashes } = looks[tone]
    const dash = dashes === '' ? '' : ' stroke-dasharray="3 2"'
    return `<circle cx="${rounded(x)}" cy="${rounded(middle)}" r="${dot}" fill="${tone === 'plain' ? '#ffffff' : fill}" stroke="${tone === 'plain' ? soft : stroke}" stroke-width="2.4"${dash}/>`
  })
  const texts = words.map((one, index) => {
    const { x, y: middle } = dots[index] as Dot
    const half = Math.max(0, ...one.map((text) => widthOf(text, detail))) / 2
    return wordsSvg(
      one,
      Math.min(Math.max(x, margin - 4 + half), width - margin + 4 - half),
      isAbove(commits[index]?.lane ?? 0) ? middle - dot - 6 - (one.length - 1) * detailLine : middle + dot + 14,
    )
  })
  const tight = words.flat().filter((text) => widthOf(text, detail) > 2.4 * step + 40)
  return { svg: [...lines, ...marks, ...names, ...texts].join(''), height: y - top, tight }
}

function link(from: Dot, to: Dot, color: string, isCopy = false): string {
  const bend = (to.x - from.x) / 2
  const path =
    from.y === to.y
      ? `M${rounded(from.x)} ${from.y}L${rounded(to.x)} ${to.y}`
      : `M${rounded(from.x)} ${from.y}C${rounded(from.x + bend)} ${from.y} ${rounded(to.x - bend)} ${to.y} ${rounded(to.x)} ${to.y}`
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="2.4"${isCopy ? ' stroke-dasharray="4 4"' : ''}/>`
}
