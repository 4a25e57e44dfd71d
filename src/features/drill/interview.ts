import { newId } from '../../kernel/new-id.ts'
import type { Drill } from '../../domain/practice/drill.ts'
import { pointsFound } from '../../domain/practice/rubric.ts'
import type { InterviewAnswer } from '../../domain/memory/review.ts'
import { cleanText } from '../../kernel/text/clean-text.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { outOfDateView, walkOf } from './drill.ts'
import { withText } from '../../kernel/learner/kept.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'
import type { InterviewView } from './views.ts'
import { notice, say } from '../../kernel/notice.ts'

/** Compares the learner's answer with the rubric and saves it. */
export async function compareAnswer(
  context: Context,
  intent: Extract<Intent, { kind: 'drill.answer' }>,
): Promise<Step> {
  const { turn, today } = context
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
  const entry: InterviewAnswer = {
    type: 'interview',
    id: `${walk.id}-${newId(turn)}`,
    at: turn.now.toISOString(),
    day: today,
    drill: drill.id,
    revision: drill.revision,
    text,
    found: points,
  }
  return {
    learner: { ...learner, drills: { ...learner.drills, [drill.id]: { ...walk, found: points } } },
    entries: [entry],
    reply: { messages: [interviewView(drill, text, points)] },
  }
}

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
