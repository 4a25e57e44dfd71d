import type { Note } from '../../domain/note.ts'
import type { Explained } from '../../domain/learner/learner.ts'
import { headingsFor, snippetsOf, unseen, type Facet } from '../../explainer/read/facet.ts'
import { inOneLine } from '../../explainer/note-headings.ts'
import { quotable } from '../../explainer/compose/sentences.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { newId } from '../../kernel/new-id.ts'
import { presenting, say } from '../../kernel/notice.ts'
import { answeredIn } from '../quiz/index.ts'
import { explain } from './explain.ts'
import { feedbackButtons, furtherView, nothingNamed } from './explain-view.ts'
import { rememberExplanation } from './explained.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'
import type { NoteView } from './views.ts'

/** What the learner looks at, and what of it they have seen. */
interface Subject {
  readonly notes: readonly Note[]
  readonly shown: readonly string[]
}

/** Goes on with the subject of the last explanation, or with the question whose verdict is on screen. */
export async function goOn(context: Context, intent: Extract<Intent, { kind: 'explain.more' }>): Promise<Step> {
  const { facet, of } = intent
  const answered = of === 'verdict' ? lastAnswered(context) : undefined
  if (answered && (facet === 'further' || facet === 'why' || facet === 'trade-offs'))
    return explain(context, { kind: 'explain', question: answered.question, presentation: answered.id })
  const subject = (answered && subjectOfQuestion(context, answered.question)) ?? subjectOfLast(context)
  if (!subject) return answered ? explain(context, { kind: 'explain' }) : say(nothingNamed)
  return show(context, subject, facet)
}

const lastAnswered = ({ learner }: Context) => learner.round && answeredIn(learner.round).at(-1)

function subjectOfQuestion({ catalog }: Context, id: string): Subject | undefined {
  const note = catalog.notes.get(catalog.questions.get(id)?.notes[0] ?? '')
  return note && { notes: [note], shown: [] }
}

function subjectOfLast({ learner, catalog }: Context): Subject | undefined {
  const last: Explained | undefined = learner.explained.at(-1)
  const notes = last?.notes.slice(0, last.topics).flatMap((id) => catalog.notes.get(id) ?? []) ?? []
  return notes.length === 0 ? undefined : { notes, shown: last?.shown ?? [] }
}

function show(context: Context, { notes, shown }: Subject, facet: Facet): Step {
  const headings = headingsFor(facet, shown)
  const seen = [...new Set([...shown, ...headings])]
  const snippets = facet === 'example' ? notes.flatMap(snippetsOf) : []
  const remark =
    headings.length > 0
      ? facet === 'example' && snippets.length === 0
        ? texts.goOn.noSnippet
        : undefined
      : facet === 'links'
        ? texts.goOn.links
        : texts.goOn.nothingLeft
  const id = newId(context.turn)
  const view: NoteView = furtherView(notes, {
    facet,
    sections: notes.flatMap((note, index) =>
      headings.map((heading) => ({
        heading: notes.length > 1 ? texts.titles.narrowed({ title: note.title, focus: heading }) : heading,
        quotes: sentencesIn(note, heading, facet).map((text) => ({ text, sources: [index + 1] })),
      })),
    ),
    lines:
      facet === 'simpler' ? notes.map((note, index) => ({ text: note.sections[inOneLine], sources: [index + 1] })) : [],
    snippets,
    ...(remark ? { remark } : {}),
    hasMore: unseen(seen).length > 0,
  })
  return {
    reply: { messages: [presenting({ ...view, buttons: [...view.buttons, ...feedbackButtons(id)] }, id)] },
    learner: rememberExplanation(context, { id, asked: facet, topics: notes, sources: notes, shown: seen }),
  }
}

/** Whole sections; only their first sentence for somebody who wants it simpler. */
function sentencesIn({ sections }: Note, heading: keyof Note['sections'], facet: Facet): string[] {
  const sentences = quotable(sections[heading])
  return facet === 'simpler' ? sentences.slice(0, 1) : sentences
}
