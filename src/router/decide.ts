import { answer } from '../features/quiz/answer.ts'
import type { Context, Step } from '../kernel/context.ts'
import { daily, pause, resume, stop } from '../features/daily/daily.ts'
import { diagnose } from '../features/diagnose/diagnose.ts'
import { choose, drill, drills, stopDrill } from '../features/drill/drill.ts'
import { explain, justAsked } from '../features/explain/explain.ts'
import { askWhatIsWrong, keepFeedback } from '../features/explain/feedback.ts'
import { guideView } from '../features/guide/guide.ts'
import { hello, help, unknown, welcome } from '../features/account/hello.ts'
import type { Intent } from '../kernel/intent.ts'
import { compareAnswer } from '../features/drill/interview.ts'
import { exportLab, handIn, lab } from '../features/lab/lab.ts'
import { askDelete, cancelDelete, confirmDelete, exportData } from '../features/account/personal-data.ts'
import {
  beginMock,
  endMock,
  goInMock,
  isMockMeant,
  jumpInMock,
  mock,
  mockAnswer,
  mockReport,
} from '../features/mock/mock.ts'
import { plan, planPerDay } from '../features/plan/plan.ts'
import { progress } from '../features/plan/progress.ts'
import { end, next, quiz } from '../features/quiz/quiz.ts'
import { report, sendReport } from '../features/quiz/report.ts'
import { say } from '../kernel/notice.ts'
import { examDay, saveSettings, settings } from '../features/account/settings.ts'
import { challenge, mute, share, take } from '../features/team/challenge/challenge.ts'
import { coverage } from '../features/team/coverage/coverage.ts'
import { digest } from '../features/team/digest/digest.ts'
import { inMyTeam } from '../features/team/my-teams.ts'
import { onlyInTeams } from '../features/team/only-in-teams.ts'
import { undo } from '../features/quiz/undo.ts'
import { startWrong, wrong } from '../features/quiz/wrong.ts'

/** The capability that answers an intent in the personal chat. Decides only; nothing is stored or sent here. */
export function decide(context: Context, given: Intent): Step | Promise<Step> {
  const intent = isMockMeant(context) ? meantInMock(given) : given
  switch (intent.kind) {
    case 'hello':
      return hello(context)
    case 'help':
      return help(context)
    case 'installed':
      return welcome(context)
    case 'removed':
      return removed(context)
    case 'left':
      return say()
    case 'quiz':
      return quiz(context, intent)
    case 'answer':
      return answer(context, intent)
    case 'next':
      return next(context, intent)
    case 'end':
      return end(context)
    case 'undo':
      return undo(context)
    case 'explain':
      return explain(context, intent)
    case 'report':
      return report(context, intent)
    case 'report.send':
      return sendReport(context, intent)
    case 'explained.helped':
    case 'explained.send':
    case 'feedback':
      return keepFeedback(context, intent)
    case 'explained.wrong':
      return askWhatIsWrong(context, intent)
    case 'drill':
      return drill(context, intent)
    case 'drills':
      return drills(context)
    case 'drill.choose':
      return choose(context, intent)
    case 'drill.stop':
      return stopDrill(context, intent)
    case 'drill.answer':
      return compareAnswer(context, intent)
    case 'lab':
      return lab(context, intent)
    case 'lab.evidence':
      return handIn(context, intent)
    case 'lab.export':
      return exportLab(context)
    case 'guide':
      return say(guideView(context.catalog, intent.page, context.learner.settings.background))
    case 'progress':
      return progress(context)
    case 'diagnose':
      return diagnose(context)
    case 'mock':
      return mock(context, intent)
    case 'mock.begin':
      return beginMock(context, intent)
    case 'mock.go':
      return goInMock(context, intent)
    case 'mock.jump':
      return jumpInMock(context, intent)
    case 'mock.end':
      return endMock(context, intent)
    case 'mock.report':
      return mockReport(context)
    case 'mock.answer':
      return mockAnswer(context, intent)
    case 'plan':
      return plan(context)
    case 'plan.per-day':
      return planPerDay(context, intent)
    case 'wrong':
      return wrong(context)
    case 'wrong.start':
      return startWrong(context)
    case 'settings':
      return settings(context)
    case 'exam-day':
      return examDay(context, intent)
    case 'settings.save':
      return saveSettings(context, intent)
    case 'daily.start':
    case 'daily.later':
    case 'daily.skip':
    case 'daily.pause':
      return daily(context, intent)
    case 'pause':
      return pause(context, intent.days)
    case 'resume':
      return resume(context)
    case 'stop':
      return stop(context)
    case 'export':
      return exportData(context)
    case 'delete':
      return askDelete(context)
    case 'delete.confirm':
      return confirmDelete()
    case 'delete.cancel':
      return cancelDelete()
    case 'board':
      return inMyTeam(context, { kind: 'team.mine' })
    case 'team.mine':
    case 'team.leave':
    case 'team.hide':
    case 'team.pair':
      return inMyTeam(context, intent)
    case 'team.quiz':
    case 'team.schedule':
    case 'team.answer':
    case 'team.view':
    case 'team.join':
    case 'team.join.send':
    case 'team.lead':
      return onlyInTeams()
    case 'coverage':
      return coverage(context, intent)
    case 'digest':
      return digest(context)
    case 'challenge':
      return challenge(context, intent)
    case 'challenge.take':
      return take(context, intent)
    case 'challenge.share':
      return share(context, intent)
    case 'challenge.mute':
      return mute(context, intent)
    case 'unknown':
      return justAsked(context, intent.text) ?? unknown(context, intent)
  }
}

/** Short words that were typed while a page of a mock exam was the last thing shown. */
function meantInMock(intent: Intent): Intent {
  switch (intent.kind) {
    case 'answer':
      return { kind: 'mock.go', to: 'next', fields: intent.shown }
    case 'next':
      return { kind: 'mock.go', to: 'next' }
    case 'end':
      return { kind: 'mock.end' }
    default:
      return intent
  }
}

/**
 * The app was removed: nothing is sent any more, and `reminders` deletes everything 30 days later. The contact stays until then, because it has
 * the id under which a team may know the learner.
 */
const removed = ({ learner, turn }: Context): Step => ({
  ...say(),
  learner: { ...learner, removedAt: turn.now.toISOString() },
})
