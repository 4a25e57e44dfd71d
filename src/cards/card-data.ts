import type { View } from '../coach/view.ts'
import { boardData } from './board-data.ts'
import { challengeData } from './challenge-data.ts'
import { closedData } from './closed-data.ts'
import { comparisonData } from './comparison-data.ts'
import { confusionData } from './confusion-data.ts'
import { coverageData } from './coverage-data.ts'
import { dailyData } from './daily-data.ts'
import { digestData } from './digest-data.ts'
import { drillData } from './drill-data.ts'
import { drillEndData } from './drill-end-data.ts'
import { guideData } from './guide-data.ts'
import { helpData } from './help-data.ts'
import { interviewData } from './interview-data.ts'
import { introductionData } from './introduction-data.ts'
import { joinData } from './join-data.ts'
import { labData } from './lab-data.ts'
import { labStepData } from './lab-step-data.ts'
import { mineData } from './mine-data.ts'
import { mockOverviewData } from './mock-overview-data.ts'
import { mockPageData } from './mock-page-data.ts'
import { mockReportData } from './mock-report-data.ts'
import { mockStartData } from './mock-start-data.ts'
import { noteData } from './note-data.ts'
import { noticeData } from './notice-data.ts'
import { planData } from './plan-data.ts'
import { progressData } from './progress-data.ts'
import { questionData } from './question-data.ts'
import { reportData } from './report-data.ts'
import { settingsData } from './settings-data.ts'
import { summaryData } from './summary-data.ts'
import { teamQuizData } from './team-quiz-data.ts'
import { teamResultData } from './team-result-data.ts'
import { verdictData } from './verdict-data.ts'
import { welcomeData } from './welcome-data.ts'
import { wrongData } from './wrong-data.ts'

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
