import type { View } from '../kernel/view.ts'
import { boardData } from '../features/team/board/board-data.ts'
import { challengeData } from '../features/team/challenge/challenge-data.ts'
import { closedData } from '../features/quiz/cards/closed-data.ts'
import { comparisonData } from '../features/explain/cards/comparison-data.ts'
import { confusionData } from '../features/explain/cards/confusion-data.ts'
import { coverageData } from '../features/team/coverage/coverage-data.ts'
import { dailyData } from '../features/daily/cards/daily-data.ts'
import { digestData } from '../features/team/digest/digest-data.ts'
import { drillData } from '../features/drill/cards/drill-data.ts'
import { drillEndData } from '../features/drill/cards/drill-end-data.ts'
import { guideData } from '../features/guide/cards/guide-data.ts'
import { helpData } from '../features/account/cards/help-data.ts'
import { interviewData } from '../features/drill/cards/interview-data.ts'
import { introductionData } from '../features/account/cards/introduction-data.ts'
import { joinData } from '../features/team/members/join-data.ts'
import { labData } from '../features/lab/cards/lab-data.ts'
import { labStepData } from '../features/lab/cards/lab-step-data.ts'
import { mineData } from '../features/team/members/mine-data.ts'
import { mockOverviewData } from '../features/mock/cards/mock-overview-data.ts'
import { mockPageData } from '../features/mock/cards/mock-page-data.ts'
import { mockReportData } from '../features/mock/cards/mock-report-data.ts'
import { mockStartData } from '../features/mock/cards/mock-start-data.ts'
import { noteData } from '../features/explain/cards/note-data.ts'
import { noticeData } from '../kernel/card/notice-data.ts'
import { planData } from '../features/plan/cards/plan-data.ts'
import { progressData } from '../features/plan/cards/progress-data.ts'
import { questionData } from '../features/quiz/cards/question-data.ts'
import { reportData } from '../features/quiz/cards/report-data.ts'
import { settingsData } from '../features/account/cards/settings-data.ts'
import { summaryData } from '../features/quiz/cards/summary-data.ts'
import { teamQuizData } from '../features/team/question/team-quiz-data.ts'
import { teamResultData } from '../features/team/question/team-result-data.ts'
import { verdictData } from '../features/quiz/cards/verdict-data.ts'
import { welcomeData } from '../features/account/cards/welcome-data.ts'
import { wrongData } from '../features/quiz/cards/wrong-data.ts'

/** What a template is bound to. `summary` stands in notifications and is the card's `fallbackText`. */
export interface CardData {
  readonly summary: string
}

/** The data for the template of a view: `cards/<view>.json`. Every field is set, since an absent one shows as `${field}`. */
export function cardData(view: View): CardData {
  switch (view.view) {
    case 'question':
      return questionData(view)
    case 'verdict':
      return verdictData(view)
    case 'closed':
      return closedData(view)
    case 'summary':
      return summaryData(view)
    case 'progress':
      return progressData(view)
    case 'plan':
      return planData(view)
    case 'wrong':
      return wrongData(view)
    case 'daily':
      return dailyData(view)
    case 'settings':
      return settingsData(view)
    case 'welcome':
      return welcomeData(view)
    case 'introduction':
      return introductionData(view)
    case 'help':
      return helpData(view)
    case 'confusion':
      return confusionData(view)
    case 'guide':
      return guideData(view)
    case 'comparison':
      return comparisonData(view)
    case 'note':
      return noteData(view)
    case 'report':
      return reportData(view)
    case 'notice':
      return noticeData(view)
    case 'drill':
      return drillData(view)
    case 'drill-end':
      return drillEndData(view)
    case 'interview':
      return interviewData(view)
    case 'lab':
      return labData(view)
    case 'lab-step':
      return labStepData(view)
    case 'mock-start':
      return mockStartData(view)
    case 'mock-page':
      return mockPageData(view)
    case 'mock-overview':
      return mockOverviewData(view)
    case 'mock-report':
      return mockReportData(view)
    case 'team-quiz':
      return teamQuizData(view)
    case 'team-result':
      return teamResultData(view)
    case 'board':
      return boardData(view)
    case 'mine':
      return mineData(view)
    case 'join':
      return joinData(view)
    case 'coverage':
      return coverageData(view)
    case 'digest':
      return digestData(view)
    case 'challenge':
      return challengeData(view)
  }
}
