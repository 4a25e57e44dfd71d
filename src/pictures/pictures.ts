import { LRUCache } from 'lru-cache'
import type { Diagram } from '../domain/diagram.ts'
import { draw } from './draw.ts'
import type { PictureLinks } from './picture-links.ts'

/** What a request for a picture gets. */
export type PictureAnswer =
  { readonly kind: 'picture'; readonly png: Buffer } | { readonly kind: 'forged' | 'expired' | 'busy' }

export type Pictures = (token: string) => Promise<PictureAnswer>

interface Parts {
  readonly links: PictureLinks
  readonly diagrams: () => ReadonlyMap<string, Diagram>
  readonly clock: () => Date
  readonly render: (svg: string) => Promise<Buffer>
}

/** Pictures that are rendered at the same time. Each takes a few hundredths of a second of another thread. */
const mostAtOnce = 2
/** Requests that wait for their turn. */
const mostWaiting = 40
/** Bytes of finished pictures. */
const keptBytes = 16 * 1024 * 1024

/** Draws what an address says when it's opened, never during a turn, and keeps what was drawn last. */
export function createPictures({ links, diagrams, clock, render }: Parts): Pictures {
  const kept = new LRUCache<string, Buffer>({ maxSize: keptBytes, sizeCalculation: (png) => png.length })
  const underWay = new Map<string, Promise<Buffer>>()
  const waiting: (() => void)[] = []
  let busy = 0
  const inTurn = async (svg: string): Promise<Buffer> => {
    if (busy >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy++
    try {
      return await render(svg)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy--
    }
  }
  return async (token) => {
    const linked = links.read(token, clock())
    if (linked.kind !== 'picture') return linked
    const svg = draw(linked.drawing, diagrams())
    if (svg === undefined) return { kind: 'expired' }
    const known = kept.get(svg)
    if (known) return { kind: 'picture', png: known }
    if (!underWay.has(svg) && waiting.length >= mostWaiting) return { kind: 'busy' }
    const made = underWay.get(svg) ?? inTurn(svg).finally(() => underWay.delete(svg))
    underWay.set(svg, made)
    const png = await made
    kept.set(svg, png)
    return { kind: 'picture', png }
  }
}
