import { isPaused, minutesLeft, overFrom, pageCount, warningAt } from '../../domain/mock/mock-exam.ts'
import { localDay } from '../../domain/calendar.ts'
import type { Learner } from '../../domain/learner/learner.ts'
import { withEntry } from '../../domain/learner/plan-due.ts'
import type { DueContext, DueEvent, DueStep } from '../../kernel/due-event.ts'
import { notice } from '../../kernel/notice.ts'
import { answeredIn } from './pages/mock-overview.ts'
import { mockInProgress } from './pages/mock-pages.ts'
import { continueMock } from './pages/show-paused.ts'
import { endedByTime } from './report/mock-end.ts'
import { reportView } from './report/mock-report.ts'
import { texts } from './texts.en.ts'

/** A learner who has just done something sees the clock on the card. */
const presentMs = 60_000

/** Warns once when this many minutes are left. @param least later than this, another message says it */
const warning = (minutes: number, least: number): DueEvent => ({
  name: `mock-${minutes}`,
  next({ mock }, now) {
    const at = mock && warningAt(mock, minutes)
    return at && at > now ? at.toISOString() : undefined
  },
  run: (context) => warn(context, minutes, least),
})

function warn({ catalog, learner, now }: DueContext, minutes: number, least: number): DueStep | undefined {
  const mock = mockInProgress({ catalog, learner })
  if (!mock || isPaused(mock)) return undefined
  const left = minutesLeft(mock, now)
  const isPresent = now.getTime() - Date.parse(mock.shownAt) < presentMs
  if (isPresent || left > minutes || left <= least) return undefined
  return {
    view: notice(
      texts.warning.title(left),
      [texts.warning.line(answeredIn({ catalog }, mock), pageCount(mock))],
      [continueMock],
    ),
  }
}

const overName = 'mock-over'

/** Submits the exam when its time is up or its pause was too long, and sends the report. */
const over: DueEvent = {
  name: overName,
  next(learner, now) {
    const { mock } = learner
    // One attempt per exam: the ledger row goes when the next exam begins.
    if (!mock || learner.due[overName]?.last || isSilent(learner, now)) return undefined
    if (mock.endedAt !== undefined && !mock.unread) return undefined
    // Unlike other messages, the report isn't skipped when its instant has passed.
    const at = mock.endedAt === undefined ? overFrom(mock).getTime() : Date.parse(mock.endedAt)
    return new Date(Math.max(at, now.getTime() + 1)).toISOString()
  },
  settle({ catalog, learner, now }) {
    const ended = endedByTime({ catalog, learner }, now)
    const mock = ended?.learner.mock
    return ended && mock && { learner: { ...ended.learner, mock: { ...mock, unread: true } }, entries: ended.entries }
  },
  run({ catalog, learner }) {
    const { mock } = learner
    if (!mock?.unread) return undefined
    return { learner: { ...learner, mock: read(mock) }, view: reportView({ catalog }, mock) }
  },
}

/** Scheduled messages are paused. */
const isSilent = ({ push, timeZone }: Learner, now: Date): boolean =>
  push.status === 'paused' && (push.pausedUntil === undefined || push.pausedUntil > localDay(now, timeZone))

/** The exam with its report shown. */
export function read({ unread: _, ...mock }: NonNullable<Learner['mock']>): NonNullable<Learner['mock']> {
  return mock
}

/** The scheduled messages of this feature. */
export const events: readonly DueEvent[] = [warning(10, 1), warning(1, 0), over]

/** Forgets what was sent about an earlier exam, so that the next one on the same day gets its own messages. */
export const withoutLedger = (learner: Learner): Learner =>
  events.reduce((next, { name }) => withEntry(next, name, {}), learner)
