import type { NoteHeading } from '../../domain/note.ts'
import type { Answer, Part, Quote } from '../explanation.ts'
import {
  checkItWorks,
  examTraps,
  howTo,
  inOneLine,
  onAzureAndGitHub,
  questions,
  tradeOffs,
  whatItIs,
  whenNotToChooseIt,
  whenToChooseIt,
  whyItMatters,
} from '../note-headings.ts'
import { bestSentences, type FoundSentence } from './best-sentences.ts'
import type { Ground } from './ground.ts'
import { quotable, wordCount } from './sentences.ts'

/** Topic answers have about this many words. */
export const enough = 70
export const most = 120
/** A sentence with less of the asked words gives no reason for them. */
const leastReason = 0.5

/** The sections that say why. */
const reasons: readonly NoteHeading[] = [whyItMatters, whatItIs, tradeOffs, whenToChooseIt]

/** The sections of prose, in which single sentences are found. */
export const prose: readonly NoteHeading[] = [
  whatItIs,
  whyItMatters,
  whenToChooseIt,
  whenNotToChooseIt,
  onAzureAndGitHub,
  tradeOffs,
  examTraps,
  checkItWorks,
  questions,
]

export const quote = (text: string, heading: NoteHeading): Quote => ({ text, heading, source: 1 })

export const all = ({ note }: Ground, heading: NoteHeading): Quote[] =>
  quotable(note.sections[heading]).map((text) => quote(text, heading))

export const listed = (ground: Ground, heading: NoteHeading): Part => ({
  title: heading,
  form: 'list',
  quotes: all(ground, heading),
})

export const partOf = (heading: NoteHeading, quotes: readonly Quote[]): Part[] =>
  quotes.length === 0 ? [] : [{ title: heading, form: 'text', quotes }]

/** As many sentences of a section as fit, at least one. */
export function fitting(ground: Ground, heading: NoteHeading, words: number): Quote[] {
  const taken: Quote[] = []
  let left = words
  for (const item of all(ground, heading)) {
    left -= wordCount(item.text)
    if (left < 0 && taken.length > 0) break
    taken.push(item)
  }
  return taken
}

/** One section as the answer, and the beginning of others below. */
export function withLead(ground: Ground, heading: NoteHeading, below: readonly NoteHeading[]): Answer {
  const lead = all(ground, heading)
  if (lead.length === 0) return defined(ground)
  let left = Math.max(20, most - wordsIn(lead))
  const parts = below.flatMap((item) => {
    const quotes = fitting(ground, item, left)
    left -= wordsIn(quotes)
    return partOf(item, quotes)
  })
  return { lead, parts, examples: [] }
}

export const wordsIn = (quotes: readonly Quote[]): number => quotes.reduce((sum, { text }) => sum + wordCount(text), 0)

/** What it is, why, and what to watch for. */
export function defined(ground: Ground): Answer {
  const line = all(ground, inOneLine)
  const lead = [...line, ...fitting(ground, whatItIs, Math.max(30, enough + 10 - wordsIn(line)))]
  const why = fitting(ground, whyItMatters, Math.max(20, enough + 30 - wordsIn(lead)))
  const [trap] = all(ground, examTraps)
  const left = most - wordsIn(lead) - wordsIn(why)
  return {
    lead,
    parts: [...partOf(whyItMatters, why), ...(trap && wordCount(trap.text) <= left ? partOf(examTraps, [trap]) : [])],
    examples: [],
  }
}

/** The sentences of prose that have the asked words; steps, too, if they have nearly all of them and prose has few. */
export function sentencesFor({ note, words, vocabulary }: Ground): FoundSentence[] {
  const inProse = bestSentences(note, prose, words, vocabulary)
  if ((inProse[0]?.share ?? 0) >= 0.5) return inProse
  const anywhere = bestSentences(note, [...prose, howTo], words, vocabulary)
  return (anywhere[0]?.share ?? 0) < 0.9 ? inProse : anywhere
}

/** The sentences with the asked words first, then the topic in one line. */
export function found(ground: Ground): Answer {
  const fit = sentencesFor(ground)
    .filter(({ share }) => share > 0)
    .slice(0, 4)
  if (fit.length === 0) return defined(ground)
  const [first, ...rest] = fit as [FoundSentence, ...FoundSentence[]]
  const lead = [quote(first.text, first.heading)]
  const line = all(ground, inOneLine)
  const parts = new Map<NoteHeading, Quote[]>()
  let left = most - wordsIn(lead) - wordsIn(line)
  for (const { text, heading } of rest) {
    left -= wordCount(text)
    if (left < 0) break
    if (heading === first.heading) lead.push(quote(text, heading))
    else parts.set(heading, [...(parts.get(heading) ?? []), quote(text, heading)])
  }
  // Somebody who sees the sentence alone may not know what it's about.
  const isWeak = first.share < (ground.kind === 'what' ? 0.9 : 0.5)
  return {
    lead: isWeak ? [...line, ...lead] : lead,
    parts: [
      ...[...parts].flatMap(([heading, quotes]) => partOf(heading, quotes)),
      ...(isWeak ? [] : partOf(inOneLine, line)),
    ],
    examples: [],
  }
}

/** The reasons that have the asked words, then why the topic matters. */
export function reasoned(ground: Ground): Answer {
  const { note, words, vocabulary } = ground
  const whole = withLead(ground, whyItMatters, [whenToChooseIt])
  const [best] = bestSentences(note, reasons, words, vocabulary)
  if (!best || best.share < leastReason || best.heading === whyItMatters) return whole
  const why = fitting(ground, whyItMatters, 50)
  return { lead: [quote(best.text, best.heading)], parts: partOf(whyItMatters, why), examples: [] }
}
