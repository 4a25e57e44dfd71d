const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/**
 * Finds a bracket or quote without its partner.
 * @param options.comments the markers that start a comment
 * @param options.quotes the characters that start and end a string within one line
 */
export const balanceFault =
  ({ comments, quotes }: { readonly comments: readonly string[]; readonly quotes: string }) =>
  (code: string): string | undefined => {
    const open: string[] = []
    let quote = ''
    for (let index = 0; index < code.length; index++) {
      const sign = code.charAt(index)
      if (quote !== '') {
        if (sign === '\n') return `has a text that starts with ${quote} and doesn't end on the same line`
        if (sign === quote && code[index - 1] !== '\\') quote = ''
      } else if (comments.some((comment) => code.startsWith(comment, index))) {
        index = code.indexOf('\n', index)
        if (index < 0) break
      } else if (quotes.includes(sign)) quote = sign
      else if ('([{'.includes(sign)) open.push(sign)
      else if (pairs[sign] !== undefined && open.pop() !== pairs[sign])
        return `has a ${sign} without its ${pairs[sign]}`
    }
    if (quote !== '') return `has a text that starts with ${quote} and doesn't end`
    return open.length > 0 ? `has a ${open.at(-1)} that isn't closed` : undefined
  }
