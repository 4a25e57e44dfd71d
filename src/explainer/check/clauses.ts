import type { Evidence } from './align.ts'
import type { Token } from './sentence-tokens.ts'
import { negations } from './word-lists.ts'

/** Clauses with fewer content words are items of a list. */
const minClause = 2
const minPart = 2
/** Content words at the start of a sentence that can be the subject of its later clauses. */
const subjectLength = 4
const determiners = new Set('a an the its their each every no this these both'.split(' '))

const contentOf = (tokens: readonly Token[]): Token[] => tokens.filter(({ isContent }) => isContent)

/** Prepositions that introduce what a sentence is about. */
const fronting = new Set(['in', 'with', 'for', 'on'])

/** Splits at tokens that open something. A piece that would be too short stays with the previous one. */
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

/** Finds the items of a list after a colon if they have several words. Each is a clause with the same subject. */
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

/** Splits a sentence into clauses. A clause without a subject gets the subject of the sentence. */
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
        (start.isName || determiners.has(start.word) || startsClearly(first)))
    return {
      keys: new Set([...clause, ...(hasSubject ? [] : subject)].map(({ key }) => key)),
      isNegated: isNegated(clause),
    }
  })
}

/** A clause after a semicolon, or one that starts with a word such as `whereas`, has a subject. */
const startsClearly = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.opens === 'clause' &&
  token.behind !== ':' &&
  !['and', 'but', 'or', 'so'].includes(token.word)

/**
 * Finds a part of a sentence that takes its words from two clauses of the evidence: two true halves of a false statement.
 * @returns the part's words, or undefined if one clause supports each part
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

/** Whether the evidence contains these content words in the same order, with no others in between. */
const isQuoted = (words: readonly Token[], { tokens }: Evidence): boolean =>
  ` ${contentOf(tokens)
    .map(({ key }) => key)
    .join(' ')} `.includes(` ${words.map(({ key }) => key).join(' ')} `)
