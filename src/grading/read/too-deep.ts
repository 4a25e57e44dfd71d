/** @returns the index of the first bracket that stands in more than `deepest` open ones, or undefined */
export function tooDeepAt(text: string, deepest: number): number | undefined {
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[()[\]{}]/g)) {
    depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepest) return index
  }
  return undefined
}
