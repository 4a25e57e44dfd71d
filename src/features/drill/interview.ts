import { newId } from '../../kernel/new-id.ts'
import type { Drill } from '../../domain/practice/drill.ts'
import { pointsFound } from '../../domain/practice/rubric.ts'
import type { InterviewAnswer } from '../../domain/memory/review.ts'
import { cleanText } from '../../kernel/text/clean-text.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { noDrills, outOfDateView, walkOf } from './drill.ts'
import type { OpenInterview } from '../../domain/learner/learner.ts'
import { quoted } from '../../kernel/text/words.ts'
import { withText } from '../../kernel/learner/kept.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'
import type { InterviewQuestionView, InterviewView } from './views.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Button, Grounded, View } from '../../kernel/view.ts'
import { explain } from '../explain/index.ts'

/** Compares the learner's answer with the rubric and saves it. */
export async function compareAnswer(
  context: Context,
  intent: Extract<Intent, { kind: 'drill.answer' }>,
): Promise<Step> {
  const { turn } = context
  const found = walkOf(context, intent.walk)
  // A message of its own: replacing the card would throw away the text that the learner wrote in it.
  if (!found?.walk.ended) return say(outOfDateView(texts.outOfDate.answer))
  const { drill, walk } = found
  const text = cleanText(intent.text)
  if (text === '') return say(notice(texts.interview.empty.title, [texts.interview.empty.line], []))
  const points = pointsFound(text, drill.interview.rubric)
  const learner = await withText(context)
  // The comparison still helps, even if the answer can't be saved.
  if (!learner) return { reply: { messages: [notSaved, interviewView(drill, text, points)] } }
  const entry = answerEntry(context, drill, `${walk.id}-${newId(turn)}`, text, points)
  return {
    learner: { ...learner, drills: { ...learner.drills, [drill.id]: { ...walk, found: points } } },
    entries: [entry],
    reply: { messages: [interviewView(drill, text, points)] },
  }
}

/**
 * Asks an interview question, on a topic if named. Questions that the learner hasn't answered come first. If no question is about the topic, or
 * if the learner asks what to say, the notes have the answer of a strong candidate.
 */
export async function askInterview(
  context: Context,
  { topic, answer }: Extract<Intent, { kind: 'interview' }>,
): Promise<Step> {
  const { catalog, learner, turn } = context
  const all = [...catalog.drills.values()]
  const onTopic = topic === undefined ? [] : catalog.findDrills(topic)
  const inNotes =
    topic !== undefined && (answer || onTopic.length === 0) ? await strongAnswer(context, topic) : undefined
  if (inNotes) return inNotes
  const answered = new Set((await context.log()).flatMap((entry) => (entry.type === 'interview' ? entry.drill : [])))
  const rank = ({ id }: Drill): number => (id === learner.interview?.drill ? 2 : answered.has(id) ? 1 : 0)
  const [drill] = (onTopic.length > 0 ? onTopic : all)
    .map((item) => ({ item, rank: rank(item), tie: turn.chance() }))
    .toSorted((a, b) => a.rank - b.rank || a.tie - b.tie)
    .map(({ item }) => item)
  if (!drill) return say(noDrills)
  const view: InterviewQuestionView = {
    view: 'interview-question',
    title: texts.interview.title,
    ...(topic !== undefined && onTopic.length === 0 ? { remark: texts.interview.another(quoted(topic)) } : {}),
    question: drill.interview.question,
    followUps: drill.interview.followUps,
    drill: drill.id,
    buttons: [anotherInterview, workThrough(drill)],
  }
  return {
    learner: { ...learner, interview: { drill: drill.id, at: turn.now.toISOString() } },
    reply: { messages: [view] },
  }
}

const anotherInterview: Button = { title: texts.buttons.anotherInterview, verb: 'interview' }
const workThrough = ({ id }: Drill): Button => ({
  title: texts.buttons.workThrough,
  verb: 'drill',
  data: { drill: id },
})

/** What the notes say to an interview question; undefined if they don't cover it. */
async function strongAnswer(context: Context, question: string): Promise<Step | undefined> {
  const asked = texts.interview.asked(question)
  if (context.explainer.explain(asked).kind === 'refusal') return undefined
  const step = await explain(context, { kind: 'explain', topic: asked })
  const { messages, ...rest } = step.reply
  return {
    ...step,
    reply: { ...rest, messages: messages.map(withPractice) },
    ...(step.toWord ? { toWord: { ...step.toWord, view: withPractice(step.toWord.view) } } : {}),
  }
}

