import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Content } from './catalog.ts'
import type { SourceFile } from './read/source-file.ts'

/** The content as it was read and checked by the build, so that a start doesn't parse a megabyte of YAML again. */
interface Snapshot {
  /** Of the files that it was built from. */
  readonly digest: string
  /** Of the code that built it, because new rules or defaults need a new snapshot. */
  readonly code: string
  readonly content: Content
}

/** SHA-256 over names and texts, hexadecimal. */
export function digestOf(files: readonly Pick<SourceFile, 'path' | 'text'>[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path}\0${text.length}\0${text}`)
  return hash.digest('hex')
}

/** Reads the content of a snapshot; undefined if there is none, or it was built from other files. */
export async function contentFromSnapshot(path: URL, files: readonly SourceFile[]): Promise<Content | undefined> {
  const snapshot = await readSnapshot(path)
  return snapshot?.digest === digestOf(files) ? snapshot.content : undefined
}

/** Whether the snapshot was built from these files by this code. */
export async function isCurrent(path: URL, files: readonly SourceFile[], code: string): Promise<boolean> {
  const snapshot = await readSnapshot(path)
  return snapshot?.digest === digestOf(files) && snapshot.code === code
}

/** Stores checked content for the next start. */
export async function writeSnapshot(
  path: URL,
  files: readonly SourceFile[],
  code: string,
  content: Content,
): Promise<void> {
  const snapshot: Snapshot = { digest: digestOf(files), code, content }
  await writeFile(path, JSON.stringify(snapshot))
}

async function readSnapshot(path: URL): Promise<Snapshot | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Snapshot
  } catch {
    // If it's missing or damaged, the files are read.
    return undefined
  }
}
