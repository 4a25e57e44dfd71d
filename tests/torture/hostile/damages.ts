/** Damages a file. @returns undefined if the file is to be removed */
export type Damage = (bytes: Buffer, chance: () => number) => Buffer | undefined

const somewhere = (bytes: Buffer, chance: () => number): number => Math.floor(chance() * bytes.length)
const lineEnds = (bytes: Buffer): number[] =>
  [...bytes.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []))
/** The end of a line, or of the file if it has no lines. */
function anEnd(bytes: Buffer, chance: () => number): number {
  const ends = lineEnds(bytes)
  return ends[Math.floor(chance() * ends.length)] ?? bytes.length
}
const put = (bytes: Buffer, at: number, more: Buffer | string, instead = 0): Buffer =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(more as string), bytes.subarray(at + instead)])

export const damages: Readonly<Record<string, Damage>> = {
  'cut off': (bytes, chance) => bytes.subarray(0, somewhere(bytes, chance)),
  'cut off near its end': (bytes, chance) => bytes.subarray(0, bytes.length - 1 - Math.floor(chance() * 40)),
  'a flipped bit': (bytes, chance) => {
    const at = somewhere(bytes, chance)
    return put(bytes, at, Buffer.from([(bytes[at] as number) ^ (1 << Math.floor(chance() * 8))]), 1)
  },
  'another flipped bit': (bytes, chance) => {
    const at = somewhere(bytes, () => 0.9 * chance())
    return put(bytes, at, Buffer.from([(bytes[at] as number) ^ (1 << Math.floor(chance() * 8))]), 1)
  },
  'a block of NULs': (bytes, chance) => put(bytes, somewhere(bytes, chance), Buffer.alloc(64), 64),
  'NULs at its end': (bytes) => Buffer.concat([bytes, Buffer.alloc(512)]),
  'a line twice': (bytes, chance) => {
    const end = anEnd(bytes, chance)
    const start = bytes.lastIndexOf(10, end - 2) + 1
    return put(bytes, end, bytes.subarray(start, end))
  },
  'a line of garbage': (bytes, chance) => put(bytes, anEnd(bytes, chance), 'garbage {"\u0000 ]\n'),
  'one more brace': (bytes, chance) => put(bytes, anEnd(bytes, chance), '}'),
  'a byte order mark': (bytes) => put(bytes, 0, '\ufeff'),
  empty: () => Buffer.alloc(0),
  removed: () => undefined,
}
