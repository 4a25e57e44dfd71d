import { newId } from '../../kernel/new-id.ts'
import type { Drill } from '../../domain/practice/drill.ts'
import { pointsFound } from '../../domain/practice/rubric.ts'
import type { InterviewAnswer } from '../../domain/memory/review.ts'
import { cleanText } from '../../kernel/text/clean-text.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { walkOf } from './drill.ts'
import { withText } from '../../kernel/learner/kept.ts'
import type { Intent } from './intents.ts'
import type { InterviewView } from './views.ts'
import { notice, say } from '../../kernel/notice.ts'

/** Compares the learner's own answer with the rubric, and keeps it. */
export async function compareAnswer(
  context: Context,
  intent: Extract<Intent, { kind: 'drill.answer' }>,
): Promise<Step> {
  const { turn, today } = context
  const found = walkOf(context, intent.walk)
  if (!found?.walk.ended)
    return {
      reply: {
        messages: [],
        replace: notice(
          'Out of date',
          ['That drill was started anew since. Your text is still in the chat box if you go back; nothing was kept.'],
          [{ title: 'Drill', verb: 'drill', primary: true }],
        ),
      },
    }
  const { drill, walk } = found
  const text = cleanText(intent.text)
  if (text === '')
    return say(
      notice(
        'Nothing to compare yet',
        ['Write your answer into the box first, as you would say it. A few sentences are enough.'],
        [],
      ),
    )
  const points = pointsFound(text, drill.interview.rubric)
  const learner = await withText(context)
  // It is compared all the same: learning goes on.
  if (!learner) return { reply: { messages: [noRoom, interviewView(drill, text, points)] } }
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

const noRoom = notice(
  'Compared, but not kept',
  ['You have written as many texts as I can keep. I compared this one with the key points all the same.'],
  [],
)

function interviewView({ id, title, objectives, interview }: Drill, answer: string, found: readonly number[]) {
  const view: InterviewView = {
    view: 'interview',
    title,
    question: interview.question,
    headline: `${found.length} of ${interview.rubric.length} key points`,
    answer,
    points: interview.rubric.map(({ point }, index) => ({ found: found.includes(index), text: point })),
    strongAnswer: interview.strongAnswer,
    buttons: [
      { title: 'Another drill', verb: 'drill', primary: true },
      { title: 'Walk it again', verb: 'drill', data: { drill: id, anew: 1 } },
      { title: 'Quiz me on this', verb: 'quiz', data: { topic: objectives[0] as string } },
    ],
  }
  return view
}
