import type { ReportFormView, Button, View } from '../../../kernel/view.ts'
import { ReportReason } from '../../../domain/report.ts'
import { showHelp, startQuiz } from '../../../kernel/buttons.ts'
import { cleanText } from '../../../kernel/text/clean-text.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { withReport } from '../../../kernel/learner/kept.ts'
import type { Intent } from '../intents.ts'
import { answeredIn, openPresentation } from '../round/round.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import { clipped } from '../../../kernel/text/words.ts'

const { gone, reasons, thanks, tooMany, which } = texts.report

/** Asks what is wrong with a question: the one given, or else the one that is open or was answered last. */
export function report(context: Context, intent: Extract<Intent, { kind: 'report' }>): Step {
  const { round } = context.learner
  const id = intent.question ?? openPresentation(round)?.question ?? (round && answeredIn(round).at(-1)?.question)
  const question = id === undefined ? undefined : context.catalog.questions.get(id)
  if (!question) return say(notice(which.title, [which.line], [startQuiz, showHelp]))
  return say({
    view: 'report',
    title: texts.report.title,
    about: clipped(question.stem, 200),
    reasons: ReportReason.options.map((value) => ({ title: reasons[value], value })),
    send: {
      title: shared.buttons.send,
      verb: 'report.send',
      data: { question: question.id, revision: question.revision },
    },
    back: { title: texts.report.back, verb: 'next' },
  } satisfies ReportFormView)
}

const carryOn: Button = { title: shared.buttons.carryOn, verb: 'next', primary: true }

export const tooManyReports = (buttons: readonly Button[]): View => notice(tooMany.title, [tooMany.line], buttons)

/** Saves the report for the content's maintainers. The activity's id makes a repeated report the same one. */
export async function sendReport(context: Context, intent: Extract<Intent, { kind: 'report.send' }>): Promise<Step> {
  const { turn, catalog } = context
  if (!catalog.questions.has(intent.question)) return say(notice(gone.title, [gone.line], [startQuiz, showHelp]))
  const learner = await withReport(context)
  if (!learner) return { reply: { messages: [], replace: tooManyReports([carryOn]) } }
  return {
    learner,
    report: {
      id: turn.activity,
      at: turn.now.toISOString(),
      ...turn.learner,
      question: intent.question,
      revision: intent.revision,
      reason: intent.reason,
      text: cleanText(intent.text),
    },
    reply: {
      messages: [],
      replace: notice(thanks.title, [thanks.line], [carryOn]),
    },
  }
}
