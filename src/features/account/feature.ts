import { feature, type Feature } from '../../kernel/feature.ts'
import type { ClosedView, NoticeView, ReportFormView } from '../../kernel/view.ts'
import { closedData } from '../../kernel/card/closed-data.ts'
import { noticeData } from '../../kernel/card/notice-data.ts'
import { reportData } from '../../kernel/card/report-data.ts'
import { actions } from './actions.ts'
import { helpData } from './cards/help-data.ts'
import { settingsData } from './cards/settings-data.ts'
import { welcomeData } from './cards/welcome-data.ts'
import { commands } from './commands.ts'
import { hello, removed, unknown, welcome } from './hello.ts'
import { help, sharedHelp } from './help/help.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { askDelete, cancelDelete, confirmDelete, deleteEverything, exportData } from './personal-data.ts'
import { recoveredNoticeDelivered, withRecoveredNotice } from './recovered-notice.ts'
import { applied } from './settings/applied.ts'
import { setConfidence } from './settings/set-confidence.ts'
import { setCount } from './settings/set-count.ts'
import { setDayEnd } from './settings/set-day-end.ts'
import { setDays } from './settings/set-days.ts'
import { confirmRemoveExam, keepExam, removeExam, setExam } from './settings/set-exam.ts'
import { setTime } from './settings/set-time.ts'
import { setZone } from './settings/set-zone.ts'
import { askAgainFor } from './settings/unreadable.ts'
import { saveSettings, settings } from './settings/settings-card.ts'
import type { HelpView, SettingsView, WelcomeView } from './views.ts'

type Views = WelcomeView | HelpView | SettingsView | NoticeView | ClosedView | ReportFormView

/**
 * Installation, help, settings, and the learner's data.
 * @param features the whole list, for the help card
 */
export const accountFeature = (features: () => readonly Feature[]): Feature =>
  feature<Intent, Views>({
    name: 'account',
    commands,
    meanings,
    actions,
    personal: {
      hello,
      help: (context, intent) => help(context, intent, features()),
      installed: welcome,
      removed,
      settings,
      'settings.save': saveSettings,
      'settings.set': (context, { change }) => applied(context, change),
      'set-time': setTime,
      'set-days': setDays,
      'set-timezone': setZone,
      'set-count': setCount,
      'set-exam': setExam,
      'remove-exam': removeExam,
      'remove-exam.confirm': confirmRemoveExam,
      'exam.keep': keepExam,
      'set-confidence': setConfidence,
      'set-day-end': setDayEnd,
      export: exportData,
      delete: askDelete,
      'delete.confirm': confirmDelete,
      'delete.cancel': cancelDelete,
      unknown,
    },
    inTeam: {
      hello: (_services, turn) => ({ messages: [sharedHelp(turn, features())] }),
      help: (_services, turn) => ({ messages: [sharedHelp(turn, features())] }),
    },
    afterDeciding: withRecoveredNotice,
    forgets: deleteEverything,
    catches: askAgainFor,
    delivered: recoveredNoticeDelivered,
    cards: {
      welcome: welcomeData,
      help: helpData,
      settings: settingsData,
      notice: noticeData,
      closed: closedData,
      report: reportData,
    },
  })
