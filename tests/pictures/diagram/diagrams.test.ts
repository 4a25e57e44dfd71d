import { expect, test } from '@jest/globals'
import { Resvg } from '@resvg/resvg-js'
import { labelsOf } from '../../../src/domain/diagram.ts'
import { drawDiagram } from '../../../src/pictures/diagram/draw-diagram.ts'
import { pictureSvg } from '../../../src/pictures/diagram/parts.ts'
import { renderPng } from '../../../src/pictures/render.ts'
import { realContent } from '../../real-content.ts'

const { diagrams } = await realContent()
const all = [...diagrams.values()].map((diagram) => [diagram.id, diagram] as const)
/** Teams shows images of at most 1024 pixels; a card with a higher one would be all picture. */
const mostUnits = 512

test('forty notes and more have a diagram', () => {
  expect(all.length).toBeGreaterThanOrEqual(40)
})

test.each(all)('the diagram of %s fits a phone, with all its words, none of them small', (_, diagram) => {
  const drawn = drawDiagram(diagram)
  const svg = pictureSvg(drawn)
  expect(drawn.tight).toEqual([])
  expect(drawn.height).toBeLessThanOrEqual(mostUnits)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  expect(svg).toMatch(/viewBox="0 0 320 /)
  for (const [, size] of svg.matchAll(/font-size="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(13)
  const shown = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ')
  const plain = (text: string): string => text.replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  for (const word of labelsOf(diagram).flatMap((label) => label.split(/\s+/))) expect(plain(shown)).toContain(word)
})

test.each(all)('nothing of the diagram of %s is outside the picture', (_, diagram) => {
  const drawn = drawDiagram(diagram)
  // The drawing alone, without the ground: what is outside would make its box wider.
  const box = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 ${drawn.height}" font-family="Source Sans 3">${drawn.svg}</svg>`,
    {
      font: { loadSystemFonts: false, fontFiles: ['fonts/SourceSans3-Regular.ttf', 'fonts/SourceSans3-Semibold.ttf'] },
    },
  ).getBBox()
  expect(box).toBeDefined()
  expect(box!.x).toBeGreaterThanOrEqual(2)
  expect(box!.y).toBeGreaterThanOrEqual(2)
  expect(box!.x + box!.width).toBeLessThanOrEqual(318)
  expect(box!.y + box!.height).toBeLessThanOrEqual(drawn.height - 2)
})

test('the picture is drawn, and its words are: without the fonts it looks different', async () => {
  const svg = pictureSvg(drawDiagram(diagrams.get('canary-release')!))
  const png = await renderPng(svg)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const { width, height } = new Resvg(svg)
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 2, Math.round(height * 2)])
  const without = new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 }, font: { loadSystemFonts: false } }).render()
  const withText = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: ['fonts/SourceSans3-Regular.ttf', 'fonts/SourceSans3-Semibold.ttf'] },
  }).render()
  const dark = (pixels: Buffer): number => {
    let count = 0
    for (let at = 0; at < pixels.length; at += 4) if (pixels[at]! < 80 && pixels[at + 3] === 255) count++
    return count
  }
  expect(dark(withText.pixels)).toBeGreaterThan(dark(without.pixels) + 2_000)
  expect(png.equals(Buffer.from(withText.asPng()))).toBe(true)
})
