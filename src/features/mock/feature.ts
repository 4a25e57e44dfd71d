import { feature } from '../../kernel/feature.ts'
import { actions } from './actions.ts'
import { mockOverviewData } from './cards/mock-overview-data.ts'
import { mockPageData } from './cards/mock-page-data.ts'
import { mockReportData } from './cards/mock-report-data.ts'
import { mockStartData } from './cards/mock-start-data.ts'
import { commands } from './commands.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { endedByTime } from './report/mock-end.ts'
import { mockAnswer, mockReport } from './report/mock-answer.ts'
import { mockClaim } from './mock-claim.ts'
import { endMock, goInMock, jumpInMock } from './pages/move-in-mock.ts'
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
    exam && !exam.endedAt ? { situation: 'mock', since: exam.shownAt } : undefined,
  overdue(context) {
    const ended = endedByTime(context)
    return ended && { learner: ended.learner, entries: ended.entries, view: ended.report }
  },
  delivered: (learner, id, activity) =>
    learner.mock?.id === id ? { ...learner, mock: { ...learner.mock, activity } } : undefined,
})
