import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createCatalog, type Catalog } from '../src/content/catalog.ts'
import { ContentError } from '../src/content/content-error.ts'
import { readContent } from '../src/content/read-content.ts'
import { readFiles } from '../src/content/read/read-files.ts'
import { contentFromSnapshot, digestOf, writeSnapshot } from '../src/content/snapshot.ts'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

let made: Promise<Catalog> | undefined

/**
 * The catalog of `content/`, once per test file. The first file that needs it leaves a snapshot in the temporary folder, as
 * the build does, so that fifty others don't parse megabytes of YAML again. Another state of the content or of its reader
 * has a snapshot of its own.
 */
export const realContent = (): Promise<Catalog> => (made ??= load())

async function load(): Promise<Catalog> {
  const dir = folder('../content')
  const [files, ...code] = await Promise.all([
    readFiles(dir),
    readFiles(folder('../src/content')),
    readFiles(folder('../src/domain')),
  ])
  const path = join(tmpdir(), `shipmate-content-${digestOf(code.flat()).slice(0, 16)}.json`)
  const kept = await contentFromSnapshot(pathToFileURL(path), files)
  if (kept) return createCatalog(kept)
  const { content, problems } = await readContent(dir)
  if (!content || problems.length > 0) throw new ContentError(problems)
  const own = `${path}.${process.pid}`
  await writeSnapshot(pathToFileURL(own), files, digestOf(code.flat()), content)
  await rename(own, path)
  return createCatalog(content)
}
