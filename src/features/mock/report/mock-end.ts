import { studyDay } from '../../../domain/learner/study-day.ts'
import type { Learner } from '../../../domain/learner/learner.ts'
import { deadlineOf, isTimeUp, withTime, type MockExam } from '../../../domain/mock/mock-exam.ts'
import { resultOf, type MockLine } from '../../../domain/mock/mock-result.ts'
import { makeReview } from '../../../domain/memory/make-review.ts'
import { remember } from '../../../domain/memory/replay.ts'
import type { MockEnd, Review } from '../../../domain/memory/review.ts'
import { creditByObjective, stepsTaken } from '../../../domain/practice/walk.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { mockInProgress } from '../pages/mock-pages.ts'
import { reportView } from './mock-report.ts'
import type { MockReportView } from '../views.ts'

/** A submitted mock exam: the learner with its answers in memory, the log's entries, and the report. */
export interface Ended extends Required<Pick<Step, 'learner' | 'entries'>> {
  readonly report: MockReportView
}

/** Submits the exam. Only now do its answers count, each as its own review; blanks don't. */
export function submitMock(context: Context, mock: MockExam, at: Date): Ended {
  const { learner, catalog } = context
  const ended: MockExam = { ...withTime(mock, at), endedAt: at.toISOString() }
  const day = studyDay(learner, at)
  const result = resultOf(ended, catalog)
  const reviews = result.lines.flatMap((line) => reviewOf(ended, line, learner))
  const end: MockEnd = {
    type: 'mock',
    id: ended.id,
    at: at.toISOString(),
    day,
    minutes: ended.minutes,
    seconds: Math.max(0, Math.round((at.getTime() - Date.parse(ended.startedAt)) / 1000)),
    count: result.of,
    answered: result.answered,
    scaled: result.scaled,
    ...caseOf(context, ended),
  }
  const entries = [...reviews, end]
  const after = { ...learner, mock: ended, memory: entries.reduce(remember, learner.memory) }
  return { learner: after, entries, report: reportView({ ...context, learner: after }, ended) }
}

/** Submits an exam whose time ran out in the learner's absence, as it was at its last second. */
export function endedByTime(context: Context): Ended | undefined {
  const mock = mockInProgress(context)
  return mock && isTimeUp(mock, context.turn.now) ? submitMock(context, mock, deadlineOf(mock)) : undefined
}

function reviewOf({ id: round, endedAt }: MockExam, line: MockLine, { timeZone, settings }: Learner): Review[] {
  if (line.kind !== 'question' || !line.answered) return []
  const { question, item } = line
  return [
    makeReview(question, {
      id: item.id,
      at: new Date(endedAt as string),
      timeZone,
      dayEnds: settings.dayEnds,
      picks: item.picks,
      elapsedMs: item.ms,
      round,
    }),
  ]
}

function caseOf({ catalog }: Context, { case: study }: MockExam): Pick<MockEnd, 'case'> {
  const drill = study && catalog.drills.get(study.drill)
  if (!drill || study.picks.length === 0) return {}
  const credits = creditByObjective(stepsTaken(drill, study.decisions, study.picks))
  return { case: { drill: study.drill, revision: study.revision, picks: study.picks, credits } }
}
