import { fileURLToPath } from 'node:url'

/** Twice the units, for screens with small pixels. Teams takes up to 1024. */
const scale = 2

const fontFiles = ['SourceSans3-Regular.ttf', 'SourceSans3-Semibold.ttf'].map((name) =>
  fileURLToPath(new URL(`../../fonts/${name}`, import.meta.url)),
)

/** Renders an SVG of ours as PNG, in a thread of Node's pool; only the last copy is made in this one. The first picture loads the renderer. */
export async function renderPng(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' },
  })
  return image.asPng()
}
