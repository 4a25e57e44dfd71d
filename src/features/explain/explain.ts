import { newId } from '../../kernel/new-id.ts'
import type { Picks } from '../../domain/question/answer.ts'
import type { Catalog } from '../../content/catalog.ts'
import { mistakesIn, type Mistake } from '../../domain/question/mistakes.ts'
import type { Note } from '../../domain/note.ts'
import type { Question } from '../../domain/question/question.ts'
import type { Explainer, Explanation } from '../../explainer/explain.ts'
import type { WordingRequest } from '../../explainer/model/language-model.ts'
import { tokensFor } from '../../explainer/model/prompt.ts'
import { wordingRequest } from '../../explainer/model/word-explanation.ts'
import type { Context, Step } from '../../kernel/context.ts'
import {
  comparisonView,
  confusionView,
  feedbackButtons,
  noteView,
  nothingNamed,
  refusalView,
  type ExplanationView,
} from './explain-view.ts'
import { recentTopic, remembered } from './explained.ts'
import type { Intent } from './intents.ts'
import { answeredIn, wordAnswered } from '../quiz/index.ts'
import { say, presenting } from '../../kernel/notice.ts'
import type { NoticeView } from '../../kernel/view.ts'
import { reserved } from './worded.ts'

/** Explains what was asked, or an answer: the one whose verdict carried the button, else the last one. */
export async function explain(context: Context, intent: Extract<Intent, { kind: 'explain' }>): Promise<Step> {
  const { catalog, explainer, learner } = context
  const before = recentTopic(context)
  if (intent.topic) return told(context, intent.topic, explainer.explain(intent.topic, before))
  const last = learner.round && answeredIn(learner.round).at(-1)
  // `why?` right after an explanation is about that, not about the last answer.
  if (!intent.question && before.length > 0) return told(context, 'why', explainer.explain('why', before))
  const question = catalog.questions.get(intent.question ?? last?.question ?? '')
  if (!question) return say(nothingNamed)
  return explainAnswer(context, question, await picksOf(context, question, intent.presentation ?? last?.id))
}

/** A follow-up, or words that are no command but name a topic or things to compare; undefined for anything else. */
export function justAsked(context: Context, text: string): Step | undefined {
  const { explainer } = context
  const before = recentTopic(context)
  const explanation = explainer.explain(text, before)
  const isAnswer = before.length > 0 && explainer.leansBack(text) ? true : isNamed(explanation)
  return isAnswer ? told(context, text, explanation) : undefined
}

/** The same where nothing is known or kept of the person who asks. */
export function explainInGroup(explainer: Explainer, topic: string | undefined): ExplanationView | NoticeView {
  return topic ? viewOf(explainer.explain(topic)) : nothingNamed
}

/** @returns undefined for words that name no topic */
export function explainIfNamed(explainer: Explainer, text: string): ExplanationView | undefined {
  const explanation = explainer.explain(text)
  return isNamed(explanation) ? (viewOf(explanation) as ExplanationView) : undefined
}

const isNamed = (explanation: Explanation): boolean =>
  explanation.kind === 'comparison' || (explanation.kind === 'topic' && explanation.named)

const viewOf = (explanation: Explanation): ExplanationView | NoticeView => {
  switch (explanation.kind) {
    case 'topic':
      return noteView(explanation)
    case 'comparison':
      return comparisonView(explanation.comparison)
    case 'refusal':
      return refusalView(explanation)
  }
}

/** What an explanation rests on. */
const notesOf = (explanation: Exclude<Explanation, { kind: 'refusal' }>): readonly Note[] =>
  explanation.kind === 'topic' ? explanation.sources : explanation.comparison.notes

function told(context: Context, asked: string, explanation: Explanation): Step {
  if (explanation.kind === 'refusal') return say(refusalView(explanation))
  // A follow-up that narrows the topic keeps it for the next one.
  const topics =
    explanation.kind === 'comparison'
      ? explanation.comparison.notes
      : explanation.focus
        ? recentTopic(context)
        : [explanation.note]
  const sources = notesOf(explanation)
  return kept(context, asked, viewOf(explanation) as ExplanationView, {
    topics,
    sources,
    request: wordingRequest(asked, sources),
  })
}

/** The confusion behind a wrong answer; the note itself when nothing was wrong or the answer is not known. */
function explainAnswer(context: Context, question: Question, picks: Picks | undefined): Step {
  const { catalog, explainer } = context
  const note = catalog.notes.get(question.notes[0] ?? '')
  if (!note) return say(nothingNamed)
  const mistakes = picks ? mistakesIn(question, picks) : []
  if (mistakes.length === 0) return told(context, question.id, explainer.explainNote(note, question.stem))
  const confusion = mistakes.map(({ answered, rationale }) => `${wordAnswered(answered)} ${rationale}`).join(' ')
  const { quotes } = explainer.explainNote(note, confusion)
  return kept(context, question.id, confusionView(catalog, question, mistakes, quotes), {
    topics: [note],
    sources: [note],
    request: wordingRequest(
      `${question.stem}\nI answered ${mistakes.map(({ answered }) => wordAnswered(answered)).join('; ')}. Why is that wrong?`,
      [note],
      mistakes.map((mistake) => correction(catalog, mistake)),
    ),
  })
}

/** What is true instead of a mistake, in the content's own words. */
const correction = (catalog: Catalog, { rationale, misconception }: Mistake): string =>
  [rationale, catalog.misconceptions.get(misconception ?? '')?.truth ?? ''].join(' ').trim()

/** What was answered, while its round is known; older answers stand in the log. */
async function picksOf(
  context: Context,
  question: Question,
  presentation: string | undefined,
): Promise<Picks | undefined> {
  if (presentation === undefined) return undefined
  const shown = context.learner.round?.shown.find(({ id }) => id === presentation)
  if (shown) return shown.question === question.id && !shown.undone ? shown.answered?.picks : undefined
  const review = (await context.log()).find((entry) => entry.type === 'review' && entry.id === presentation)
  const fits = review?.type === 'review' && review.question === question.id && review.revision === question.revision
  return fits ? review.picks : undefined
}

/** Says it, remembers it for follow-ups and feedback, and lets a model word it while the learner's tokens last. */
function kept(context: Context, asked: string, composed: ExplanationView, { topics, sources, request }: Grounds): Step {
  const { tokensPerDay, today, turn } = context
  const id = newId(turn)
  const view = presenting({ ...composed, buttons: [...composed.buttons, ...feedbackButtons(id)] }, id)
  const learner = remembered(context, { id, asked, topics, sources })
  const paid = tokensPerDay > 0 ? reserved(learner, today, request, tokensPerDay) : undefined
  return {
    reply: { messages: [view] },
    learner: paid ?? learner,
    ...(paid ? { toWord: { explained: id, view, request, tokens: tokensFor(request) } } : {}),
  }
}

/** What an explanation is about, what it quotes, and what a model may use of it. */
interface Grounds {
  readonly topics: readonly Note[]
  readonly sources: readonly Note[]
  readonly request: WordingRequest
}
