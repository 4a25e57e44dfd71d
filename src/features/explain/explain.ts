import type { Catalog } from '../../content/catalog.ts'
import type { Note } from '../../domain/note.ts'
import type { Picks } from '../../domain/question/answer.ts'
import { mistakesIn, type Mistake } from '../../domain/question/mistakes.ts'
import type { Question } from '../../domain/question/question.ts'
import { headingsShown } from '../../explainer/follow-up/go-on.ts'
import { itemsIn, nameOf } from '../../explainer/follow-up/items.ts'
import type { Before, Explanation, Topic } from '../../explainer/explanation.ts'
import type { WordingRequest } from '../../explainer/model/language-model.ts'
import { tokensFor, whyWrong } from '../../explainer/model/prompt.ts'
import { requestFor, wordingRequest } from '../../explainer/model/word-explanation.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { pictureOf, type Picture, type PictureUrl } from '../../kernel/picture.ts'
import { newId } from '../../kernel/new-id.ts'
import { presenting, say } from '../../kernel/notice.ts'
import type { NoticeView } from '../../kernel/view.ts'
import { answeredIn, wordAnswered } from '../quiz/index.ts'
import {
  comparisonView,
  confusionView,
  feedbackButtons,
  isEmpty,
  noteView,
  nothingNamed,
  refusalView,
  type ExplanationView,
} from './explain-view.ts'
import { asked, type Asked } from './asked.ts'
import { recentTopic, rememberExplanation } from './explained.ts'
import type { Intent } from './intents.ts'
import { reserveTokens } from './model-wording.ts'
import { texts } from './texts.en.ts'

/** Explains a topic, or an answer: the one whose verdict had the button, otherwise the last one. */
export async function explain(context: Context, intent: Extract<Intent, { kind: 'explain' }>): Promise<Step> {
  const { catalog, explainer, learner } = context
  const before = recentTopic(context)
  if (intent.topic) return explainWith(context, intent.topic, asked(explainer, intent.topic, before))
  const last = learner.round && answeredIn(learner.round).at(-1)
  // `why?` right after an explanation refers to it, not to the last answer.
  if (!intent.question && before) return explainWith(context, 'why', asked(explainer, 'why', before))
  const question = catalog.questions.get(intent.question ?? last?.question ?? '')
  if (!question) return say(nothingNamed)
  return explainAnswer(context, question, await picksOf(context, question, intent.presentation ?? last?.id))
}