/** Offers practice in place of other notes: six actions fit on a card. */
function withPractice(view: View): View {
  const { buttons = [] } = view as Partial<Grounded>
  return { ...view, buttons: [...buttons.filter(({ verb }) => verb !== 'explain'), practice] } as View
}
const practice: Button = { title: texts.offerInterview.title, verb: 'interview' }

/** A typed answer counts for this long. */
const openMs = 60 * 60_000

/** The last interview question, answered or not, as long as people go on with it. */
export function askedLast({
  learner: { interview },
  turn,
}: Pick<Context, 'learner' | 'turn'>): OpenInterview | undefined {
  return interview && turn.now.getTime() - Date.parse(interview.at) < openMs ? interview : undefined
}

/** Shows what a strong candidate says, to someone who doesn't know or wants to compare. */
export function showAnswer({ catalog, learner, turn }: Context): Step {
  const drill = catalog.drills.get(learner.interview?.drill ?? '')
  if (!drill) return say(outOfDateView(texts.outOfDate.restarted))
  const { question, strongAnswer: answer, rubric } = drill.interview
  return {
    learner: { ...learner, interview: { drill: drill.id, at: turn.now.toISOString(), answered: true } },
    reply: {
      messages: [
        notice(
          texts.interview.strongAnswer,
          [`*${question}*`, answer, texts.interview.saysAll(rubric.map(({ point }) => point))],
          [{ ...anotherInterview, primary: true }, workThrough(drill)],
        ),
      ],
    },
  }
}

/** The interview question that waits for an answer. */
export function openInterview(context: Pick<Context, 'learner' | 'turn'>): OpenInterview | undefined {
  const last = askedLast(context)
  return last?.answered ? undefined : last
}

/** Compares the answer to an interview question that was asked outside a drill. */
export async function answerInterview(
  context: Context,
  intent: Extract<Intent, { kind: 'interview.answer' }>,
): Promise<Step> {
  const { catalog, learner, turn } = context
  const drill = catalog.drills.get(intent.drill ?? learner.interview?.drill ?? '')
  if (!drill) return say(outOfDateView(texts.outOfDate.restarted))
  const text = cleanText(intent.text)
  if (text === '') return say(notice(texts.interview.empty.title, [texts.interview.empty.line], []))
  const points = pointsFound(text, drill.interview.rubric)
  const view: InterviewView = {
    ...interviewView(drill, text, points),
    buttons: [
      { ...anotherInterview, primary: true },
      workThrough(drill),
      { title: texts.buttons.quizOnThis, verb: 'quiz', data: { topic: drill.objectives[0] as string } },
    ],
  }
  const kept = await withText(context)
  const interview: OpenInterview = { drill: drill.id, at: turn.now.toISOString(), answered: true }
  if (!kept) return { learner: { ...learner, interview }, reply: { messages: [notSaved, view] } }
  return {
    learner: { ...kept, interview },
    entries: [answerEntry(context, drill, `interview-${newId(turn)}`, text, points)],
    reply: { messages: [view] },
  }
}

const answerEntry = (
  { turn, today }: Context,
  drill: Drill,
  id: string,
  text: string,
  found: number[],
): InterviewAnswer => ({
  type: 'interview',
  id,
  at: turn.now.toISOString(),
  day: today,
  drill: drill.id,
  revision: drill.revision,
  text,
  found,
})

const notSaved = notice(texts.interview.notSaved.title, [texts.interview.notSaved.line], [])

function interviewView({ id, title, objectives, interview }: Drill, answer: string, found: readonly number[]) {
  const view: InterviewView = {
    view: 'interview',
    title,
    question: interview.question,
    headline: texts.interview.points({ found: found.length, all: interview.rubric.length }),
    answer,
    points: interview.rubric.map(({ point }, index) => ({ found: found.includes(index), text: point })),
    strongAnswer: interview.strongAnswer,
    buttons: [
      { title: texts.buttons.another, verb: 'drill', primary: true },
      { title: texts.buttons.tryAgain, verb: 'drill', data: { drill: id, restart: 1 } },
      { title: texts.buttons.quizOnThis, verb: 'quiz', data: { topic: objectives[0] as string } },
    ],
  }
  return view
}
