import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from '@jest/globals'
import { readContent } from '../../src/content/read-content.ts'
import { codeProblems } from '../../src/content/lint/code/code-problems.ts'
import { byPlace, type Problem } from '../../src/content/problem.ts'
import { validFiles } from './lint/valid-files.ts'

/** The day of all tests. */
export const today = '2026-11-23'
export const questionFile = 'questions/d3/deployments.strategy.yaml'
export const noteFile = 'notes/d3/canary-release.md'
export const comparisonFile = 'comparisons/d3.yaml'

const made: string[] = []
afterAll(() => Promise.all(made.map((dir) => rm(dir, { recursive: true, force: true }))))

/** Writes a valid content folder into a temporary place, with some files changed. @returns its path */
export async function validContent(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'shipmate-content-'))
  made.push(place)
  const dir = join(place, 'content')
  for (const [path, text] of Object.entries({ ...validFiles, ...changes })) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  return dir
}

/** A text of the valid folder with one thing changed. @throws when there is nothing to change */
export function changed(path: string, from: string | RegExp, to: string): string {
  const before = validFiles[path] ?? ''
  const after = before.replace(from, () => to)
  if (after === before) throw new Error(`nothing to change in ${path}: ${String(from)}`)
  return after
}

/** The problems of the valid folder after one change. */
export const problemsAfter = (path: string, from: string | RegExp, to: string): Promise<Problem[]> =>
  problemsWith({ [path]: changed(path, from, to) })

/** The problems of the valid folder with files replaced or added. */
export async function problemsWith(changes: Readonly<Record<string, string>>): Promise<Problem[]> {
  const { problems, read } = await readContent(await validContent(changes), { today })
  return [...problems, ...(await codeProblems(read))].toSorted(byPlace)
}

/** The line (from 1) of the n-th place where a text of the valid folder has some words. */
export function lineOf(words: string, path = questionFile, nth = 1): number {
  const lines = (validFiles[path] ?? '').split('\n').flatMap((line, index) => (line.includes(words) ? [index + 1] : []))
  const line = lines[nth - 1]
  if (line === undefined) throw new Error(`${path} has no such line: ${words}`)
  return line
}
