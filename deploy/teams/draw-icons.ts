import { readFile, writeFile } from 'node:fs/promises'
import { Resvg } from '@resvg/resvg-js'

// npm run icons:teams: draws the app's icons from their SVG sources.

const here = (name: string): URL => new URL(name, import.meta.url)

for (const name of ['color', 'outline'])
  await writeFile(here(`${name}.png`), new Resvg(await readFile(here(`${name}.svg`), 'utf8')).render().asPng())
