import { causesOf } from '../../domain/note-parts.ts'
import type { Answer, Part, Quote } from '../explanation.ts'
import { fitFor } from '../find/fit-for.ts'
import type { Passage } from '../find/passages.ts'
import { stem, stemsIn } from '../find/vocabulary.ts'
import { howItFails, howTo, inOneLine, questions, whyItMatters } from '../note-headings.ts'
import { texts } from '../texts.en.ts'
import { bestSentences } from './best-sentences.ts'
import type { Ground } from './ground.ts'
import { enough, fitting, found, most, partOf, prose, quote, wordsIn } from './section.ts'
import { isItem, sentencesOf, withoutMark, wordCount } from './sentences.ts'

/** Below this, a passage may only share words with the question. */
const surelyThis = 0.6
/** A second passage with less doesn't belong to the question. */
const alsoFits = 0.42
/** How much worse a second passage may fit than the first. */
const closeBehind = 0.25

/** A passage as the answer, whole, and a sentence or two that add to a short one. */
export const answeredBy = (ground: Ground, passage: Passage): Answer => ({
  ...bodyOf(ground, passage),
  ...(passage.title === '' ? {} : { answeredBy: passage.title }),
})

function bodyOf(ground: Ground, passage: Passage): Answer {
  switch (passage.type) {
    case 'example':
      return { lead: [], parts: [], examples: [{ ...passage.example, source: 1 }] }
    case 'cause':
      return { lead: [], parts: [causePart(passage.cause)], examples: [] }
    case 'task': {
      if (passage.text === '') return found(ground)
      const parts = taskParts(passage)
      const left = most - wordsIn(parts.flatMap(({ quotes }) => quotes))
      return { lead: [], parts: [...parts, ...adding(secondPassage(ground, passage, left))], examples: [] }
    }
    case 'question': {
      const { lead: whole, list } = answerOf(passage.text)
      // *Yes.* answers no question of another form.
      const isBare =
        (ground.kind !== 'fact' || ground.otherVerb?.(passage.title) === true) &&
        !ground.titled &&
        whole.length > 1 &&
        /^(?:Yes|No)\.$/.test(whole[0]?.text ?? '')
      const lead = isBare ? whole.slice(1) : whole
      const said = [...lead, ...list]
      // A yes or no to another question misleads, unless that question stands above it.
      const isAnother = /^(?:Yes|No)\b/.test(lead[0]?.text ?? '') && !ground.titled && asksOtherwise(ground, passage)
      return {
        lead: isAnother ? [] : lead,
        parts: [
          ...(isAnother ? [{ title: passage.title, form: 'text' as const, quotes: lead }] : []),
          ...(list.length > 0 ? [{ title: '', form: 'list' as const, quotes: list }] : []),
          ...adding(added(ground, passage, said)),
        ],
        examples: [],
      }
    }
  }
}

/** Whether a passage's yes or no answers something else: the question is turned around, or only shares words with it. */
function asksOtherwise({ kind, samePolarity, passages }: Ground, shown: Passage): boolean {
  if (!samePolarity) return false
  if (!samePolarity(shown.title)) return true
  const score = passages.find(({ passage }) => passage === shown)?.score ?? 0
  return kind === 'fact' && score < surelyThis
}

/** The steps of a task, and the sentences around them. */
export function taskParts({ title, text }: Passage): Part[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isStep = (line: string): boolean => /^\s*\d+\.\s/.test(line)
  const steps = lines.filter(isStep).map((line) => quote(withoutMark(line), howTo))
  const others = lines.filter((line) => !isStep(line)).map((line) => quote(withoutMark(line), howTo))
  return [
    { title, form: 'steps', quotes: steps },
    ...(others.length > 0 ? [{ title: '', form: 'text' as const, quotes: others }] : []),
  ]
}

/** The sentences of an answer, and the items of its list. */
function answerOf(text: string): { lead: Quote[]; list: Quote[] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const said = lines.filter((line) => !isItem(line)).join(' ')
  return {
    lead: sentencesOf(said).map((sentence) => quote(sentence, questions)),
    list: lines.filter(isItem).map((item) => quote(withoutMark(item), questions)),
  }
}

