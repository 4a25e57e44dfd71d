import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import type { Path, Problem } from '../problem.ts'

export interface ParsedYaml {
  /** Plain data, unchecked; undefined if the text isn't YAML. */
  readonly data: unknown
  readonly problems: readonly Problem[]
  /** The line of a path, or of its nearest parent in the text. */
  readonly lineOf: (path: Path) => number
}

/**
 * Parses YAML 1.2, in which days and `yes` are text.
 * @param name what problems call the file
 * @param linesBefore lines above the text in its file, for front matter
 */
export function parseYaml(name: string, text: string, linesBefore = 0): ParsedYaml {
  const { document, lineAt } = parse(text)
  const problems = document.errors.map((error) => ({
    file: name,
    line: linesBefore + lineAt(error.pos[0]),
    field: '',
    message: `isn't valid YAML: ${error.message}`,
  }))
  // Keeping the nodes of the whole bank costs more than parsing a file with a problem again.
  let again: ReturnType<typeof parse> | undefined
  return {
    data: problems.length > 0 ? undefined : (document.toJS() as unknown),
    problems,
    lineOf: (path) => {
      again ??= parse(text)
      return linesBefore + again.lineAt(offsetOf(again.document, path))
    },
  }
}

function parse(text: string): { document: Document.Parsed; lineAt: (offset: number) => number } {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' })
  return { document, lineAt: (offset) => Math.max(1, lineCounter.linePos(offset).line) }
}

/** The offset of a path: at its key, even if its value starts on the next line. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    const item = isSeq(node) ? node.items[Number(step)] : isMap(node) ? pairOf(node.items, step) : undefined
    offset = startOf(isPair(item) ? item.key : item) ?? offset
    node = isPair(item) ? item.value : item
  }
  return offset
}

const pairOf = (items: readonly unknown[], key: string | number): unknown =>
  items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key))

const startOf = (node: unknown): number | undefined => (node as { range?: [number] } | null | undefined)?.range?.[0]
