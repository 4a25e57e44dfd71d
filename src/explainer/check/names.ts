import type { Segment } from './align.ts'
import { contentBefore } from './places.ts'
import { keyOf, type Token } from './sentence-tokens.ts'
import { joining } from './word-lists.ts'

/** Words of content at the start of a stretch that may come from the title. */
const titleReach = 4
const about = new Set(['in', 'on', 'for', 'of', 'with'])

/** Words of content at the start of a sentence that may name its subject. */
const headLength = 3

/** Something from the title does what another thing does in the passage. */
export function subject({ tokens, evidence, context }: Segment): string | undefined {
  const head = (of: readonly Token[]) => of.filter(({ isContent }) => isContent).slice(0, headLength)
  const strange = head(tokens).find(({ key }) => context.has(key) && !evidence.keys.has(key))
  const isMissing = head(evidence.tokens).some(({ key }) => !tokens.some((token) => token.key === key))
  return isMissing ? strange?.word : undefined
}

/** A name before a word that has another name before it in the passage: `a GitHub document` for `an OpenAPI document`. */
export function misnamed({ tokens, evidence, context }: Segment): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const name = tokens[index - 1]
    if (!token.isContent || !name?.isName || index < 2 || evidence.keys.has(name.key)) continue
    const before = evidence.tokens.flatMap(({ key }, place) => (key === token.key ? [evidence.tokens[place - 1]] : []))
    if (before.length > 0 && before.every((other) => other?.isName && other.key !== name.key))
      return `${name.word} ${token.word}`
  }
  // What only the title says is the subject, or what it is about: `in Azure Repos`.
  const titled = tokens
    .filter(({ isContent }) => isContent)
    .slice(titleReach)
    .find(({ key, isName }) => isName && context.has(key) && !evidence.keys.has(key))
  if (titled && !about.has(tokens[tokens.indexOf(titled) - 1]?.word ?? '')) return titled.word
  // A name that only the title has, in the place of one that the sentence has.
  for (const [index, token] of tokens.entries()) {
    const last = contentBefore(tokens, index)
    if (!token.isName || !token.isContent || last === undefined || evidence.keys.has(token.key)) continue
    const after = evidence.tokens.flatMap(({ key, isContent }, place) =>
      isContent && key === last ? [evidence.tokens.slice(place + 1).find((other) => other.isContent)] : [],
    )
    if (after.length > 0 && after.every((other) => other?.isName)) return token.word
  }
  return undefined
}

/** `The team's subscription` where the passage says `Microsoft's subscription`. */
export function wrongOwner(text: string, evidence: string): string | undefined {
  const theirs = ownersIn(evidence)
  for (const [thing, owners] of ownersIn(text)) {
    const known = theirs.get(thing)
    const [first] = owners
    if (known && first !== undefined && ![...owners].some((owner) => known.has(owner))) return `${first}'s ${thing}`
  }
  return undefined
}

function ownersIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (thing: string, owner: string) => {
    const key = keyOf(thing.toLowerCase())
    found.set(key, (found.get(key) ?? new Set()).add(keyOf(owner.toLowerCase())))
  }
  for (const [, owner = '', thing = ''] of text.matchAll(/([\w-]+)['’]s (?:own )?([\w-]+)/g)) add(thing, owner)
  // `A subscription of Microsoft` has an owner; `a share of the runs` has none, so only names count.
  for (const [, thing = '', owner = ''] of text.matchAll(/([\w-]+) of ([A-Z][\w-]+)/g)) add(thing, owner)
  return found
}

const pronoun = new Set('it they its their this that these those'.split(' '))
/** What a clause with a subject of its own may start with. */
const opening = new Set(
  'a an the each every no both some many most all in on at with for from by when if because unless'.split(' '),
)

/**
 * A stretch that goes on without a subject of its own, while its sentence in the passage speaks of something else:
 * `an annotated tag is an object of its own and holds nothing else`, where a lightweight tag holds nothing else.
 */
export function otherSubject(segments: readonly Segment[]): string | undefined {
  const headOf = (tokens: readonly Token[], length: number) =>
    tokens.filter(({ isContent }) => isContent).slice(0, length)
  const head = headOf(segments[0]?.tokens ?? [], titleReach)
  const torn = segments.slice(1).find(({ tokens, evidence }) => {
    if (pronoun.has(evidence.tokens[0]?.word ?? '') || !goesOn(tokens)) return false
    const starts = evidence.tokens.flatMap((token, index) =>
      index === 0 || token.opens === 'clause' || token.behind === ',' ? headOf(evidence.tokens.slice(index), 1) : [],
    )
    return ![...head, ...headOf(tokens, headLength)].some(({ key }) => starts.some((start) => start.key === key))
  })
  return torn && headOf(torn.tokens, 1)[0]?.word
}

/** `And holds …`, without a subject. */
function goesOn([first, second]: readonly Token[]): boolean {
  const start = first && joining.has(first.word) ? second : undefined
  return start !== undefined && !start.isName && !opening.has(start.word) && !pronoun.has(start.word)
}

/** A stretch that ends with something that only the title has, or nobody: `the targeting filter is stable of your own`. */
export function strangeEnd({ tokens, evidence }: Segment): string | undefined {
  const last = tokens.findLast(({ isContent }) => isContent)
  return last && !evidence.keys.has(last.key) ? last.word : undefined
}
