import { createCatalog, type Catalog } from './catalog.ts'
import { ContentError } from './content-error.ts'
import { readFiles } from './read/read-files.ts'
import { contentFromSnapshot } from './snapshot.ts'

/**
 * Loads the catalog, once at the start.
 * @param snapshot where `npm run build` stores the content; used if it was built from exactly these files
 * @throws ContentError with every problem of the folder; the file system's error if it can't be read
 */
export async function loadCatalog(dir: string, snapshot?: URL): Promise<Catalog> {
  const files = await readFiles(dir)
  const kept = snapshot && (await contentFromSnapshot(snapshot, files))
  if (kept) return createCatalog(kept)
  // With a snapshot, nothing is parsed or checked, so the code for it isn't loaded.
  const { parseContent } = await import('./read-content.ts')
  const { content, problems } = parseContent(files)
  if (!content || problems.length > 0) throw new ContentError(problems)
  return createCatalog(content)
}
