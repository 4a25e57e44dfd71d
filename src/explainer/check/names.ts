import type { Segment } from './align.ts'
import { contentBefore } from './places.ts'
import { keyOf, type Token } from './sentence-tokens.ts'
import { joining } from './word-lists.ts'

/** Content words at the start of a segment that can come from the title. */
const titleReach = 4
const about = new Set(['in', 'on', 'for', 'of', 'with'])

/** Content words at the start of a sentence that can name its subject. */
const headLength = 3

/** Finds a subject from the title where the passage has a different subject. */
export function subject({ tokens, evidence, context }: Segment): string | undefined {
  const head = (of: readonly Token[]) => of.filter(({ isContent }) => isContent).slice(0, headLength)
  const strange = head(tokens).find(({ key }) => context.has(key) && !evidence.keys.has(key))
  const isMissing = head(evidence.tokens).some(({ key }) => !tokens.some((token) => token.key === key))
  return isMissing ? strange?.word : undefined
}

/** Finds a name before a word that has a different name before it in the passage: `a GitHub document` for `an OpenAPI document`. */
export function otherName({ tokens, evidence, context }: Segment): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const name = tokens[index - 1]
    if (!token.isContent || !name?.isName || index < 2 || evidence.keys.has(name.key)) continue
    const before = evidence.tokens.flatMap(({ key }, place) => (key === token.key ? [evidence.tokens[place - 1]] : []))
    if (before.length > 0 && before.every((other) => other?.isName && other.key !== name.key))
      return `${name.word} ${token.word}`
  }
  // A name that only the title contains can be the subject or the topic (`in Azure Repos`), nothing else.
  const titled = tokens
    .filter(({ isContent }) => isContent)
    .slice(titleReach)
    .find(({ key, isName }) => isName && context.has(key) && !evidence.keys.has(key))
  if (titled && !about.has(tokens[tokens.indexOf(titled) - 1]?.word ?? '')) return titled.word
  // A name that only the title contains, in place of a name from the sentence.
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

/** Finds `the team's subscription` where the passage says `Microsoft's subscription`. */
export function otherOwner(text: string, evidence: string): string | undefined {
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
  // Only names count as owners: `a subscription of Microsoft` has one, `a share of the runs` doesn't.
  for (const [, thing = '', owner = ''] of text.matchAll(/([\w-]+) of ([A-Z][\w-]+)/g)) add(thing, owner)
  return found
}

const pronoun = new Set('it they its their this that these those'.split(' '))
/** Words that can start a clause with its own subject. */
const opening = new Set(
  'a an the each every no both some many most all in on at with for from by when if because unless'.split(' '),
)

/**
 * Finds a segment without its own subject whose evidence has a different subject: `an annotated tag is a separate object and
 * holds nothing else`, if it's the lightweight tag that holds nothing else.
 */
export function otherSubject(segments: readonly Segment[]): string | undefined {
  const headOf = (tokens: readonly Token[], length: number) =>
    tokens.filter(({ isContent }) => isContent).slice(0, length)
  const head = headOf(segments[0]?.tokens ?? [], titleReach)
  const torn = segments.slice(1).find(({ tokens, evidence }) => {
    if (pronoun.has(evidence.tokens[0]?.word ?? '') || !continues(tokens)) return false
    const starts = evidence.tokens.flatMap((token, index) =>
      index === 0 || token.opens === 'clause' || token.behind === ',' ? headOf(evidence.tokens.slice(index), 1) : [],
    )
    return ![...head, ...headOf(tokens, headLength)].some(({ key }) => starts.some((start) => start.key === key))
  })
  return torn && headOf(torn.tokens, 1)[0]?.word
}

/** Whether a segment starts like `and holds …`, without a subject. */
function continues([first, second]: readonly Token[]): boolean {
  const start = first && joining.has(first.word) ? second : undefined
  return start !== undefined && !start.isName && !opening.has(start.word) && !pronoun.has(start.word)
}

/** Finds a last word that the evidence doesn't contain: `the targeting filter is stable of your own`. */
export function strangeEnd({ tokens, evidence }: Segment): string | undefined {
  const last = tokens.findLast(({ isContent }) => isContent)
  return last && !evidence.keys.has(last.key) ? last.word : undefined
}
