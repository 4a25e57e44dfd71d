import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Every file below a folder, by its path within it. */
export async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(dir, join(parentPath, name)))
}

/** Finds the places in a folder, including file names, where any of the words occur. */
export async function tracesIn(dir: string, words: readonly string[]): Promise<string[]> {
  const traces: string[] = []
  for (const path of await filesIn(dir)) {
    const text = `${path}\n${await readFile(join(dir, path), 'latin1').catch(() => '')}`.toLowerCase()
    traces.push(...words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${word} in ${path}`))
  }
  return traces
}
