import type { Catalog } from '../../content/catalog.ts'
import type { Note, NoteHeading } from '../../domain/note.ts'
import { keysBesideMistakes, type Mistake } from '../../domain/question/mistakes.ts'
import type { Question } from '../../domain/question/question.ts'
import type { Answer, Compared, Quote, Refusal, Topic } from '../../explainer/explanation.ts'
import {
  checkItWorks,
  examTraps,
  howItFails,
  onAzureAndGitHub,
  tradeOffs,
  whatItIs,
  whenNotToChooseIt,
  whenToChooseIt,
  whyItMatters,
} from '../../explainer/note-headings.ts'
import type { Facet } from '../../explainer/read/facet.ts'
import { showHelp, startQuiz } from '../../kernel/buttons.ts'
import { notice } from '../../kernel/notice.ts'
import { clipped, quoted } from '../../kernel/text/words.ts'
import type { Button, CitedText, Link, NoticeView, NumberedSource } from '../../kernel/view.ts'
import { texts } from './texts.en.ts'
import type { ComparisonView, ConfusionView, NoteView } from './views.ts'
import { wordAnswered, wordKey } from '../quiz/index.ts'

export type ExplanationView = NoteView | ComparisonView | ConfusionView

/** More than two misconceptions on one card are a wall of text. */
const maxMistakes = 2
/** Below a correction, which already says the most. */
const maxQuotes = 2

/** What a button can ask for, in characters. */
const longestTopic = 170

/** Explains one topic. A follow-up narrows the title: `Canary release: aks`. */
export function noteView(topic: Topic, remark?: string): NoteView {
  const { note, focus, sources, others, related } = topic
  const [compareWith, ...more] = related
  const also = [...new Set([...others, ...more])].filter((other) => other !== compareWith && !sources.includes(other))
  const said = remark ?? remarkOn(topic)
  return {
    view: 'note',
    title: focus
      ? texts.titles.narrowed({ title: texts.titles.together(titlesOf(sources)), focus: clipped(focus, 40) })
      : note.title,
    ...(said ? { remark: said } : {}),
    ...answerParts(topic),
    more: wholeNote(note),
    ...grounds(sources),
    // Six actions fit on a card, with the two for feedback and the one that opens the note.
    buttons: topic.choices?.length
      ? topic.choices.map(choiceButton)
      : [
          quizOn(note),
          ...(topic.examples.length === 0 ? [exampleButton] : []),
          ...(compareWith ? [compareButton(note, compareWith)] : also.slice(0, 1).map(relatedButton)),
        ],
  }
}

/** What the notes lack of what was asked. */
function remarkOn(topic: Topic): string | undefined {
  const { note, missing, isNear } = topic
  if (missing !== undefined) return texts.missing(quoted(missing), note.title)
  if (isNear !== true) return undefined
  if (!isEmpty(topic)) return texts.near(note.title)
  return topic.choices?.length ? texts.notOnThisBut(note.title) : texts.notOnThis(note.title)
}

/** Whether the notes have nothing to show on a question. */
export const isEmpty = ({ lead, parts, examples }: Topic): boolean => lead.length + parts.length + examples.length === 0

/** The sections that a person reads from beginning to end. The others answer questions of their own. */
const readThrough: readonly NoteHeading[] = [
  whatItIs,
  whyItMatters,
  whenToChooseIt,
  whenNotToChooseIt,
  onAzureAndGitHub,
  tradeOffs,
  howItFails,
  examTraps,
  checkItWorks,
]

const wholeNote = ({ sections }: Note): NoteView['more'] =>
  readThrough.map((heading) => ({ heading, text: sections[heading] })).filter(({ text }) => text !== '')

const answerParts = ({ lead, parts, examples }: Answer): Pick<NoteView, 'lines' | 'sections' | 'examples'> => ({
  lines: lead.map(citedText),
  sections: parts.map(({ title, form, quotes }) => ({ heading: title, form, quotes: quotes.map(citedText) })),
  ...(examples.length > 0
    ? {
        examples: examples.map(({ title, language, code, remarks, source }) => ({
          heading: title,
          snippet: { language, text: code },
          remarks: remarks.map((text) => ({ text, sources: [source] })),
        })),
      }
    : {}),
})

/** Goes on with notes that were explained before. The whole note isn't repeated. */
export function furtherView(topic: Topic, facet: Facet, hasMore: boolean): NoteView {
  return {
    view: 'note',
    title: furtherTitle(topic.sources, facet),
    ...answerParts(topic),
    more: [],
    ...grounds(topic.sources),
    buttons: [quizOn(topic.note), ...(hasMore ? [goOnButton] : [])],
  }
}

/** A sentence of the coach's own in place of more: where to read on. */
export const readOnView = (notes: readonly Note[], facet: Facet, remark: string): NoteView => ({
  view: 'note',
  title: furtherTitle(notes, facet),
  remark,
  lines: [],
  sections: [],
  more: [],
  ...grounds(notes),
  buttons: notes.slice(0, 1).map(quizOn),
})

const furtherTitle = (notes: readonly Note[], facet: Facet): string =>
  texts.titles.narrowed({ title: texts.titles.together(titlesOf(notes)), focus: texts.goOn.titles[facet] })

const goOnButton: Button = { title: texts.buttons.goOn, verb: 'explain.more' }
const exampleButton: Button = { title: texts.buttons.example, verb: 'explain.more', data: { facet: 'example' } }

/** Each note is a numbered source, and each sentence cites its own. */
export function comparisonView({
  notes,
  sides,
  lead,
  rows,
  more,
  missing,
  sources,
  checked,
}: Compared): ComparisonView {
  const rowView = ({ aspect, cells }: Compared['rows'][number]) => ({ heading: aspect, cells })
  const { sources: cited } = grounds(notes)
  const [first, ...others] = cited
  return {
    view: 'comparison',
    title: texts.titles.compared(sides.map(({ name }) => name)),
    ...(missing ? { remark: texts.notCompared(missing) } : {}),
    rule: lead,
    names: sides.map(({ name }) => name),
    rows: rows.map(rowView),
    more: more.map(rowView),
    sources: first && sources.length > 0 ? [{ ...first, links: linksOf(first, sources) }, ...others] : cited,
    checked,
    buttons: [quizOn(notes[0] as Note), ...notes.map(explainButton)],
  }
}

/** The comparison's own pages come first. */
const linksOf = ({ links }: NumberedSource, own: readonly Link[]): readonly Link[] => {
  const urls = new Set(own.map(({ url }) => url))
  return [...own, ...links.filter(({ url }) => !urls.has(url))]
}

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

/** Asks what the title of a passage asks. */
const choiceButton = (title: string): Button => ({
  title: clipped(title, 50),
  verb: 'explain',
  data: { topic: title.slice(0, longestTopic) },
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
