import { AppManifestUtils } from '@microsoft/app-manifest'
import { strToU8, zipSync } from 'fflate'
import { OperatorError } from '../../src/operator-error.ts'
import type { Manifest } from './manifest.ts'

/** The icons as PNG files; undefined if there is no such file. */
export interface Icons {
  readonly color: Uint8Array | undefined
  readonly outline: Uint8Array | undefined
}

/** Pixels of an edge. */
const sizes = { color: 192, outline: 32 } as const

/** Local time, because a zip file has no time zone: the same files give the same bytes everywhere. */
const mtime = new Date(2020, 0, 1)

/**
 * The app package: a zip file with the manifest and two icons.
 * @throws OperatorError if an icon or the manifest isn't what Teams accepts
 */
export async function packageOf(manifest: Manifest, icons: Icons): Promise<Uint8Array> {
  const color = checkedIcon(icons, 'color')
  const outline = checkedIcon(icons, 'outline')
  const problems = await AppManifestUtils.validateAgainstSchema(manifest as never)
  if (problems.length > 0)
    throw new OperatorError(`The manifest is not valid: ${problems.join('; ')}.`, 'Correct deploy/teams/manifest.ts.')
  return zipSync(
    {
      'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
      'color.png': color,
      'outline.png': outline,
    },
    { mtime, level: 9 },
  )
}

function checkedIcon(icons: Icons, name: keyof Icons): Uint8Array {
  const file = `deploy/teams/${name}.png`
  const size = sizes[name]
  const icon = icons[name]
  if (!icon) throw new OperatorError(`${file} is missing.`, 'Draw it with npm run icons:teams.')
  const found = sizeOf(icon)
  if (found?.width === size && found.height === size) return icon
  const what = found ? `is ${found.width} by ${found.height} pixels` : 'is not a PNG file'
  throw new OperatorError(`${file} ${what}.`, `Teams needs a PNG file of ${size} by ${size} pixels.`)
}

/** The size in the header of a PNG file. */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const bytes = Buffer.from(png)
  if (bytes.length < 24 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
