const filler = ' the release must reach every region in order while the older version still serves its users'

/** Creates a text of exactly this many characters with this beginning. */
export const exactly = (length: number, start: string): string =>
  (start + filler.repeat(Math.ceil(length / filler.length)))
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, '.')
