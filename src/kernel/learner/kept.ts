import type { Learner } from '../../domain/learner/learner.ts'
import type { Context } from '../context.ts'

/** Reports and thumbs of one learner, on one local day and in all. */
const mostReports = { today: 30, all: 500 }
/** Evidence and interview answers of one learner in the log. */
const mostTexts = 300

type Kept = NonNullable<Learner['kept']>

/** Documents from before this was counted, or rebuilt from the log, start with what the log has. */
async function keptOf({ learner, today, log }: Context): Promise<Kept> {
  const before = learner.kept
  if (before) return before.day === today ? before : { ...before, day: today, today: 0 }
  const texts = (await log()).filter(({ type }) => type === 'evidence' || type === 'interview').length
  return { day: today, today: 0, reports: 0, texts }
}

/** The learner with one more report or thumb counted; undefined when there is no room for it. */
export async function withReport(context: Context): Promise<Learner | undefined> {
  const kept = await keptOf(context)
  if (kept.today >= mostReports.today || kept.reports >= mostReports.all) return undefined
  return { ...context.learner, kept: { ...kept, today: kept.today + 1, reports: kept.reports + 1 } }
}

/** The learner with one more text of their own counted; undefined when there is no room for it. */
export async function withText(context: Context): Promise<Learner | undefined> {
  const kept = await keptOf(context)
  return kept.texts >= mostTexts ? undefined : { ...context.learner, kept: { ...kept, texts: kept.texts + 1 } }
}
