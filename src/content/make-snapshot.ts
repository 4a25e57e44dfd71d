import { fileURLToPath } from 'node:url'
import { readContent } from './read-content.ts'
import { readFiles } from './read/read-files.ts'
import { digestOf, isCurrent, writeSnapshot } from './snapshot.ts'

// The last step of `npm run build`: dist/content.json, from which the built server loads its catalog.
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const snapshot = new URL('../content.json', import.meta.url)
const dir = folder('../../content')
const [files, ...compiled] = await Promise.all([readFiles(dir), readFiles(folder('.')), readFiles(folder('../domain'))])
const code = digestOf(compiled.flat())
if (!(await isCurrent(snapshot, files, code))) {
  const { content, problems } = await readContent(dir)
  // The server reports problems, because it finds no snapshot of these files.
  if (content && problems.length === 0) await writeSnapshot(snapshot, files, code, content)
}
