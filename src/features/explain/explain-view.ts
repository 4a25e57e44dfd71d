import type { Catalog } from '../../content/catalog.ts'
import { keysBesideMistakes, type Mistake } from '../../domain/question/mistakes.ts'
import type { Note, NoteHeading } from '../../domain/note.ts'
import type { Question } from '../../domain/question/question.ts'
import type { Quote } from '../../explainer/choose-quotes.ts'
import type { Comparison, Refusal, Topic } from '../../explainer/explain.ts'
import { showHelp, startQuiz } from '../../kernel/buttons.ts'
import { notice } from '../../kernel/notice.ts'
import type { ComparisonView, ConfusionView, NoteView } from './views.ts'
import type { Button, CitedText, NoticeView, NumberedSource } from '../../kernel/view.ts'
import { clipped, quoted } from '../../kernel/text/words.ts'
import { wordAnswered, wordKey } from '../quiz/index.ts'

/** An explanation, in whichever form. */
export type ExplanationView = NoteView | ComparisonView | ConfusionView

/** Beliefs are told one by one, and more than two at once are a wall of text. */
const maxMistakes = 2
/** Under a correction, which says most already. */
const maxQuotes = 2

/** One topic; a follow-up narrows the title: `Canary release: aks`. */
export function noteView({ note, focus, sources, lines, quotes, headings, others, related }: Topic): NoteView {
  const [compareWith, ...more] = related
  const also = [...new Set([...others, ...sources.slice(1), ...more])].filter((other) => other !== compareWith)
  return {
    view: 'note',
    title: focus ? `${titlesOf(sources.filter((item) => !others.includes(item)))}: ${clipped(focus, 40)}` : note.title,
    lines: lines.map(citedText),
    sections: grouped(quotes),
    more: headings
      .filter((heading) => heading !== 'In one line')
      .map((heading) => ({ heading, text: note.sections[heading] })),
    ...grounds(sources),
    buttons: [
      quizOn(note),
      ...(compareWith ? [compareButton(note, compareWith)] : []),
      ...also.slice(0, 1).map(relatedButton),
    ],
  }
}

/** Each note is a numbered source; what stands in a cell or in the rule comes from the note of that number. */
export const comparisonView = ({ notes, rule, rows }: Comparison): ComparisonView => ({
  view: 'comparison',
  title: titlesOf(notes, ' or '),
  rule: rule.map((text, index) => ({ text, sources: [index + 1] })),
  names: notes.map(({ title }) => title),
  rows: rows.map(({ heading, cells }) => ({
    heading,
    cells: cells.map((text, index) => ({ text, sources: [index + 1] })),
  })),
  ...grounds(notes),
  buttons: [quizOn(notes[0] as Note), ...notes.map(explainButton)],
})

/** The belief behind an answer that went wrong, and what the question's first note says to it. */
export function confusionView(
  catalog: Catalog,
  question: Question,
  mistakes: readonly Mistake[],
  quotes: readonly Quote[],
): ConfusionView {
  const notes = question.notes.flatMap((id) => catalog.notes.get(id) ?? [])
  const [note, other] = notes as [Note, ...Note[]]
  return {
    view: 'confusion',
    title: mistakes.length === 1 ? 'Why that answer is wrong' : 'Why those answers are wrong',
    stem: question.stem,
    items: mistakes.slice(0, maxMistakes).map(({ answered, rationale, misconception }) => {
      const belief = misconception === undefined ? undefined : catalog.misconceptions.get(misconception)
      return {
        chosen: wordAnswered(answered),
        rationale,
        ...(belief ? { belief: belief.belief, truth: belief.truth } : {}),
      }
    }),
    keys: keysBesideMistakes(question).map(({ part, rationale }) => ({ text: wordKey(part), rationale })),
    quotes: quotes.slice(0, maxQuotes).map(citedText),
    ...grounds([note]),
    buttons: [quizOn(note), explainButton(note), ...(other ? [compareButton(note, other)] : [])],
  }
}

const citedText = ({ text, source }: Quote): CitedText => ({ text, sources: [source] })

/** Quotes under their headings, in their order. Those of a second topic come last, under its own. */
function grouped(quotes: readonly Quote[]): NoteView['sections'] {
  const groups = new Map<string, { heading: NoteHeading; quotes: CitedText[] }>()
  for (const quote of quotes) {
    const key = `${quote.source} ${quote.heading}`
    const group = groups.get(key) ?? { heading: quote.heading, quotes: [] }
    group.quotes.push(citedText(quote))
    groups.set(key, group)
  }
  return [...groups.values()]
}

const grounds = (notes: readonly Note[]): { sources: NumberedSource[]; checked: string } => ({
  sources: notes.map(({ title, sources }, index) => ({ number: index + 1, title, links: sources })),
  checked: notes.map(({ checked }) => checked).toSorted()[0] ?? '',
})

const titlesOf = (notes: readonly Note[], between = ' and '): string => notes.map(({ title }) => title).join(between)

const quizOn = (note: Note): Button => ({
  title: 'Quiz me on this',
  verb: 'quiz',
  data: { topic: note.id },
  primary: true,
})

const explainButton = (note: Note): Button => ({
  title: clipped(note.title, 30),
  verb: 'explain',
  data: { topic: note.id },
})

const relatedButton = (note: Note): Button => ({ ...explainButton(note), title: `Related: ${clipped(note.title, 30)}` })

const compareButton = (note: Note, other: Note): Button => ({
  title: clipped(`Compare with ${other.title}`, 40),
  verb: 'explain',
  data: { topic: `${note.id} vs ${other.id}` },
})

/** What the learner says to an explanation that is kept for a while under this id. */
export const feedbackButtons = (explained: string): Button[] => [
  { title: 'This helped', verb: 'explained.helped', data: { explained } },
  { title: 'This is wrong', verb: 'explained.wrong', data: { explained } },
]

export const nothingNamed = notice(
  'Explain what?',
  [
    'Name a topic, ask a question, or press *Explain* on a verdict.',
    'Try **canary vs blue/green** or **explain workload identity federation**.',
  ],
  [startQuiz, showHelp],
)

/** Says which part is not covered, and what can be explained instead. */
export function refusalView({ unknown, found, nearest }: Refusal): NoticeView {
  const instead = [...new Set([...found, ...nearest])].slice(0, 3)
  return notice(
    'My notes do not cover that',
    [
      `I found no note on ${unknown.map((part) => quoted(part)).join(' or ')}, and I say nothing that my notes do not cover.`,
      instead.length > 0
        ? 'The nearest that I can explain:'
        : 'I know the AZ-400 exam. Try **canary vs blue/green** or **explain workload identity federation**.',
    ],
    [...instead.map(explainButton), ...(instead.length > 0 ? [showHelp] : [startQuiz, showHelp])],
  )
}
