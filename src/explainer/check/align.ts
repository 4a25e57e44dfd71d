import { keyOf, type Token } from './sentence-tokens.ts'
import { dependent, functionWords, harmless, joining } from './word-lists.ts'

/** A sentence of the evidence. */
export interface Evidence {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly keys: ReadonlySet<string>
}

/** A part of the checked sentence and the one sentence of the evidence that covers it. */
export interface Segment {
  readonly tokens: readonly Token[]
  readonly evidence: Evidence
  /** Words that need no evidence. */
  readonly context: ReadonlySet<string>
}

export interface Alignment {
  readonly segments: readonly Segment[]
  /** Content words that no evidence contains. */
  readonly uncovered: readonly Token[]
}

/** A sentence can combine at most this many sentences of the evidence. */
const maxSegments = 3
/** A segment with fewer content words isn't a statement, so it can't come from another sentence. */
const minLength = 3

const pronouns = new Set(['it', 'they'])

/** Cost of a known word that the evidence sentence doesn't contain. Breaks ties in favor of the more similar sentence. */
const nuance = 0.01
/** What an additional segment must save. */
const payOff = 0.5

const harmlessKeys: ReadonlySet<string> = new Set([...harmless, ...functionWords].map(keyOf))

/**
 * Splits a sentence into segments and covers each with one sentence of the evidence, leaving as few words uncovered as
 * possible. Segments keep a claim and its subject together: a subject from one sentence and a claim from another would be
 * two true halves of a false statement.
 * @param context words that need no evidence: the titles of the passages
 */
export function align(
  tokens: readonly Token[],
  evidence: readonly Evidence[],
  context: ReadonlySet<string>,
): Alignment {
  const content = tokens.flatMap((token, index) => (token.isContent ? [{ token, index }] : []))
  const known = (token: Token, { keys }: Evidence): boolean =>
    keys.has(token.key) || context.has(token.key) || harmlessKeys.has(token.key)
  /** Where a segment that begins with each content word would start; undefined if none can. */
  const starts = content.map(({ index }, place) =>
    place === 0 ? 0 : claimStart(tokens, (content[place - 1]?.index ?? 0) + 1, index),
  )
  /** A pronoun counts as a content word, because it refers to the subject of the previous segment. */
  const lengthOf = (from: number, to: number): number =>
    to - from + (from > 0 && pronouns.has(tokens[(content[from - 1]?.index ?? 0) + 2]?.word ?? '') ? 1 : 0)
  // sums[e][i] = cost of the first i content words, and of the words before each, under evidence e
  const costs = evidence.map((item) => {
    const sums = [0]
    let start = 0
    for (const { token, index } of content) {
      const strange = tokens.slice(start, index + 1).filter(({ key }) => !item.keys.has(key)).length
      sums.push((sums.at(-1) as number) + (known(token, item) ? 0 : 1) + strange * nuance)
      start = index + 1
    }
    return sums
  })
  interface Cover {
    readonly cost: number
    readonly cuts: readonly { readonly from: number; readonly to: number; readonly evidence: number }[]
  }
  // best[k][i] = best cover of the first i content words by k segments
  let best: (Cover | undefined)[] = [{ cost: 0, cuts: [] }, ...content.map(() => undefined)]
  let winner: Cover | undefined
  for (let count = 1; count <= maxSegments; count++) {
    const next: (Cover | undefined)[] = [undefined, ...content.map(() => undefined)]
    for (let to = 1; to <= content.length; to++)
      for (let from = 0; from < to; from++) {
        const before = best[from]
        if (!before || starts[from] === undefined || (lengthOf(from, to) < minLength && content.length > minLength))
          continue
        for (const [index, sums] of costs.entries()) {
          const cost = before.cost + (sums[to] as number) - (sums[from] as number)
          const known = next[to]
          if (!known || cost < known.cost) next[to] = { cost, cuts: [...before.cuts, { from, to, evidence: index }] }
        }
      }
    best = next
    const whole = best[content.length]
    // An additional segment must pay off by covering what fewer segments can't.
    if (whole && (!winner || whole.cost < winner.cost - payOff)) winner = whole
  }
  if (!winner) return { segments: [], uncovered: content.map(({ token }) => token) }
  return {
    segments: winner.cuts.map(({ from, to, evidence: index }) => ({
      tokens: tokens.slice(starts[from], to === content.length ? tokens.length : starts[to]),
      evidence: evidence[index] as Evidence,
      context,
    })),
    uncovered: winner.cuts.flatMap(({ from, to, evidence: index }) =>
      content
        .slice(from, to)
        .map(({ token }) => token)
        .filter((token) => !known(token, evidence[index] as Evidence)),
    ),
  }
}

/**
 * Finds where a new claim starts between two content words, as with `; the`, `, and`, or `while`. Words such as `because`,
 * `which`, or `or` connect two things, so one sentence of the evidence must contain both.
 * @returns the index of the claim's first word, or undefined
 */
function claimStart(tokens: readonly Token[], from: number, to: number): number | undefined {
  const between = tokens.slice(from, to + 1)
  const start = between.findIndex(
    ({ word, behind, opens }) => joining.has(word) || behind === ';' || (opens === 'clause' && behind === ','),
  )
  if (start < 0) return undefined
  const isDependent = between.slice(0, start).some(({ word }) => dependent.has(word))
  const [first, second] = between.slice(start)
  const next = first && joining.has(first.word) ? second : first
  return isDependent || unfronted.has(next?.word ?? '') ? undefined : from + start
}
const unfronted = new Set(['so', 'or', 'nor', 'which', 'that', 'who', 'whose', 'until', 'as', 'then'])
