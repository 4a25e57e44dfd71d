import { feature } from '../../kernel/feature.ts'
import { actions } from './actions.ts'
import { mockOverviewData } from './cards/mock-overview-data.ts'
import { mockPageData } from './cards/mock-page-data.ts'
import { mockReportData } from './cards/mock-report-data.ts'
import { mockStartData } from './cards/mock-start-data.ts'
import { isPaused } from '../../domain/mock/mock-exam.ts'
import { commands } from './commands.ts'
import { events, read } from './events.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { endedByTime } from './report/mock-end.ts'
import { mockAnswer, mockReport } from './report/mock-answer.ts'
import { reportView } from './report/mock-report.ts'
import { mockClaim } from './mock-claim.ts'
import { helpInMock, noHintInMock, timeInMock } from './pages/ask-in-mock.ts'
import { endMock, goInMock, jumpInMock, markInMock } from './pages/move-in-mock.ts'
import { pauseMock, resumeMock } from './pages/pause-mock.ts'
import { abandonMock, stopMock } from './pages/stop-mock.ts'
import { beginMock, mock } from './start-mock.ts'
import type { MockOverviewView, MockPageView, MockReportView, MockStartView } from './views.ts'

/** The mock exam: timed and resumable, with a report and an explanation of every answer. */
export const mockFeature = feature<Intent, MockStartView | MockPageView | MockOverviewView | MockReportView>({
  name: 'mock',
  commands,
  meanings,
  actions,
  personal: {
    mock,
    'mock.begin': beginMock,
    'mock.go': goInMock,
    'mock.jump': jumpInMock,
    'mock.end': endMock,
    'mock.mark': markInMock,
    'mock.pause': pauseMock,
    'mock.resume': resumeMock,
    'mock.stop': stopMock,
    'mock.abandon': abandonMock,
    'mock.time': timeInMock,
    'mock.help': helpInMock,
    'mock.no-hint': noHintInMock,
    'mock.report': mockReport,
    'mock.answer': mockAnswer,
  },
  cards: {
    'mock-start': mockStartData,
    'mock-page': mockPageData,
    'mock-overview': mockOverviewData,
    'mock-report': mockReportData,
  },
  claims: mockClaim,
  onScreen: ({ learner: { mock: exam } }) =>
    exam && !exam.endedAt && !isPaused(exam) ? { situation: 'mock', since: exam.shownAt } : undefined,
  overdue(context) {
    const { learner, turn } = context
    const ended = endedByTime(context, turn.now)
    if (ended) return { learner: ended.learner, entries: ended.entries, view: ended.report }
    const { mock: exam } = learner
    return exam?.unread && { learner: { ...learner, mock: read(exam) }, entries: [], view: reportView(context, exam) }
  },
  due: events,
  delivered: (learner, id, activity) =>
    learner.mock?.id === id ? { ...learner, mock: { ...learner.mock, activity } } : undefined,
})
