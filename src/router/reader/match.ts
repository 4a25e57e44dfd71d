import type { Group, Rule } from './grammar.ts'
import type { Token } from './tokens.ts'

export interface Match {
  /** The share of the sentence that the rule explains, 0 to 1. */
  readonly share: number
  /** Weight of the words that the rule needs; decides between equal shares. */
  readonly needed: number
  /** The words for the topic that nothing else explains. */
  readonly topic?: string
  /** The words that neither the rule nor its topic names, although examples may use them. */
  readonly left: readonly Token[]
}

/** How much of a topic that isn't in the content counts as explained. */
const unknownTopic = 0.72
/** The same beside known words of a question about the subject. */
const unknownSubject = 0.3
/** The least weight of a word in a topic, and of a word in a slot. */
const leastInTopic = 0.3
const leastInSlot = 0.5

/** Words that lead to a topic. */
const carriers = new Set(
  'on about for regarding concerning with in of from the a an to into around over re my some any topic subject only just please and or at by something anything stuff things'.split(
    ' ',
  ),
)

/**
 * Matches one rule.
 * @param vocabulary stems that the meaning's sentences use, which therefore need no other explanation
 * @returns undefined if a needed word is missing or a forbidden one occurs
 */
export function match(rule: Rule, vocabulary: ReadonlySet<string>, tokens: readonly Token[]): Match | undefined {
  if (rule.not.some((phrase) => find(phrase, tokens) >= 0)) return undefined
  const used = tokens.map(() => false)
  let needed = 0
  let explained = 0
  let total = 0
  const explain = (at: number, weight: number): void => {
    used[at] = true
    explained += weight
    total += weight
  }
  for (const group of rule.needs) {
    const hit = longest(group, tokens, used)
    if (!hit) return undefined
    for (let at = hit.at; at < hit.at + hit.length; at++) {
      const weight = Math.max(1, (tokens[at] as Token).weight)
      needed += weight
      explain(at, weight)
    }
  }
  if (rule.slots.some((slot) => !tokens.some((token, at) => !used[at] && token.slots.has(slot)))) return undefined
  for (const [at, token] of tokens.entries())
    if (!used[at] && [...token.slots].some((slot) => rule.anySlots.has(slot))) {
      const weight = Math.max(leastInSlot, token.weight)
      if (rule.slots.some((slot) => token.slots.has(slot))) needed += weight
      explain(at, weight)
    }
  for (const phrase of rule.may)
    for (let at = find(phrase, tokens, used); at >= 0; at = find(phrase, tokens, used))
      for (let next = at; next < at + phrase.length; next++) explain(next, (tokens[next] as Token).weight)
  const isTopical = rule.takesTopic !== 'never'
  const surely = [...used]
  for (const [at, token] of tokens.entries())
    if (!used[at] && vocabulary.has(token.stem) && !(isTopical && token.topical)) explain(at, token.weight)
  const rest = tokens.filter((_, at) => !used[at])
  const topic = isTopical ? topicIn(rest) : []
  if (topic.length === 0 && rule.takesTopic === 'always') return undefined
  if (rule.takesTopic === 'subject' && !topic.some(({ topical }) => topical)) return undefined
  for (const { weight, topical } of topic) {
    const counted = Math.max(weight, leastInTopic)
    explained += counted * (topical ? 1 : rule.takesTopic === 'subject' ? unknownSubject : unknownTopic)
    total += counted
  }
  for (const token of rest) if (!topic.includes(token)) total += token.weight
  const left = tokens.filter((token, at) => !surely[at] && !topic.includes(token))
  if (total === 0) return undefined
  const words = topic.map(({ text }) => text).join(' ')
  return { share: explained / total, needed, left, ...(words === '' ? {} : { topic: words }) }
}

/** The words between the first and the last that carry meaning. */
function topicIn(rest: readonly Token[]): readonly Token[] {
  const carries = ({ text, weight, topical }: Token): boolean =>
    topical || (!carriers.has(text) && weight >= leastInTopic)
  const first = rest.findIndex(carries)
  return first < 0 ? [] : rest.slice(first, rest.findLastIndex(carries) + 1)
}

function longest(
  group: Group,
  tokens: readonly Token[],
  used: readonly boolean[],
): { readonly at: number; readonly length: number } | undefined {
  let best: { at: number; length: number } | undefined
  for (const phrase of group) {
    if (best && phrase.length <= best.length) continue
    const at = find(phrase, tokens, used)
    if (at >= 0) best = { at, length: phrase.length }
  }
  return best
}

function find(phrase: readonly string[], tokens: readonly Token[], used?: readonly boolean[]): number {
  for (let at = 0; at + phrase.length <= tokens.length; at++)
    if (phrase.every((stem, next) => tokens[at + next]?.stem === stem && used?.[at + next] !== true)) return at
  return -1
}
