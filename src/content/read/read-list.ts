import type { z } from 'zod'
import { joined, problemAt, readEntry, type Read } from './entry.ts'
import { parseYaml } from './parse-yaml.ts'
import type { SourceFile } from './source-file.ts'

/** Reads a YAML file that is one list of entries; an empty file is an empty list. */
export function readList<T>(file: SourceFile, schema: z.ZodType<T>): Read<T> {
  const { data, problems, lineOf } = parseYaml(file.name, file.text)
  if (problems.length > 0) return { entries: [], problems, ids: [] }
  if (data === null) return { entries: [], problems: [], ids: [] }
  if (!Array.isArray(data)) {
    const message = 'isn\'t a list; start every entry with "- id: …" at the left margin'
    return { entries: [], problems: [problemAt({ file, lineOf }, { path: [], message })], ids: [] }
  }
  return joined(
    data.map((item: unknown, index) => readEntry(schema, item, { file, lineOf: (path) => lineOf([index, ...path]) })),
  )
}
