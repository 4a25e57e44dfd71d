import type { SettingsView, WelcomeView, HelpView } from '../../../src/features/account/views.ts'
import type { DailyView } from '../../../src/features/daily/views.ts'
import type {
  DrillView,
  DrillEndView,
  InterviewQuestionView,
  InterviewView,
} from '../../../src/features/drill/views.ts'
import type { NoteView, ComparisonView, ConfusionView, SharedNoteView } from '../../../src/features/explain/views.ts'
import type { GuideView } from '../../../src/features/guide/views.ts'
import type { JobChoiceView, JobView } from '../../../src/features/job/views.ts'
import type { LabCheckView, LabView, LabStepView } from '../../../src/features/lab/views.ts'
import type { MockStartView, MockPageView, MockOverviewView, MockReportView } from '../../../src/features/mock/views.ts'
import type { ProgressView, PlanView } from '../../../src/features/plan/views.ts'
import type {
  QuestionView,
  SharedQuestionView,
  VerdictView,
  SummaryView,
  WrongView,
} from '../../../src/features/quiz/views.ts'
import type { TaskEndView, TaskView } from '../../../src/features/tasks/views.ts'
import type { TeamView } from '../../../src/features/team/views.ts'
import type { ClosedView, NoticeView, ReportFormView } from '../../../src/kernel/view.ts'

/** All views, so that a test can narrow one by its name. */
export type View =
  | MockStartView
  | MockPageView
  | MockOverviewView
  | MockReportView
  | TeamView
  | ProgressView
  | PlanView
  | DrillView
  | DrillEndView
  | InterviewView
  | InterviewQuestionView
  | SettingsView
  | WelcomeView
  | HelpView
  | JobView
  | JobChoiceView
  | LabView
  | LabStepView
  | LabCheckView
  | TaskView
  | TaskEndView
  | NoteView
  | ComparisonView
  | ConfusionView
  | SharedNoteView
  | SharedQuestionView
  | QuestionView
  | VerdictView
  | SummaryView
  | WrongView
  | DailyView
  | GuideView
  | ClosedView
  | NoticeView
  | ReportFormView
