import type { ReportFormView } from '../../kernel/view.ts'
import type { Explained } from '../../domain/learner/learner.ts'
import type { ExplanationReason, ExplanationReport } from '../../domain/report.ts'
import { cleanText } from '../../kernel/text/clean-text.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent } from './intents.ts'
import { startQuiz } from '../../kernel/buttons.ts'
import { withReport } from '../../kernel/learner/kept.ts'
import { tooManyReports } from '../quiz/index.ts'
import { notice, say } from '../../kernel/notice.ts'
import { clipped } from '../../kernel/text/words.ts'

const maxText = 2000

const reasons = [
  { title: 'Something in it is wrong', value: 'wrong' },
  { title: 'It is unclear', value: 'unclear' },
  { title: 'It is out of date', value: 'outdated' },
  { title: 'Something else', value: 'other' },
] as const satisfies readonly { readonly title: string; readonly value: ExplanationReason }[]

/** Asks what is wrong with an explanation. */
export function askWhatIsWrong(
  { learner }: Context,
  { explained }: Extract<Intent, { kind: 'explained.wrong' }>,
): Step {
  const entry = learner.explained.find(({ id }) => id === explained)
  return say({
    view: 'report',
    title: 'What is wrong with this explanation?',
    about: clipped(entry?.asked ?? 'An earlier explanation', 200),
    reasons,
    send: { title: 'Send', verb: 'explained.send', data: { explained } },
    back: { title: 'Start a quiz', verb: 'quiz' },
  } satisfies ReportFormView)
}

type Feedback = Extract<Intent, { kind: 'explained.helped' | 'explained.send' | 'feedback' }>

/** Keeps what a learner says to an explanation for the content's keepers. */
export async function keepFeedback(context: Context, intent: Feedback): Promise<Step> {
  const learner = await withReport(context)
  if (!learner) return noRoomFor(intent)
  if (intent.kind === 'feedback') {
    const entry = learner.explained.find(({ activity }) => activity === intent.activity)
    return { ...say(), learner, report: reportOf(context, entry, intent.liked ? 'helped' : 'wrong', intent.text) }
  }
  const entry = learner.explained.find(({ id }) => id === intent.explained)
  if (intent.kind === 'explained.helped')
    return {
      learner,
      reply: { messages: [], note: 'Thank you, good to know.' },
      report: reportOf(context, entry, 'helped', ''),
    }
  return {
    learner,
    report: reportOf(context, entry, intent.reason, intent.text),
    reply: {
      messages: [],
      replace: notice('Thank you', ['Your report is kept for the people who look after the notes.'], [startQuiz]),
    },
  }
}

/** Nothing is kept. Thumbs are answered without a word, because Teams shows none. */
function noRoomFor({ kind }: Feedback): Step {
  if (kind === 'feedback') return say()
  if (kind === 'explained.helped') return { reply: { messages: [], note: 'Thank you, good to know.' } }
  return { reply: { messages: [], replace: tooManyReports([startQuiz]) } }
}

const reportOf = (
  { turn }: Context,
  entry: Explained | undefined,
  reason: ExplanationReason,
  text: string,
): ExplanationReport => ({
  id: turn.activity,
  at: turn.now.toISOString(),
  ...turn.learner,
  notes: entry?.notes ?? [],
  asked: cleanText(entry?.asked ?? ''),
  ...(entry?.worded ? { worded: entry.worded } : {}),
  reason,
  text: cleanText(text.slice(0, maxText)),
})
