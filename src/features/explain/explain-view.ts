import type { Catalog } from '../../content/catalog.ts'
import type { Note, NoteHeading } from '../../domain/note.ts'
import { keysBesideMistakes, type Mistake } from '../../domain/question/mistakes.ts'
import type { Question } from '../../domain/question/question.ts'
import type { Quote } from '../../explainer/compose/choose-quotes.ts'
import type { Comparison, Refusal, Topic } from '../../explainer/explain.ts'
import type { Facet } from '../../explainer/read/facet.ts'
import { inOneLine } from '../../explainer/note-headings.ts'
import { showHelp, startQuiz } from '../../kernel/buttons.ts'
import { notice } from '../../kernel/notice.ts'
import { clipped, quoted } from '../../kernel/text/words.ts'
import type { Button, CitedText, NoticeView, NumberedSource } from '../../kernel/view.ts'
import { texts } from './texts.en.ts'
import type { ComparisonView, ConfusionView, NoteView } from './views.ts'
import { wordAnswered, wordKey } from '../quiz/index.ts'

export type ExplanationView = NoteView | ComparisonView | ConfusionView

/** More than two misconceptions on one card are a wall of text. */
const maxMistakes = 2
/** Below a correction, which already says the most. */
const maxQuotes = 2

/** Explains one topic. A follow-up narrows the title: `Canary release: aks`. */
export function noteView({ note, focus, sources, lines, quotes, headings, others, related }: Topic): NoteView {
  const [compareWith, ...more] = related
  const also = [...new Set([...others, ...sources.slice(1), ...more])].filter((other) => other !== compareWith)
  return {
    view: 'note',
    title: focus
      ? texts.titles.narrowed({
          title: texts.titles.together(titlesOf(sources.filter((item) => !others.includes(item)))),
          focus: clipped(focus, 40),
        })
      : note.title,
    lines: lines.map(citedText),
    sections: grouped(quotes),
    more: headings
      .filter((heading) => heading !== inOneLine)
      .map((heading) => ({ heading, text: note.sections[heading] })),
    ...grounds(sources),
    buttons: [
      quizOn(note),
      ...(compareWith ? [compareButton(note, compareWith)] : []),
      ...also.slice(0, 1).map(relatedButton),
    ],
  }
}

/** Goes on with notes that were explained before. The whole note isn't repeated. */
export function furtherView(
  notes: readonly Note[],
  given: Pick<NoteView, 'sections' | 'lines' | 'remark' | 'snippets'> & {
    readonly facet: Facet
    readonly hasMore: boolean
  },
): NoteView {
  const { facet, hasMore, ...shown } = given
  const [note] = notes as [Note, ...Note[]]
  return {
    view: 'note',
    title: texts.titles.narrowed({ title: texts.titles.together(titlesOf(notes)), focus: texts.goOn.titles[facet] }),
    ...shown,
    more: [],
    ...grounds(notes),
    buttons: [quizOn(note), ...(hasMore ? [goOnButton] : [])],
  }
}

const goOnButton: Button = { title: texts.buttons.goOn, verb: 'explain.more' }

/** Each note is a numbered source. Every cell and every part of the rule cites its note. */
export const comparisonView = ({ notes, rule, rows }: Comparison): ComparisonView => ({
  view: 'comparison',
  title: texts.titles.compared(titlesOf(notes)),
  rule: rule.map((text, index) => ({ text, sources: [index + 1] })),
  names: notes.map(({ title }) => title),
  rows: rows.map(({ heading, cells }) => ({
    heading,
    cells: cells.map((text, index) => ({ text, sources: [index + 1] })),
  })),
  ...grounds(notes),
  buttons: [quizOn(notes[0] as Note), ...notes.map(explainButton)],
})

/** Explains the misconception behind a wrong answer, with quotes from the question's first note. */
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
    title: texts.titles.wrongAnswers(mistakes.length),
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

/** Groups quotes by source and heading, in order. */
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

const titlesOf = (notes: readonly Note[]): string[] => notes.map(({ title }) => title)

const quizOn = (note: Note): Button => ({
  title: texts.buttons.quizOnThis,
  verb: 'quiz',
  data: { topic: note.id },
  primary: true,
})

export const explainButton = (note: Note): Button => ({
  title: clipped(note.title, 30),
  verb: 'explain',
  data: { topic: note.id },
})

const relatedButton = (note: Note): Button => ({
  ...explainButton(note),
  title: texts.buttons.related(clipped(note.title, 30)),
})

const compareButton = (note: Note, other: Note): Button => ({
  title: clipped(texts.buttons.compareWith(other.title), 40),
  verb: 'explain',
  data: { topic: `${note.id} vs ${other.id}` },
})

/** Feedback on the explanation with this id. */
export const feedbackButtons = (explained: string): Button[] => [
  { title: texts.buttons.helped, verb: 'explained.helped', data: { explained } },
  { title: texts.buttons.wrong, verb: 'explained.wrong', data: { explained } },
]

export const nothingNamed = notice(texts.nothingNamed.title, texts.nothingNamed.lines, [startQuiz, showHelp])

/** Says which part the notes don't cover, and offers the closest topics. */
export function refusalView({ unknown, found, nearest, page }: Refusal): NoticeView {
  if (page)
    return {
      ...notice(texts.changing.title, [texts.changing.line], [...found.map(explainButton), startQuiz, showHelp]),
      links: [page],
    }
  const instead = [...new Set([...found, ...nearest])].slice(0, 3)
  return notice(
    texts.notCovered.title,
    [
      texts.notCovered.line(unknown.map((part) => quoted(part))),
      instead.length > 0 ? texts.notCovered.nearest : texts.notCovered.instead,
    ],
    [...instead.map(explainButton), ...(instead.length > 0 ? [showHelp] : [startQuiz, showHelp])],
  )
}
