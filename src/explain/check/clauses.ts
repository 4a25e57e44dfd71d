import type { Evidence } from './align.ts'
import type { Token } from './sentence-tokens.ts'

/** Clauses with fewer words of content are items of a list. */
const minClause = 3
const minPart = 2
/** Words of content at the start of a sentence that may be the subject of its later clauses. */
const subjectLength = 4
const determiners = new Set('a an the its their each every no this these both'.split(' '))

const contentOf = (tokens: readonly Token[]): Token[] => tokens.filter(({ isContent }) => isContent)

/** Cuts at the tokens that open something; what would be too short stays with what stands before it. */
function cut(tokens: readonly Token[], opens: (token: Token) => boolean, least: number): Token[][] {
  const pieces: Token[][] = [[]]
  for (const token of tokens) {
    if (opens(token)) pieces.push([])
    pieces.at(-1)?.push(token)
  }
  const joined: Token[][] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (before && (contentOf(piece).length < least || contentOf(before).length < least)) before.push(...piece)
    else joined.push(piece)
  }
  return joined
}

/** What each clause of a sentence says, with the subject of the sentence where the clause has none of its own. */
function clausesOf({ tokens }: Evidence): ReadonlySet<string>[] {
  const subject = contentOf(tokens).slice(0, subjectLength)
  return cut(tokens, ({ opens }) => opens === 'clause', minClause).map((clause, index) => {
    const [first, second] = clause
    const start = first && (first.word === 'and' || first.word === 'but' || first.word === 'so') ? second : first
    const hasSubject =
      index === 0 || start === undefined || start.isName || determiners.has(start.word) || isBold(first)
    return new Set([...clause, ...(hasSubject ? [] : subject)].map(({ key }) => key))
  })
}

/** `Whereas …` and what follows a semicolon have a subject. */
const isBold = (token: Token | undefined): boolean =>
  token !== undefined && token.opens === 'clause' && !['and', 'but', 'or', 'so'].includes(token.word)

/**
 * A part of a sentence that takes its words from two clauses of the evidence: two true halves of something that nobody said.
 * @returns the part's words, or undefined when each part rests on one clause
 */
export function twoHalves(tokens: readonly Token[], evidence: Evidence): string | undefined {
  const clauses = clausesOf(evidence)
  if (clauses.length < 2) return undefined
  const parts = cut(tokens, ({ opens }) => opens !== undefined, minPart)
  const torn = parts.find((part) => {
    const claimed = contentOf(part).filter((token) => evidence.keys.has(token.key))
    return !clauses.some((clause) => claimed.every(({ key }) => clause.has(key))) && !isQuoted(claimed, evidence)
  })
  return (
    torn &&
    contentOf(torn)
      .map(({ word }) => word)
      .join(' ')
  )
}

/** The words stand in the evidence in just this order, with nothing between. */
const isQuoted = (words: readonly Token[], { tokens }: Evidence): boolean =>
  ` ${contentOf(tokens)
    .map(({ key }) => key)
    .join(' ')} `.includes(` ${words.map(({ key }) => key).join(' ')} `)
