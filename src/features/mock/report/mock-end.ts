import { studyDay } from '../../../domain/learner/study-day.ts'
import type { Learner } from '../../../domain/learner/learner.ts'
import { endOf, isPaused, isTimeUp, resumed, usedMs, withTime, type MockExam } from '../../../domain/mock/mock-exam.ts'
import { resultOf, type MockLine } from '../../../domain/mock/mock-result.ts'
import { makeReview } from '../../../domain/memory/grade-answer.ts'
import { remember } from '../../../domain/memory/replay.ts'
import type { MockEnd, Review } from '../../../domain/memory/review.ts'
import { creditByObjective, stepsTaken } from '../../../domain/practice/walk.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { mockInProgress } from '../pages/mock-pages.ts'
import { reportView } from './mock-report.ts'
import type { MockReportView } from '../views.ts'

type Known = Pick<Context, 'learner' | 'catalog' | 'pictureUrl'>

/** A submitted mock exam: the learner with its answers in memory, the log's entries, and the report. */
export interface Ended extends Required<Pick<Step, 'learner' | 'entries'>> {
  readonly report: MockReportView
}

/** Submits the exam. Only now do its answers count, each as its own review; blanks don't. */
export function submitMock(context: Known, mock: MockExam, at: Date, endedBy?: MockExam['endedBy']): Ended {
  const { learner, catalog } = context
  const last = resumed(withTime(mock, at), at)
  const ended: MockExam = { ...last, endedAt: at.toISOString(), ...(endedBy ? { endedBy } : {}) }
  const day = studyDay(learner, at)
  const result = resultOf(ended, catalog)
  const reviews = result.lines.flatMap((line) => reviewOf(ended, line, learner))
  const end: MockEnd = {
    type: 'mock',
    id: ended.id,
    at: at.toISOString(),
    day,
    minutes: ended.minutes,
    seconds: Math.round(usedMs(ended, at) / 1000),
    ...(ended.pause ? { untimed: true as const } : {}),
    ...(ended.topic === undefined ? {} : { topic: ended.topic }),
    count: result.of,
    answered: result.answered,
    scaled: result.scaled,
    ...caseOf(context, ended),
  }
  const entries = [...reviews, end]
  const after = { ...learner, mock: ended, memory: entries.reduce(remember, learner.memory) }
  return { learner: after, entries, report: reportView(context, ended) }
}

/** Submits an exam whose time ran out in the learner's absence, as it was at its last second, or one that stayed paused for too long. */
export function endedByTime(context: Known, now: Date): Ended | undefined {
  const mock = mockInProgress(context)
  if (!mock || !isTimeUp(mock, now)) return undefined
  return submitMock(context, mock, endOf(mock), isPaused(mock) ? 'pause' : 'clock')
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

function caseOf({ catalog }: Known, { case: study }: MockExam): Pick<MockEnd, 'case'> {
  const drill = study && catalog.drills.get(study.drill)
  if (!drill || study.picks.length === 0) return {}
  const credits = creditByObjective(stepsTaken(drill, study.decisions, study.picks))
  return { case: { drill: study.drill, revision: study.revision, picks: study.picks, credits } }
}
