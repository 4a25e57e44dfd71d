import type { Explained } from '../../domain/learner/learner.ts'
import type { ExplanationReason, ExplanationReport } from '../../domain/report.ts'
import { startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { withReport } from '../../kernel/learner/kept.ts'
import { notice, say } from '../../kernel/notice.ts'
import { cleanText } from '../../kernel/text/clean-text.ts'
import { clipped } from '../../kernel/text/words.ts'
import type { ReportFormView } from '../../kernel/view.ts'
import { tooManyReports } from '../quiz/index.ts'
import type { Intent } from './intents.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'

const maxText = 2000

const reasons = Object.entries(texts.feedback.reasons).map(([value, title]) => ({ title, value }))

/** Asks what is wrong with an explanation. */
export function askWhatIsWrong(
  { learner }: Context,
  { explained }: Extract<Intent, { kind: 'explained.wrong' }>,
): Step {
  const entry = learner.explained.find(({ id }) => id === explained)
  return say({
    view: 'report',
    title: texts.feedback.title,
    about: clipped(entry?.asked ?? texts.feedback.unknown, 200),
    reasons,
    send: { title: shared.buttons.send, verb: 'explained.send', data: { explained } },
    back: { title: startQuiz.title, verb: startQuiz.verb },
  } satisfies ReportFormView)
}

type Feedback = Extract<Intent, { kind: 'explained.helped' | 'explained.send' | 'feedback' }>

/** Saves feedback on an explanation for the people who maintain the content. */
export async function saveFeedback(context: Context, intent: Feedback): Promise<Step> {
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
      reply: { messages: [], note: texts.feedback.thanks },
      report: reportOf(context, entry, 'helped', ''),
    }
  return {
    learner,
    report: reportOf(context, entry, intent.reason, intent.text),
    reply: {
      messages: [],
      replace: notice(texts.feedback.received.title, [texts.feedback.received.line], [startQuiz]),
    },
  }
}

/** Answers without saving. Thumbs get no reply, because Teams wouldn't show it. */
function noRoomFor({ kind }: Feedback): Step {
  if (kind === 'feedback') return say()
  if (kind === 'explained.helped') return { reply: { messages: [], note: texts.feedback.thanks } }
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
