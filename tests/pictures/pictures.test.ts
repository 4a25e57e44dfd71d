import { expect, test } from '@jest/globals'
import type { Diagram } from '../../src/domain/diagram.ts'
import type { Drawing } from '../../src/kernel/picture.ts'
import { createPictureLinks } from '../../src/pictures/picture-links.ts'
import { createPictures } from '../../src/pictures/pictures.ts'

const now = new Date('2026-11-23T08:00:00Z')
const links = createPictureLinks(new Uint8Array(32).fill(7), '')
const diagram: Diagram = {
  id: 'canary-release',
  form: 'bars',
  align: 'left',
  rows: [{ text: 'Now', parts: [{ share: 100, tone: 'plain' }] }],
  legend: [],
  alt: '',
}
const bars = (value: number): Drawing => ({
  kind: 'bars',
  title: `Chart ${value}`,
  bars: [{ label: 'A', text: String(value), value }],
  most: 1_000,
})
const tokenOf = (drawing: Drawing): string => links.make(drawing, now).replace(/.*token=/, '')

/** Pictures with a renderer whose work a test finishes. */
function slowPictures(diagrams: ReadonlyMap<string, Diagram> = new Map()) {
  const asked: { readonly svg: string; finish: (png: Buffer) => void; fail: (error: Error) => void }[] = []
  const pictures = createPictures({
    links,
    diagrams: () => diagrams,
    clock: () => now,
    render: (svg) => new Promise((finish, fail) => void asked.push({ svg, finish, fail })),
  })
  return { pictures, asked }
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('a picture is drawn once, however many ask, and kept', async () => {
  const { pictures, asked } = slowPictures(new Map([[diagram.id, diagram]]))
  const token = tokenOf({ kind: 'diagram', note: diagram.id })
  const both = [pictures(token), pictures(token)]
  await settle()
  expect(asked).toHaveLength(1)
  expect(asked[0]!.svg).toContain('>Now</text>')
  asked[0]!.finish(Buffer.from('png'))
  for (const answer of await Promise.all(both)) expect(answer).toEqual({ kind: 'picture', png: Buffer.from('png') })
  expect(await pictures(token)).toEqual({ kind: 'picture', png: Buffer.from('png') })
  expect(asked).toHaveLength(1)
})

test('two are drawn at a time, others wait, and too many are sent away', async () => {
  const { pictures, asked } = slowPictures()
  const answers = Array.from({ length: 50 }, (_, index) => pictures(tokenOf(bars(index))))
  await settle()
  expect(asked).toHaveLength(2)
  const done = Promise.all(answers)
  for (let index = 0; index < 42; index++) {
    asked[index]!.finish(Buffer.from('png'))
    await settle()
  }
  const kinds = (await done).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'picture')).toHaveLength(42)
  expect(kinds.filter((kind) => kind === 'busy')).toHaveLength(8)
})

test('a failure is not kept, and makes room for the next', async () => {
  const { pictures, asked } = slowPictures()
  const [first, second] = [pictures(tokenOf(bars(1))), pictures(tokenOf(bars(2)))]
  await settle()
  asked[0]!.fail(new Error('no memory'))
  await expect(first).rejects.toThrow('no memory')
  asked[1]!.finish(Buffer.from('png'))
  await second
  const again = pictures(tokenOf(bars(1)))
  await settle()
  asked[2]!.finish(Buffer.from('png'))
  expect(await again).toMatchObject({ kind: 'picture' })
})

test('a diagram that the content no longer has is gone, and a forgery draws nothing', async () => {
  const { pictures, asked } = slowPictures()
  expect(await pictures(tokenOf({ kind: 'diagram', note: 'gone' }))).toEqual({ kind: 'expired' })
  expect(await pictures('AAAA')).toEqual({ kind: 'forged' })
  expect(asked).toEqual([])
})
