/** Words to find in unreadable files, as bytes. */
export type Needles = readonly Buffer[]

/** Each word as plain text, and as JSON writes it. */
export function needlesOf(words: readonly string[]): Needles {
  const forms = words.flatMap((word) => (word === '' ? [] : [word, JSON.stringify(word).slice(1, -1)]))
  return [...new Set(forms)].map((form) => Buffer.from(form))
}

/** Whether the bytes contain a needle, even across two pieces. */
export async function holdsAny(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  needles: Needles,
): Promise<boolean> {
  const overlap = Math.max(0, ...needles.map(({ length }) => length - 1))
  let before: Uint8Array = Buffer.alloc(0)
  for await (const piece of pieces) {
    const bytes = Buffer.concat([before, piece])
    if (needles.some((needle) => bytes.includes(needle))) return true
    before = overlap === 0 ? Buffer.alloc(0) : bytes.subarray(-overlap)
  }
  return false
}
