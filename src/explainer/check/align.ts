import { keyOf, type Token } from './sentence-tokens.ts'
import { dependent, functionWords, harmless, joining } from './word-lists.ts'

/** A sentence of the evidence. */
export interface Evidence {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly keys: ReadonlySet<string>
}

/** A stretch of the checked sentence and the one sentence of the evidence that covers it. */
export interface Segment {
  readonly tokens: readonly Token[]
  readonly evidence: Evidence
  /** Words that are known anyway. */
  readonly context: ReadonlySet<string>
}

export interface Alignment {
  readonly segments: readonly Segment[]
  /** Words with content that no evidence has. */
  readonly uncovered: readonly Token[]
}

/** A sentence may join so many others. */
const maxSegments = 3
/** A stretch with fewer words of content than this is no statement of its own, so it cannot be taken from another sentence. */
const minLength = 3

const pronouns = new Set(['it', 'they'])

/** What a word costs that is known, but that the sentence does not have: of two that cover alike, the more alike one is taken. */
const nuance = 0.01
/** What one more stretch has to save. */
const payOff = 0.5

const harmlessKeys: ReadonlySet<string> = new Set([...harmless, ...functionWords].map(keyOf))

/**
 * Covers a sentence from left to right by sentences of the evidence, one for each stretch, with as few words left over as
 * possible. Stretches keep a claim and its subject together: a subject from one sentence and a claim from the next would
 * be two true halves of something false.
 * @param context words that are known anyway: the titles of the passages
 */
export function align(
  tokens: readonly Token[],
  evidence: readonly Evidence[],
  context: ReadonlySet<string>,
): Alignment {
  const content = tokens.flatMap((token, index) => (token.isContent ? [{ token, index }] : []))
  const known = (token: Token, { keys }: Evidence): boolean =>
    keys.has(token.key) || context.has(token.key) || harmlessKeys.has(token.key)
  /** Where the stretch of each word with content would start; undefined where none may. */
  const starts = content.map(({ index }, place) =>
    place === 0 ? 0 : claimStart(tokens, (content[place - 1]?.index ?? 0) + 1, index),
  )
  /** A pronoun stands for the subject of the stretch before. */
  const lengthOf = (from: number, to: number): number =>
    to - from + (from > 0 && pronouns.has(tokens[(content[from - 1]?.index ?? 0) + 2]?.word ?? '') ? 1 : 0)
  // sums[e][i] = cost of the first i words with content, and of the words before each, under evidence e
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
  // best[k][i] = best cover of the first i words by k stretches
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
    // One more stretch has to pay: it must cover what fewer could not.
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
 * Where words between two words with content start a claim of its own, as `; the`, `, and`, `while` do. `Because`, `which`
 * or `or` say how two things hang together, so both must be in one sentence of the evidence.
 * @returns the place of its first word, or undefined
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
