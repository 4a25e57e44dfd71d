import { monitorEventLoopDelay } from 'node:perf_hooks'
import { drawDiagram } from '../../src/pictures/diagram/draw-diagram.ts'
import { pictureSvg } from '../../src/pictures/diagram/parts.ts'
import { createPictureLinks } from '../../src/pictures/picture-links.ts'
import { renderPng } from '../../src/pictures/render.ts'
import { historyPicture } from '../../src/features/plan/pictures.ts'
import { answersOf } from '../../src/kernel/learner/planning.ts'
import type { Context } from '../../src/kernel/context.ts'
import type { Drawing } from '../../src/kernel/picture.ts'
import { studied } from '../features/plan/studied.ts'
import { realContent } from '../real-content.ts'
import { cpuMs, quantile } from './turns.ts'

// npm run bench:pictures: what a picture costs a turn, and what it costs when it's opened, in CPU time, so that other work on the machine doesn't count.
const most = 50
const catalog = await realContent()
const now = new Date('2026-11-23T08:00:00Z')
const links = createPictureLinks(new Uint8Array(32).fill(7), 'https://shipmate.example.com')
const pictureUrl = (drawing: Drawing): string => links.make(drawing, now)

const say = (name: string, values: readonly number[]): void =>
  console.log(
    `${name.padEnd(46)} p50 ${quantile(values, 0.5).toFixed(1)} ms   p99 ${quantile(values, 0.99).toFixed(1)} ms   n ${values.length}`,
  )
async function timed(count: number, work: (index: number) => unknown): Promise<number[]> {
  const spent: number[] = []
  for (let index = 0; index < count; index++) {
    const before = cpuMs()
    await work(index)
    spent.push(cpuMs() - before)
  }
  return spent
}

const diagrams = [...catalog.diagrams.values()]
const address = await timed(500, (index) =>
  pictureUrl({ kind: 'diagram', note: diagrams[index % diagrams.length]!.id }),
)
say('in a turn: the address of a diagram', address)

const { learner, log } = studied(catalog, { tenant: 't', user: 'u' }, now, 26, 30)
const context = {
  learner,
  catalog,
  today: '2026-11-23',
  log: () => Promise.resolve(log),
  pictureUrl,
} as unknown as Context
const answers = await answersOf(context)
await historyPicture(context, answers)
const line = await timed(30, () => historyPicture(context, answers))
say(`in a turn: the forecast over time, ${answers.length} answers`, line)

const svgs = diagrams.map((diagram) => pictureSvg(drawDiagram(diagram)))
say('when opened: a diagram as SVG', await timed(diagrams.length, (index) => drawDiagram(diagrams[index]!)))
await renderPng(svgs[0]!)
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
say('when opened: from SVG to PNG, in another thread', await timed(svgs.length, (index) => renderPng(svgs[index]!)))
delay.disable()
console.log(`longest that anything else waited meanwhile       ${(delay.max / 1e6).toFixed(1)} ms`)

const worst = Math.max(quantile(address, 0.99), quantile(line, 0.99))
console.log(
  worst <= most ? `No picture costs a turn more than ${most} ms.` : `A picture costs a turn ${worst.toFixed(0)} ms.`,
)
process.exitCode = worst <= most ? 0 : 1
