import { typosBetween } from '../domain/typos-between.ts'

/** The name with the fewest typos; undefined if none is near. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, typos: typosBetween(typed.toLowerCase(), name) }))
    .filter(({ name, typos }) => typos <= Math.max(2, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.typos - b.typos)
  return best?.name
}
