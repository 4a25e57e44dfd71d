import type { Learner } from '../../domain/learner/learner.ts'
import type { Context } from '../context.ts'

/** Limits on a learner's reports and feedback, per local day and in total. */
const maxReports = { today: 30, all: 500 }
/** Limit on a learner's evidence and interview answers in the log. */
const maxTexts = 300

type Kept = NonNullable<Learner['kept']>

/** Documents without the counts (old ones, or ones rebuilt from the log) start with the log's. */
async function keptOf({ learner, today, log }: Context): Promise<Kept> {
  const before = learner.kept
  if (before) return before.day === today ? before : { ...before, day: today, today: 0 }
  const texts = (await log()).filter(({ type }) => type === 'evidence' || type === 'interview').length
  return { day: today, today: 0, reports: 0, texts }
}

/** Counts one more report or feedback. @returns undefined if the learner is at the limit */
export async function withReport(context: Context): Promise<Learner | undefined> {
  const kept = await keptOf(context)
  if (kept.today >= maxReports.today || kept.reports >= maxReports.all) return undefined
  return { ...context.learner, kept: { ...kept, today: kept.today + 1, reports: kept.reports + 1 } }
}

/** Counts one more text by the learner. @returns undefined if the learner is at the limit */
export async function withText(context: Context): Promise<Learner | undefined> {
  const kept = await keptOf(context)
  return kept.texts >= maxTexts ? undefined : { ...context.learner, kept: { ...kept, texts: kept.texts + 1 } }
}
