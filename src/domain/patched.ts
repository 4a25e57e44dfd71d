/** The object with some fields changed, or the same object if no value differs. */
export function patched<T extends object>(object: T, change: Partial<T>): T {
  const isSame = Object.entries(change).every(([field, value]) => object[field as keyof T] === value)
  return isSame ? object : { ...object, ...change }
}

/** The list with each item mapped, or the same list if no item differs. */
export function mapped<T>(list: T[], change: (item: T) => T): T[] {
  const next = list.map(change)
  return next.every((item, index) => item === list[index]) ? list : next
}

/** The same for the values of a record. */
export function mappedValues<T>(record: Record<string, T>, change: (item: T) => T): Record<string, T> {
  const next = Object.entries(record).map(([key, item]) => [key, change(item)] as const)
  return next.every(([key, item]) => item === record[key]) ? record : Object.fromEntries(next)
}
