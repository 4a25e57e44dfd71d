import { noteHeadings, type Note } from '../domain/note.ts'
import { showHelp, startQuiz } from './buttons.ts'
import type { Catalog } from '../content/catalog.ts'
import type { Context, Step } from './context.ts'
import type { Intent } from './intent.ts'
import { answeredIn } from './round.ts'
import { notice, say } from './say.ts'
import type { Button, NoteView, NoticeView } from './view.ts'
import { clipped, quoted } from './words.ts'

/** Shows the note behind a question (the one named, else the one last answered), or the note that goes by a name. */
export function explain(context: Context, intent: Extract<Intent, { kind: 'explain' }>): Step {
  const { catalog, learner } = context
  const id = intent.question ?? (intent.topic ? undefined : learner.round && answeredIn(learner.round).at(-1)?.question)
  const question = id === undefined ? undefined : catalog.questions.get(id)
  if (!question) return say(explainTopic(catalog, intent.topic))
  const [note, ...others] = question.notes.flatMap((noteId) => catalog.notes.get(noteId) ?? [])
  return say(note ? noteView(note, others) : notFound(undefined))
}

/** The note that goes by a name, or an honest refusal. */
export function explainTopic(catalog: Catalog, topic: string | undefined): NoteView | NoticeView {
  const [note, ...others] = topic ? catalog.findNotes(topic) : []
  return note ? noteView(note, others) : notFound(topic)
}

function noteView(note: Note, others: readonly Note[]): NoteView {
  return {
    view: 'note',
    title: note.title,
    sections: noteHeadings.map((heading) => ({ heading, text: note.sections[heading] })),
    sources: note.sources,
    checked: note.checked,
    buttons: [
      { title: 'Quiz me on this', verb: 'quiz', data: { topic: note.id }, primary: true },
      ...others
        .slice(0, 3)
        .map((other): Button => ({ title: clipped(other.title, 30), verb: 'explain', data: { topic: other.id } })),
    ],
  }
}

const notFound = (topic: string | undefined) =>
  notice(
    topic ? 'My notes do not cover that' : 'Explain what?',
    [
      topic
        ? `I found no note on ${quoted(topic)}, and I say nothing that my notes do not cover.`
        : 'Name a topic, or press *Explain* on a verdict.',
      'Try **explain canary release** or **explain workload identity federation**.',
    ],
    [startQuiz, showHelp],
  )
