import { stopWords, wordsOf } from '../../content/words-of.ts'
import { startsQuestion } from '../read/question-words.ts'
import { inFull, meanings, stem } from '../find/vocabulary.ts'

/**
 * What questions ask for, in whatever words. A follow-up has few words of its own, so whether it asks who, how long, or what it costs says
 * more about the passage that's meant than its other words do. The order counts: what one line reads, later ones don't see.
 */
const marks: readonly (readonly [mark: string, weight: number, pattern: RegExp])[] = [
  ['IF', 0.8, /^(?:(?:and|but|so) )*(?:what )?if\b|^what (?:happens?|would happen|will happen)(?: to)?\b/g],
  [
    'IF',
    0.8,
    /[,:;] (?:and )?(?:what|how) (?:do|does|should|can|could|would) (?:i|we|you|one)(?: (?:do|say|react))?$/g,
  ],
  ['COST', 1.5, /\bhow much (?:is|are|was) (?:it|they|that|this|these|those|one)\b/g],
  ['COST', 1.5, /\bhow (?:much|expensive)\b(?=.*\b(?:costs?|charged?|pay)\b)/g],
  ['COST', 1.5, /\b(?:costs?|costing|prices?|pricing|free|pay|paid|bill(?:s|ed|ing)?|expensive|charged?|fees?)\b/g],
  [
    'LONG',
    1.2,
    /\b(?:expir(?:e|es|ed|y|ation)|valid|lifetime)\b|\bhow (?:long|much time)\b|\bhow many (?:minutes|hours|days|weeks|months|years)\b/g,
  ],
  ['OFTEN', 1.2, /\bhow (?:often|frequently)\b/g],
  ['LIMIT', 1.2, /\bhow many\b|\b(?:upper )?limits?\b|\bmax(?:imum)?\b|\bat most\b/g],
  [
    'WHO',
    1.2,
    /\bwho(?: else)?\b(?: (?:can|could|may|should|must|gets? to|needs? to|has to|is (?:allowed|able)(?: to)?|are allowed to|or))*/g,
  ],
  [
    'UNDO',
    1.3,
    /\b(?:undo|undone|roll(?:ing|ed|s)?[ -]?back|reverts?|reverted|(?:go(?:ing)?|switch|swap|get|take|bring|change|turn|put|come)(?: \w+){0,3}? back|recover|restored?|way back)\b/g,
  ],
  [
    'OFF',
    1.3,
    /\b(?:(?:turn|switch)(?:ed|ing)?(?: \w+){0,4}? off|disabled?|disabling|deactivated?|stop using|opt out|mute)\b/g,
  ],
  ['ON', 1.2, /\b(?:(?:turn|switch)(?:ed|ing)?(?: \w+){0,3}? on|enabled?|enabling|activated?)\b/g],
  ['REMOVE', 1.2, /\b(?:removed?|removing|deleted?|deleting|get rid of|clean(?:ed|ing)? up|uninstall|throw away)\b/g],
  [
    'AUTO',
    1.2,
    /\b(?:automatic(?:ally)?|automated?|automating|by (?:itself|themselves|himself)|on (?:its|their) own|without (?:me|anyone|a person))\b/g,
  ],
  ['PARALLEL', 1.2, /\b(?:in parallel|at (?:the same time|once)|concurrently|simultaneously|side by side)\b/g],
  ['AZURE', 0.8, /\b(?:azure (?:devops|repos|boards|pipelines|artifacts)|ado)\b/g],
  ['GITHUB', 0.8, /\bgithub(?: actions)?\b/g],
  ['REQUEST', 1, /\bpull requests?\b|\bprs?\b/g],
  ['SAFE', 1.2, /\b(?:safe(?:r|ty)?|secure|security|dangerous|risky|risks?)\b/g],
  ['MOST', 1.2, /\b(?:most important|matters? (?:the )?most|most valuable)\b/g],
  ['SAME', 1, /\b(?:same|differ(?:s|ent|ences?)?|vs|versus|compared? (?:to|with)|instead of|rather than)\b/g],
  ['WHY', 0.6, /\bwhy\b|\bhow come\b|\bwhat for\b/g],
  ['WHERE', 0.8, /\bwhere\b/g],
  ['WHICH', 0.5, /\bwhich(?: ones?)?\b/g],
  ['HOW', 0.35, /\bhow(?: (?:do|does|did|can|could|should|would|to|must|will))?\b|\bways? (?:to|of)\b/g],
  [
    'YES',
    0.35,
    /^(?:is it possible (?:to|for)|(?:am|are) (?:i|we) (?:able|allowed) to|can|could|may|do|does|did|is|are|was|were|has|have|will|would|should|must|am)\b/g,
  ],
  ['WHEN', 0.6, /^when\b|\bwhen (?:do|does|should|would|is|are|can)\b/g],
  ['WHAT', 0.3, /\bwhat(?:'?s)?\b/g],
]
const weights = new Map(marks.map(([mark, weight]) => [mark, weight]))
/** Marks of the form alone: what a cause's title leaves out, and what proves nothing if it's all that two questions share. */
const forms: ReadonlySet<string> = new Set(['WHY', 'HOW', 'YES', 'WHAT', 'WHICH', 'WHEN', 'IF'])

/** Begins a follow-up and says nothing. */
const openings =
  /^(?:(?:and|but|so|ok|okay|hm+|well|then|also|now|cool|great|thanks|what about|how about)\b[ ,]*)+(?!if\b)/
/** Stands for what was explained, or says nothing. */
const empty = new Set(
  'it its they them their that this these those one ones thing things me us we you your our there here also too only then again already still just really even actually now ever please pls some any all own someone somebody anyone people person team other another else if when while after before once because until first wasn isn aren don doesn didn won should would could must may might will shall anything something everything nothing between was were been being has had did not no so than'.split(
    ' ',
  ),
)
/** Verbs that go with everything. */
const light = new Set(
  'use need want make let go work take get have do set put give keep happen happens know tell mean run add look like good'.split(
    ' ',
  ),
)
const lightWeight = 0.3
/** A word of the topic's name, which a follow-up leaves out. */
const ofTopicWeight = 0.35
/** A word of one of its other names in a title, which people may leave out as well. */
const ofAliasWeight = 0.6

/** What people call the same thing in short questions. */
const groups: readonly (readonly string[])[] = [
  ['skip', 'bypass', 'circumvent', 'ignore', 'override'],
  ['change', 'edit', 'modify', 'customize'],
  ['see', 'view', 'show'],
  ['break', 'fail', 'crash', 'wrong', 'broken'],
  ['positive', 'alarm'],
  ['push', 'publish', 'upload'],
  ['block', 'prevent', 'stop', 'forbid'],
  ['stop', 'cancel', 'abort', 'interrupt'],
  ['start', 'begin'],
  ['test', 'try'],
  ['old', 'previous', 'earlier', 'older'],
  ['colleague', 'teammate', 'coworker'],
  ['nobody', 'no'],
  ['middle', 'halfway'],
  ['decide', 'decision'],
  ['approve', 'approval', 'approver'],
  ['require', 'enforce', 'force'],
  ['quick', 'fast', 'soon'],
  ['folder', 'path', 'directory'],
  ['leak', 'steal', 'expose', 'compromise'],
  ['hang', 'stuck', 'wait', 'pending'],
  ['version', 'pin', 'tag'],
  ['own', 'owner'],
]
const groupOf = new Map<string, readonly string[]>()
for (const words of groups)
  for (const word of words) groupOf.set(stem(word), [...(groupOf.get(stem(word)) ?? []), ...words.map(stem)])
const synonymShare = 0.8

/** Stems of the words that a follow-up leaves out, because they name what was explained. */
export interface NamesOfTopic {
  /** Of the topic's title, and of the name that was used for it. */
  readonly names: ReadonlySet<string>
  /** Of its other names. */
  readonly aliases: ReadonlySet<string>
}

interface Token {
  readonly keys: ReadonlySet<string>
  readonly key: string
  readonly weight: number
}

const tokenOf = (word: string, weight: number): Token => {
  const full = inFull(word)
  const key = stem(full)
  return { key, keys: new Set([...meanings(full).map(stem), ...(groupOf.get(key) ?? [])]), weight }
}

function tokensOf(text: string, { names, aliases }: NamesOfTopic): Token[] {
  let marked = text
  for (const [mark, , pattern] of marks) marked = marked.replaceAll(pattern, ` ${mark} `)
  const found = new Map<string, Token>()
  for (const part of marked.split(/[^\p{L}\p{N}^~]+/u)) {
    const weight = weights.get(part)
    if (weight !== undefined) found.set(part, { key: part, keys: new Set([part]), weight })
    else
      for (const word of wordsOf(part)) {
        if (empty.has(word) || stopWords.has(word) || /^[dlmst]$|^(?:ve|re|ll)$/.test(word)) continue
        const key = stem(inFull(word))
        const isLight = light.has(word) || /^\d+$/.test(word)
        const worth = isLight ? lightWeight : names.has(key) ? ofTopicWeight : aliases.has(key) ? ofAliasWeight : 1
        found.set(key, tokenOf(word, worth))
      }
  }
  return [...found.values()]
}

const plainOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[`*“”"’]/g, (quote) => (quote === '’' ? "'" : ''))
    .replace(/[?!.\s]+$/, '')
    .trim()

const alike = (a: Token, b: Token): number =>
  a.key === b.key ? 1 : a.keys.has(b.key) || b.keys.has(a.key) ? synonymShare : 0

const total = (tokens: readonly Token[]): number => tokens.reduce((sum, { weight }) => sum + weight, 0)

/** The questions that a title asks: `How big should each step be, and how long should I wait?` asks two. */
function clausesOf(title: string): readonly string[] {
  const parts = title.split(
    /[,:;?] +(?:and |or |but )?(?=(?:how|what|who|which|where|when|why|can|could|do|does|is|are|should|must|will)\b)/,
  )
  return [title, ...parts.filter((part) => parts.length > 1 && startsQuestion.test(part))]
}

/** What a title adds, which a short question may leave out: `… so that a change doesn't break everyone`. */
const tailOf =
  /\S (?:so that|so|for example|such as|because|before|after|when|while|if|and|or|without|in order to|like)\b(.*)$/
const tailShare = 0.4

/** What a short question says is in its first characters. */
const longestAsked = 200
/** Less than this besides the form of a question says nothing about what is asked. */
const leastSaid = 0.8

/**
 * Compares a short question with titles as a person would: what's asked for has to be the same, the words of the topic's own name don't count,
 * and neither question may say much that the other doesn't.
 */
export function askedAlike(question: string, topic: NamesOfTopic): (title: string, isCause: boolean) => number {
  const asked = tokensOf(plainOf(question.slice(0, longestAsked)).replace(openings, ''), { ...topic, aliases: none })
  const isFragment = !asked.some(({ key }) => forms.has(key) || weights.has(key))
  const said = total(asked.filter(({ key }) => !forms.has(key)))
  const compare = (clause: string, isCause: boolean): number => {
    const optional = [...clause.matchAll(/\(([^)]*)\)/g)].map(([, inside]) => inside).join(' ')
    const titled = tokensOf(clause.replaceAll(/\([^)]*\)/g, ' '), topic)
    const [, end = ''] = tailOf.exec(clause) ?? []
    const tail = new Set(tokensOf(end, topic).map(({ key }) => key))
    const inTitle = [...titled, ...tokensOf(optional, topic)]
    const counted = isCause ? asked.filter(({ key }) => !forms.has(key)) : asked
    const share = (one: Token, others: readonly Token[]): number =>
      Math.max(0, ...others.map((other) => alike(one, other)))
    const own = counted.filter(({ key, weight }) => weight === 1 && !weights.has(key))
    const found = own.filter((token) => share(token, inTitle) > 0)
    // Who it is that may switch it isn't who may see it.
    if (found.length * 2 < own.length) return 0
    let matched = 0
    let shared = 0
    for (const token of counted) {
      const isImplied = token.weight === ofTopicWeight
      const part = token.weight * share(token, inTitle)
      matched += isImplied ? Math.max(part, token.weight * synonymShare) : part
      if (!forms.has(token.key)) shared += part
    }
    if (shared < leastSaid * Math.min(1, said)) return 0
    // The topic's words and what people don't say are free.
    const needed = titled
      .filter((token) => token.weight !== ofTopicWeight || share(token, asked) > 0)
      .map((token) => ({ ...token, share: share(token, asked) }))
      .map((token) =>
        token.share === 0 && tail.has(token.key) ? { ...token, weight: token.weight * tailShare } : token,
      )
    const used = needed.reduce((sum, token) => sum + token.weight * token.share, 0)
    const covers = matched / Math.max(0.01, total(counted))
    const uses = used / Math.max(0.01, total(needed))
    const both = covers + uses === 0 ? 0 : (2 * covers * uses) / (covers + uses)
    return isFragment ? (covers + both) / 2 : both
  }
  return (title, isCause) =>
    said < leastSaid ? 0 : Math.max(...clausesOf(plainOf(title)).map((clause) => compare(clause, isCause)))
}

const none: ReadonlySet<string> = new Set()
