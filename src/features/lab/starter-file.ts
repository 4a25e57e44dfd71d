import { strToU8, zipSync } from 'fflate'
import type { Catalog } from '../../content/catalog.ts'

/** The folder in the file. */
const folder = 'orders'
/** The same files make the same bytes. */
const zipDate = new Date(2020, 0, 1)

/** A few dozen small files, so it's quick to make. */
const made = new WeakMap<Catalog, Uint8Array>()

/** The repository that the lab starts with, as a ZIP file. */
export function starterFile(catalog: Catalog): Uint8Array {
  const known = made.get(catalog)
  if (known) return known
  const files = catalog.starter.map(({ path, text }) => [`${folder}/${path}`, strToU8(text)] as const)
  const zip = zipSync(Object.fromEntries(files), { mtime: zipDate })
  made.set(catalog, zip)
  return zip
}
