import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { SourceFile } from './source-file.ts'

/** Files that aren't content. */
const isOther = (path: string): boolean => /(?:^|\/)(?:\.[^/]*|[^/]*~|README\.md|LICENSE)$/.test(path)

/** The repository that the lab starts with. It has hidden files and a README of its own, and folders that its scripts make. */
const inStarter = /^labs\/starter\//
const madeInStarter = /^labs\/starter\/(?:node_modules|dist|out|reports)\//
/** What tools and editors leave there, which nobody should download. */
const leftInStarter = /\/(?:node_modules|\.git)\/|\/(?:\.git|\.env[^/]*|\.DS_Store|[^/]*\.(?:log|swp)|[^/]*~)$/

/**
 * Reads all files of a content folder, in a stable order; without hidden files, READMEs, and the license, unless they're the starter's.
 * @throws the file system's error if the folder can't be read
 */
export async function readFiles(dir: string): Promise<SourceFile[]> {
  const root = basename(resolve(dir))
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => (inStarter.test(path) ? !madeInStarter.test(path) && !leftInStarter.test(path) : !isOther(path)))
    .toSorted()
  // Hundreds of small files: reading each without blocking would take four times as long.
  return paths.map((path) => ({ path, name: `${root}/${path}`, text: readFileSync(join(dir, path), 'utf8') }))
}
