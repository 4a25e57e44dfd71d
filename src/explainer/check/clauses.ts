import type { Evidence } from './align.ts'
import type { Token } from './sentence-tokens.ts'
import { negations } from './word-lists.ts'

/** Clauses with fewer words of content are items of a list. */
const minClause = 2
const minPart = 2
/** Words of content at the start of a sentence that may be the subject of its later clauses. */
const subjectLength = 4
const determiners = new Set('a an the its their each every no this these both'.split(' '))

const contentOf = (tokens: readonly Token[]): Token[] => tokens.filter(({ isContent }) => isContent)

/** What a sentence starts with to say what it is about. */
const fronting = new Set(['in', 'with', 'for', 'on'])

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
    const isFronted = joined.length === 1 && fronting.has(before?.[0]?.word ?? '')
    const isShort = contentOf(piece).length < least && !isFronted
    if (before && (isShort || contentOf(before).length < least)) before.push(...piece)
    else joined.push(piece)
  }
  return joined
}

/** Where the items of a list behind a colon start, when they have several words: each is a clause about the same subject. */
function listItems(tokens: readonly Token[]): ReadonlySet<Token> {
  const colon = tokens.findIndex(({ behind }) => behind === ':')
  const items: Token[][] = []
  for (const token of colon < 0 ? [] : tokens.slice(colon))
    if (token.behind) items.push([token])
    else items.at(-1)?.push(token)
  const isList = items.length > 1 && items.every((item) => contentOf(item).length >= minClause)
  return new Set(isList ? items.flatMap(([head]) => head ?? []) : [])
}

interface Clause {
  readonly keys: ReadonlySet<string>
  readonly isNegated: boolean
}

const isNegated = (tokens: readonly Token[]): boolean => tokens.some(({ word }) => negations.has(word))

/** What each clause of a sentence says, with the subject of the sentence where the clause has none of its own. */
function clausesOf({ tokens }: Evidence): Clause[] {
  const subject = contentOf(tokens).slice(0, subjectLength)
  const items = listItems(tokens)
  return cut(tokens, (token) => token.opens === 'clause' || items.has(token), minClause).map((clause, index) => {
    const [first, second] = clause
    const start = first && (first.word === 'and' || first.word === 'but' || first.word === 'so') ? second : first
    const hasSubject =
      index === 0 ||
      start === undefined ||
      (first !== undefined &&
        !items.has(first) &&
        first.behind !== ':' &&
        (start.isName || determiners.has(start.word) || isBold(first)))
    return {
      keys: new Set([...clause, ...(hasSubject ? [] : subject)].map(({ key }) => key)),
      isNegated: isNegated(clause),
    }
  })
}

/** `Whereas …` and what follows a semicolon have a subject. */
const isBold = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.opens === 'clause' &&
  token.behind !== ':' &&
  !['and', 'but', 'or', 'so'].includes(token.word)

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
    return (
      !clauses.some(
        (clause) => claimed.every(({ key }) => clause.keys.has(key)) && (clause.isNegated || !isNegated(part)),
      ) && !isQuoted(claimed, evidence)
    )
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