/** The next passage that fits nearly as well, below its title, if there's room for it. */
function secondPassage({ kind, passages, titled, words }: Ground, shown: Passage, left: number): Part[] {
  if (titled || kind === 'what') return []
  const asked = words.map(stem)
  const saysAsked = ({ title, text }: Passage): boolean => {
    const said = stemsIn([title, text])
    return asked.filter((key) => said.has(key)).length >= asked.length / 2
  }
  const scored = passages
    .filter(({ passage }) => passage === shown || (passage.type !== 'example' && saysAsked(passage)))
    .map(({ passage, score }) => ({ passage, score: score + Math.min(0, fitFor(kind, passage, score) - score) / 2 }))
    .toSorted((a, b) => b.score - a.score)
  const first = scored.find(({ passage }) => passage === shown)?.score ?? 0
  const other = scored.find(({ passage }) => passage !== shown)
  if (!other || other.score < Math.max(alsoFits, first - closeBehind) || wordCount(other.passage.text) > left) return []
  return partsBelowTitle(other.passage)
}

/** A passage below its title; none for an example. */
function partsBelowTitle(passage: Passage): Part[] {
  switch (passage.type) {
    case 'example':
      return []
    case 'task':
      return taskParts(passage)
    case 'cause':
      return [causePart(passage.cause)]
    case 'question': {
      const { lead, list } = answerOf(passage.text)
      return [
        { title: passage.title, form: 'text', quotes: lead },
        ...(list.length > 0 ? [{ title: '', form: 'list' as const, quotes: list }] : []),
      ]
    }
  }
}

const adding = (parts: readonly Part[]): Part[] => parts.map((part) => ({ ...part, adds: true }))

/**
 * An answer with the passage below it that most likely answers after the one that does, instead of what else adds to it: where two
 * passages come near a question, the first isn't always the one that was meant.
 * @param likely passages of the answer's note, likeliest first
 */
export function withNext<A extends Answer>(answer: A, likely: readonly Passage[]): A {
  const needed = answer.parts.filter(({ adds }) => !adds)
  const shown = new Set([answer.answeredBy, ...needed.map(({ title }) => title)])
  const room = most - wordsIn([...answer.lead, ...needed.flatMap(({ quotes }) => quotes)])
  const next = likely
    .filter(({ title }) => !shown.has(title))
    .map(partsBelowTitle)
    .find((parts) => parts.length > 0 && wordsIn(parts.flatMap(({ quotes }) => quotes)) <= room)
  return next ? { ...answer, parts: [...needed, ...adding(next)] } : answer
}

/** What adds to a short answer: another passage, or a sentence with asked words that it doesn't have yet, the topic in one line, and the reason. */
function added(ground: Ground, passage: Passage, said: readonly Quote[]): Part[] {
  const { note, words, vocabulary } = ground
  let left = enough - wordsIn(said)
  const other = secondPassage(ground, passage, most - wordsIn(said))
  if (other.length > 0) return other
  if (left < 15) return []
  const seen = new Set(said.map(({ text }) => text))
  const more = bestSentences(note, prose, words, vocabulary)
    .filter(({ share, text }) => share >= 0.5 && wordCount(text) <= left + 15 && !seen.has(text))
    .slice(0, 1)
    .map(({ text, heading }) => quote(text, heading))
  left -= wordsIn(more)
  const parts = more.flatMap((one) => partOf(one.heading, [one]))
  for (const heading of [inOneLine, whyItMatters]) {
    if (left < 15) break
    const quotes = fitting(ground, heading, left + 10).filter(
      ({ text }) => !seen.has(text) && !more.some((one) => one.text === text),
    )
    left -= wordsIn(quotes)
    parts.push(...partOf(heading, quotes))
  }
  return parts
}

export const causePart = ({ symptom, cause, check, fix }: ReturnType<typeof causesOf>[number]): Part => ({
  title: symptom,
  form: 'text',
  quotes: [quote(cause, howItFails), quote(texts.check(check), howItFails), quote(texts.fix(fix), howItFails)],
})
