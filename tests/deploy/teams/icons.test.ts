import { Resvg } from '@resvg/resvg-js'
import { expect, test } from '@jest/globals'
import { fileOf, manifestWith } from './valid-package.ts'

interface Pixel {
  readonly x: number
  readonly y: number
  readonly color: string
  readonly alpha: number
}

/** The pixels of an SVG file. Colors aren't multiplied with alpha. */
function pixelsOf(svg: string): readonly Pixel[] {
  const { pixels, width } = new Resvg(svg).render()
  return Array.from({ length: pixels.length / 4 }, (_, index) => {
    const alpha = pixels[index * 4 + 3]!
    const channels = [0, 1, 2].map((channel) => Math.round((pixels[index * 4 + channel]! * 255) / (alpha || 255)))
    const color = `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
    return { x: index % width, y: Math.floor(index / width), color, alpha }
  })
}

/** A PNG file, drawn in its own size. */
const png = (name: string, size: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><image width="${size}" height="${size}" href="data:image/png;base64,${fileOf(name).toString('base64')}"/></svg>`

const color = pixelsOf(png('color.png', 192))
const outline = pixelsOf(png('outline.png', 32))

test('the icons are those that their sources draw: npm run icons:teams', () => {
  expect(pixelsOf(fileOf('color.svg').toString())).toEqual(color)
  expect(pixelsOf(fileOf('outline.svg').toString())).toEqual(outline)
})

test('the color icon is square, opaque, and on one background, with room for the crop of Teams', () => {
  const { accentColor } = manifestWith()
  expect(color).toHaveLength(192 * 192)
  expect(color.filter(({ alpha }) => alpha !== 255)).toEqual([])
  const isMargin = ({ x, y }: Pixel): boolean => Math.min(x, y, 191 - x, 191 - y) < 48
  expect(color.filter((pixel) => isMargin(pixel) && pixel.color !== accentColor)).toEqual([])
  const mark = color.filter((pixel) => pixel.color !== accentColor)
  expect(mark.length).toBeGreaterThan(2_000)
})

test('the outline icon is white on transparent, and fills its square', () => {
  expect(outline).toHaveLength(32 * 32)
  const drawn = outline.filter(({ alpha }) => alpha > 0)
  expect(drawn.filter(({ color: of }) => of !== '#FFFFFF')).toEqual([])
  expect(drawn.length).toBeGreaterThan(200)
  expect(drawn.length).toBeLessThan(700)
  for (const axis of ['x', 'y'] as const)
    expect([Math.min(...drawn.map((pixel) => pixel[axis])), Math.max(...drawn.map((pixel) => pixel[axis]))]).toEqual([
      0, 31,
    ])
})