/** A question about something, even if the notes have nothing on it. */
const isQuestion =
  /^(?:explain|define|compare|describe|what(?:'s|s)?|how|why|when|which|where|who|should|does|do|is|are|can|could|tell me about|difference)\b.* .*$/i

/** Long enough to describe something: *customers notice outages before we do*. Fewer words could be anything. */
const isStatement = (text: string): boolean => text.trim().split(/\s+/).length >= 4

/** Somebody tries whether the coach is there. */
const isCheck = /^\W*(?:just |only )?(?:test(?:ing)?|check)(?:\W+(?:test(?:ing)?|check|\d+))+\W*$|^\W*just testing\W*$/i

/** Explains a follow-up, a problem that somebody describes, or a topic or comparison that was named without a command; undefined for anything else. */
export function justAsked(context: Context, text: string): Step | undefined {
  const { explainer } = context
  const before = recentTopic(context)
  const found = asked(explainer, text, before)
  const { explanation } = found
  const isMeant =
    (before !== undefined && explainer.refersBack(text)) ||
    isQuestion.test(text) ||
    isNamed(explanation) ||
    (explanation.kind !== 'refusal' && isStatement(text))
  return isMeant && !isCheck.test(text) ? explainWith(context, text, found) : undefined
}

/** Explains a topic in a channel or group chat, where nothing is stored about the person who asks. */
export function explainInGroup(services: Illustrated, topic: string | undefined): ExplanationView | NoticeView {
  return topic ? illustrated(services, asked(services.explainer, topic)) : nothingNamed
}

/** @returns undefined for words that name no topic */
export function explainIfNamed(services: Illustrated, text: string): ExplanationView | NoticeView | undefined {
  const found = asked(services.explainer, text)
  return isQuestion.test(text) || isNamed(found.explanation) ? illustrated(services, found) : undefined
}

const isNamed = (explanation: Explanation): boolean =>
  explanation.kind === 'comparison' || (explanation.kind === 'topic' && explanation.named)

const viewOf = ({ explanation, language }: Asked): ExplanationView | NoticeView => {
  const remark = language ? { remark: texts.notesAreInEnglish[language] } : {}
  switch (explanation.kind) {
    case 'topic':
      return {
        ...noteView(explanation),
        ...(language && isEmpty(explanation)
          ? { remark: texts.notesDontSay[language](explanation.note.title) }
          : remark),
      }
    case 'comparison':
      return { ...comparisonView(explanation.comparison), ...remark }
    case 'refusal':
      return refusalView(explanation)
  }
}

/** What pictures come from. */
type Illustrated = Pick<Context, 'catalog' | 'explainer'> & { readonly pictureUrl?: PictureUrl }

const diagramOf = (services: Illustrated, { id }: Note): Picture | undefined => {
  const diagram = services.catalog.diagrams.get(id)
  return diagram && pictureOf(services, { kind: 'diagram', note: id }, diagram.alt)
}

/** Questions that a diagram of the whole topic answers, too. */
const isWhole = ({ asked: kind, focus, isNear }: Topic): boolean =>
  ['what', 'why', 'how'].includes(kind) && focus === undefined && isNear !== true

/** An explanation with its diagrams: of the topic, unless it was explained just before, or of each side. */
function illustrated(services: Illustrated, found: Asked, before?: Before): ExplanationView | NoticeView {
  const { explanation } = found
  const view = viewOf(found)
  if (view.view === 'note' && explanation.kind === 'topic') {
    const { note } = explanation
    const isNew = before?.notes.includes(note) !== true
    const picture = isNew && isWhole(explanation) ? diagramOf(services, note) : undefined
    return picture ? { ...view, picture } : view
  }
  if (view.view === 'comparison' && explanation.kind === 'comparison') {
    const pictures = explanation.comparison.notes.flatMap((note) => diagramOf(services, note) ?? [])
    // One alone would make its side look like the better one.
    return pictures.length > 1 ? { ...view, pictures } : view
  }
  return view
}

/** The notes that an explanation quotes. */
const notesOf = (explanation: Exclude<Explanation, { kind: 'refusal' }>): readonly Note[] =>
  explanation.kind === 'topic' ? explanation.sources : explanation.comparison.notes

/** Replies with an explanation and keeps its topics for a follow-up. */
function explainWith(context: Context, question: string, found: Asked): Step {
  const { explanation } = found
  if (explanation.kind === 'refusal') return say(refusalView(explanation))
  const sources = notesOf(explanation)
  const { topics, compared, focus } = subjectOf(explanation, recentTopic(context))
  return reply(context, question, illustrated(context, found, recentTopic(context)) as ExplanationView, {
    topics,
    sources,
    ...(compared ? { compared } : {}),
    ...(focus === undefined ? {} : { focus }),
    shown: shownSince(explanation, recentTopic(context)),
    ...pointsOf(explanation, recentTopic(context), compared !== undefined),
    request: requestFor(question, explanation),
  })
}

/** The sections of the topic that have been shown, also before. */
function shownSince(explanation: Explanation, before: Before | undefined): readonly string[] {
  if (explanation.kind !== 'topic') return []
  const isSame = before?.notes.includes(explanation.note) === true
  return [...new Set([...(isSame ? (before.shown ?? []) : []), ...headingsShown(explanation)])]
}

/** What a follow-up can go on with: what the answer was about, and the things that it or the last list listed. */
function pointsOf(
  explanation: Exclude<Explanation, { kind: 'refusal' }>,
  before: Before | undefined,
  isPair: boolean,
): Pick<Grounds, 'about' | 'items'> {
  if (explanation.kind === 'comparison') return {}
  const { answeredBy, note } = explanation
  const listed = itemsIn(explanation, isPair)
  const isSame = before?.notes.includes(note) === true || before?.items?.some((item) => nameOf(item) === answeredBy)
  const items = listed.length > 0 ? listed : isSame ? (before?.items ?? []) : []
  return { ...(answeredBy ? { about: answeredBy } : {}), items }
}

type Subject = Pick<Grounds, 'topics' | 'compared' | 'focus'>

/** What the next follow-up refers to. A pair stays a pair while the answers are about one of its sides. */
function subjectOf(explanation: Exclude<Explanation, { kind: 'refusal' }>, before: Before | undefined): Subject {
  if (explanation.kind === 'comparison') {
    const { sides, notes } = explanation.comparison
    return { topics: notes, compared: sides.map(({ name }) => name) }
  }
  const { note, sources, focus } = explanation
  const place = before?.notes.indexOf(note) ?? -1
  if (!before || place < 0) return { topics: [note] }
  // After a follow-up that narrows the topic, the topic stays the same.
  const isPicked = explanation.answeredBy !== undefined && before.compared?.includes(explanation.answeredBy) === true
  const isAll =
    before.notes.length === 1 || sources.length > 1 || (focus !== undefined && before.focus === undefined && !isPicked)
  return {
    topics: before.notes,
    ...(before.compared ? { compared: before.compared } : {}),
    ...(isAll ? {} : { focus: place }),
  }
}

/** Explains the misconception behind a wrong answer, or the note itself if the answer was right or is unknown. */
function explainAnswer(context: Context, question: Question, picks: Picks | undefined): Step {
  const { catalog, explainer } = context
  const note = catalog.notes.get(question.notes[0] ?? '')
  if (!note) return say(nothingNamed)
  const mistakes = picks ? mistakesIn(question, picks) : []
  if (mistakes.length === 0)
    return explainWith(context, question.id, { explanation: explainer.explainNote(note, question.stem) })
  const confusion = mistakes.map(({ answered, rationale }) => `${wordAnswered(answered)} ${rationale}`).join(' ')
  const { lead, parts } = explainer.explainNote(note, confusion)
  const quotes = [...lead, ...parts.flatMap((part) => part.quotes)]
  return reply(context, question.id, confusionView(catalog, question, mistakes, quotes), {
    topics: [note],
    sources: [note],
    request: wordingRequest(
      whyWrong(
        question.stem,
        mistakes.map(({ answered }) => wordAnswered(answered)),
      ),
      [note],
      mistakes.map((mistake) => correction(catalog, mistake)),
    ),
  })
}

/** Corrects a mistake in the content's words. */
const correction = (catalog: Catalog, { rationale, misconception }: Mistake): string =>
  [rationale, catalog.misconceptions.get(misconception ?? '')?.truth ?? ''].join(' ').trim()

/** Finds the answer in the current round, otherwise in the log. */
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

/** Sends an explanation, remembers it for follow-ups and feedback, and asks the model to word it if tokens are left. */
function reply(context: Context, asked: string, composed: ExplanationView, { request, ...grounds }: Grounds): Step {
  const { tokensPerDay, today, turn } = context
  const id = newId(turn)
  const view = presenting({ ...composed, buttons: [...composed.buttons, ...feedbackButtons(id)] }, id)
  const learner = rememberExplanation(context, { id, asked, ...grounds })
  const paid = tokensPerDay > 0 ? reserveTokens(learner, today, request, tokensPerDay) : undefined
  return {
    reply: { messages: [view] },
    learner: paid ?? learner,
    ...(paid ? { toWord: { explained: id, view, request, tokens: tokensFor(request) } } : {}),
  }
}

/** What an explanation is about, what it quotes, and what the model may use. */
interface Grounds {
  readonly topics: readonly Note[]
  readonly sources: readonly Note[]
  readonly compared?: readonly string[]
  readonly focus?: number
  readonly shown?: readonly string[]
  readonly about?: string
  readonly items?: readonly string[]
  readonly request: WordingRequest
}
