/** What a word means, by its direction, and how much it says. */
interface WordVector {
  /** From 0 for a word of every passage to 1 for one of a single passage. */
  readonly rarity: number
  readonly vector: Float32Array
}

/** What words mean, learned from how people ask for passages: words that ask for the same ones have vectors that point the same way. */
export interface WordVectors {
  readonly dimensions: number
  /** By stem. */
  readonly words: ReadonlyMap<string, WordVector>
}

export const noWordVectors: WordVectors = { dimensions: 0, words: new Map() }

/** A line of `word-vectors.txt` that can't be read. */
export class WordVectorsError extends Error {
  /** From 1. */
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** The largest number of a byte with a sign. */
const most = 127

/** Writes `content/word-vectors.txt`: the scale in the first line, then a line for each word: stem, rarity, and a byte for each dimension in Base64. */
export function writeWordVectors({ dimensions, words }: WordVectors): string {
  const largest = Math.max(0, ...[...words.values()].map(({ vector }) => Math.max(...vector.map(Math.abs))))
  const scale = Number(((largest || 1) / most).toPrecision(6))
  const lines = [...words]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, { rarity, vector }]) => {
      const bytes = Buffer.from(Int8Array.from(vector, (value) => Math.round(value / scale)).buffer)
      return `${word} ${rarity.toFixed(3)} ${bytes.toString('base64')}`
    })
  return `dimensions ${dimensions} scale ${scale}\n${lines.join('\n')}\n`
}

/**
 * Reads what `writeWordVectors` wrote; an empty text has no words.
 * @throws {WordVectorsError}
 */
export function readWordVectors(text: string): WordVectors {
  if (text === '') return noWordVectors
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/)
  const [, size, factor] = /^dimensions (\d+) scale ([\d.e-]+)$/.exec(head) ?? []
  if (size === undefined || factor === undefined)
    throw new WordVectorsError(1, 'has to be "dimensions <number> scale <number>"; run npm run learn:words')
  const dimensions = Number(size)
  const scale = Number(factor)
  const words = new Map<string, WordVector>()
  for (const [index, line] of lines.entries()) {
    const [word = '', rarity, encoded = ''] = line.split(' ')
    const bytes = Buffer.from(encoded, 'base64')
    const share = Number(rarity)
    if (!(share >= 0 && share <= 1) || bytes.length !== dimensions || words.has(word))
      throw new WordVectorsError(
        index + 2,
        `has to be another word, its rarity, and ${dimensions} bytes in Base64; run npm run learn:words`,
      )
    words.set(word, { rarity: share, vector: Float32Array.from(new Int8Array(bytes), (value) => value * scale) })
  }
  return { dimensions, words }
}
