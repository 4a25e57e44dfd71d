import type { ReportFormView, Button, View } from '../../kernel/view.ts'
import type { ReportReason } from '../../domain/report.ts'
import { showHelp, startQuiz } from '../../kernel/buttons.ts'
import { cleanText } from '../../kernel/text/clean-text.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { withReport } from '../../kernel/learner/kept.ts'
import type { Intent } from './intents.ts'
import { answeredIn, openPresentation } from './round.ts'
import { notice, say } from '../../kernel/notice.ts'
import { clipped } from '../../kernel/text/words.ts'

const reasons = [
  { title: 'The marked answer is wrong', value: 'wrong-key' },
  { title: 'It is unclear', value: 'unclear' },
  { title: 'It is out of date', value: 'outdated' },
  { title: 'A typing error', value: 'typo' },
  { title: 'Something else', value: 'other' },
] as const satisfies readonly { readonly title: string; readonly value: ReportReason }[]

/** Asks what is wrong with a question: the one named, else the one on display or last answered. */
export function report(context: Context, intent: Extract<Intent, { kind: 'report' }>): Step {
  const { round } = context.learner
  const id = intent.question ?? openPresentation(round)?.question ?? (round && answeredIn(round).at(-1)?.question)
  const question = id === undefined ? undefined : context.catalog.questions.get(id)
  if (!question)
    return say(
      notice(
        'Which question?',
        ['Press *Report a problem* on the verdict of the question that is wrong.'],
        [startQuiz, showHelp],
      ),
    )
  return say({
    view: 'report',
    title: 'What is wrong with this question?',
    about: clipped(question.stem, 200),
    reasons,
    send: { title: 'Send', verb: 'report.send', data: { question: question.id, revision: question.revision } },
    back: { title: 'Back to the quiz', verb: 'next' },
  } satisfies ReportFormView)
}

const carryOn: Button = { title: 'Carry on', verb: 'next', primary: true }

export const tooManyReports = (buttons: readonly Button[]): View =>
  notice(
    'That is a lot of reports',
    [
      'Thank you for looking so closely. You have sent as many as I can keep for now, so I did not keep this one. Please try again tomorrow.',
    ],
    buttons,
  )

/** Keeps the report for the content's keepers. The activity's id makes a repeated one the same report. */
export async function sendReport(context: Context, intent: Extract<Intent, { kind: 'report.send' }>): Promise<Step> {
  const { turn, catalog } = context
  if (!catalog.questions.has(intent.question))
    return say(
      notice(
        'That question is gone',
        ['It has left the bank since, so there is nothing to mend.'],
        [startQuiz, showHelp],
      ),
    )
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
      replace: notice('Thank you', ['Your report is kept for the people who look after the questions.'], [carryOn]),
    },
  }
}
