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
import { hello, help, helpView, removed, unknown, welcome } from './hello.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { askDelete, cancelDelete, confirmDelete, exportData } from './personal-data.ts'
import { recoveredNoticeDelivered } from './recovered-notice.ts'
import { examDay, saveSettings, settings } from './settings.ts'
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
      help: (context) => help(context, features()),
      installed: welcome,
      removed,
      settings,
      'settings.save': saveSettings,
      'exam-day': examDay,
      export: exportData,
      delete: askDelete,
      'delete.confirm': confirmDelete,
      'delete.cancel': cancelDelete,
      unknown,
    },
    inTeam: {
      hello: (_services, { scope }) => ({ messages: [helpView(scope, features())] }),
      help: (_services, { scope }) => ({ messages: [helpView(scope, features())] }),
    },
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
