import { noteHeadings, type Note, type NoteHeading } from '../domain/note.ts'
import type { Comparison, Explainer, Explanation } from '../explain/explain.ts'
import { showHelp, startQuiz } from './buttons.ts'
import type { Context, Step } from './context.ts'
import type { Intent } from './intent.ts'
import { answeredIn } from './round.ts'
import { notice, say } from './say.ts'
import type { Button, ComparisonView, NoteView, NoticeView } from './view.ts'
import { clipped, quoted } from './words.ts'

type Explained = NoteView | ComparisonView

/** Shows the note behind a question (the one named, else the one last answered), or explains what was asked. */
export function explain(context: Context, intent: Extract<Intent, { kind: 'explain' }>): Step {
  const { catalog, explainer, learner } = context
  const id = intent.question ?? (intent.topic ? undefined : learner.round && answeredIn(learner.round).at(-1)?.question)
  const question = id === undefined ? undefined : catalog.questions.get(id)
  if (!question) return say(explainTopic(explainer, intent.topic))
  const [note, ...others] = question.notes.flatMap((noteId) => catalog.notes.get(noteId) ?? [])
  return say(note ? noteView(note, noteHeadings, others.map(explainButton)) : nothingNamed)
}

/** A topic or a comparison, in the learner's words; an honest refusal when the notes do not cover it. */
export function explainTopic(explainer: Explainer, topic: string | undefined): Explained | NoticeView {
  if (!topic) return nothingNamed
  const explanation = explainer.explain(topic)
  return explanation.kind === 'refusal' ? refusal(explanation) : explained(explanation)
}

/** The answer to words that are no command but name a topic or things to compare; undefined for anything else. */
export function explainIfNamed(explainer: Explainer, text: string): Explained | undefined {
  const explanation = explainer.explain(text)
  if (explanation.kind === 'refusal' || (explanation.kind === 'topic' && !explanation.named)) return undefined
  return explained(explanation)
}

/** The same in the personal chat. */
export function justAsked({ explainer }: Context, text: string): Step | undefined {
  const view = explainIfNamed(explainer, text)
  return view && say(view)
}

const explained = (explanation: Exclude<Explanation, { kind: 'refusal' }>): Explained =>
  explanation.kind === 'topic'
    ? noteView(explanation.note, explanation.headings, explanation.related.map(compareButton(explanation.note)))
    : comparisonView(explanation.comparison)

function noteView(note: Note, headings: readonly NoteHeading[], more: readonly Button[]): NoteView {
  return {
    view: 'note',
    title: note.title,
    sections: headings.map((heading) => ({ heading, text: note.sections[heading] })),
    sources: note.sources,
    checked: note.checked,
    buttons: [{ title: 'Quiz me on this', verb: 'quiz', data: { topic: note.id }, primary: true }, ...more.slice(0, 3)],
  }
}

/** Each note is a numbered source; what stands in a cell or in the rule comes from the note of that number. */
function comparisonView({ notes, rule, rows }: Comparison): ComparisonView {
  return {
    view: 'comparison',
    title: notes.map(({ title }) => title).join(' or '),
    rule: rule.map((text, index) => ({ text, note: index + 1 })),
    rows: rows.map(({ heading, cells }) => ({
      heading,
      cells: cells.map((text, index) => ({ name: notes[index]?.title ?? '', text, note: index + 1 })),
    })),
    sources: notes.map(({ title, sources }, index) => ({ note: index + 1, title, links: sources })),
    checked: notes.map(({ checked }) => checked).toSorted()[0] ?? '',
    buttons: notes.map(explainButton),
  }
}

const explainButton = (note: Note): Button => ({
  title: clipped(note.title, 30),
  verb: 'explain',
  data: { topic: note.id },
})

const compareButton =
  (note: Note) =>
  (other: Note): Button => ({
    title: clipped(`Compare with ${other.title}`, 40),
    verb: 'explain',
    data: { topic: `${note.id} vs ${other.id}` },
  })

const nothingNamed = notice(
  'Explain what?',
  [
    'Name a topic, ask a question, or press *Explain* on a verdict.',
    'Try **canary vs blue/green** or **explain workload identity federation**.',
  ],
  [startQuiz, showHelp],
)

/** Says which part is not covered, and what can be explained instead. */
function refusal({ unknown, found, nearest }: Extract<Explanation, { kind: 'refusal' }>): NoticeView {
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
