import { strToU8, zipSync } from 'fflate'
import type { Catalog } from '../../content/catalog.ts'
import { checkerSteps, type CheckerSteps } from './checker-steps.ts'

/** The folder in the file. */
const folder = 'orders'
/** The same files make the same bytes. */
const zipDate = new Date(2020, 0, 1)

/** What the repository has for one learner. */
export interface StarterFor extends Pick<CheckerSteps, 'track' | 'way'> {
  /** The code of the checker. Without it, as from source that wasn't built, the repository has no checker. */
  readonly checker: string | undefined
}

const made = new WeakMap<Catalog, Map<string, Uint8Array>>()

/** The repository that the lab starts with, as a ZIP file. A few dozen small files, so it's quick to make. */
export function starterFile(catalog: Catalog, { checker, track, way }: StarterFor): Uint8Array {
  const zips = made.get(catalog) ?? new Map<string, Uint8Array>()
  made.set(catalog, zips)
  const kind = `${track} ${way} ${checker === undefined}`
  const known = zips.get(kind)
  if (known) return known
  const { lab, starter } = catalog
  const files = [
    ...starter,
    ...(checker === undefined || !lab
      ? []
      : [
          { path: 'checker/check.cjs', text: checker },
          { path: 'checker/steps.json', text: `${JSON.stringify(checkerSteps(lab, { track, way }), null, 2)}\n` },
        ]),
  ].map(({ path, text }) => [`${folder}/${path}`, strToU8(text)] as const)
  const zip = zipSync(Object.fromEntries(files), { mtime: zipDate })
  zips.set(kind, zip)
  return zip
}
