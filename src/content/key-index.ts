/** Which items have which keys. Items and keys are numbers here, which takes a tenth of the time and memory of sets of objects. */
export interface KeyIndex {
  /** The number of each key. */
  readonly keys: ReadonlyMap<string, number>
  /** The items that have a key, in order. One that has it several times is there as often. */
  readonly itemsWith: (key: string) => Uint32Array
}

/** @param items the keys of each item */
export function keyIndex(items: readonly (readonly string[])[]): KeyIndex {
  const keys = new Map<string, number>()
  const counts: number[] = []
  for (const own of items)
    for (const key of own) {
      const number = keys.get(key) ?? keys.size
      keys.set(key, number)
      counts[number] = (counts[number] ?? 0) + 1
    }
  /** Where the items of each key start in `all`. */
  const starts = new Uint32Array(keys.size + 1)
  for (const [key, count] of counts.entries()) starts[key + 1] = (starts[key] as number) + count
  const all = new Uint32Array(starts[keys.size] as number)
  const filled = starts.slice()
  for (const [item, own] of items.entries())
    for (const key of own) {
      const number = keys.get(key) as number
      all[(filled[number] as number)++] = item
    }
  const none = new Uint32Array()
  return {
    keys,
    itemsWith(key) {
      const number = keys.get(key)
      return number === undefined ? none : all.subarray(starts[number], starts[number + 1])
    },
  }
}
