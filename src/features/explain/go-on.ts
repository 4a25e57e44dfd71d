import type { Before } from '../../explainer/explanation.ts'
import { headingsShown, nextHeadings, notesInFocus } from '../../explainer/follow-up/go-on.ts'
import type { Facet } from '../../explainer/read/facet.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { newId } from '../../kernel/new-id.ts'
import { presenting, say } from '../../kernel/notice.ts'
import { answeredIn } from '../quiz/index.ts'
import { explain } from './explain.ts'
import { feedbackButtons, furtherView, nothingNamed, readOnView } from './explain-view.ts'
import { lastTopic, rememberExplanation } from './explained.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

/** Goes on with the subject of the last explanation, or with the question whose verdict is on screen. */
export async function goOn(context: Context, intent: Extract<Intent, { kind: 'explain.more' }>): Promise<Step> {
  const { facet, of } = intent
  const answered = of === 'verdict' ? lastAnswered(context) : undefined
  if (answered && (facet === 'further' || facet === 'why' || facet === 'trade-offs'))
    return explain(context, { kind: 'explain', question: answered.question, presentation: answered.id })
  const before = (answered && subjectOfQuestion(context, answered.question)) ?? lastTopic(context)
  if (!before) return answered ? explain(context, { kind: 'explain' }) : say(nothingNamed)
  return show(context, before, facet)
}

const lastAnswered = ({ learner }: Context) => learner.round && answeredIn(learner.round).at(-1)

function subjectOfQuestion({ catalog }: Context, id: string): Before | undefined {
  const note = catalog.notes.get(catalog.questions.get(id)?.notes[0] ?? '')
  return note && { notes: [note] }
}

function show(context: Context, before: Before, facet: Facet): Step {
  const topic = facet === 'links' ? undefined : context.explainer.goOn(facet, before)
  const seen = [...new Set([...(before.shown ?? []), ...(topic ? headingsShown(topic) : [])])]
  const id = newId(context.turn)
  const view = topic
    ? furtherView(topic, facet, nextHeadings(seen).length > 0)
    : readOnView(notesInFocus(before), facet, facet === 'links' ? texts.goOn.links : texts.goOn.nothingLeft)
  return {
    reply: { messages: [presenting({ ...view, buttons: [...view.buttons, ...feedbackButtons(id)] }, id)] },
    learner: rememberExplanation(context, {
      id,
      asked: facet,
      topics: before.notes,
      sources: before.notes,
      ...(before.compared ? { compared: before.compared } : {}),
      ...(before.focus === undefined ? {} : { focus: before.focus }),
      shown: seen,
      ...((topic?.answeredBy ?? before.about) ? { about: topic?.answeredBy ?? before.about } : {}),
      ...(before.items ? { items: before.items } : {}),
    }),
  }
}
