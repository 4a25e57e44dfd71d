import { features } from '../../../../src/features/index.ts'
import { sharedHelp } from '../../../../src/features/account/help/help.ts'
import { helpGroups } from '../../../../src/features/account/help/help-groups.ts'
import { texts } from '../../../../src/features/account/help/texts.en.ts'
import type { HelpView, SettingsView, WelcomeView } from '../../../../src/features/account/views.ts'
import type { IntroductionView } from '../../../../src/features/team/views.ts'
import type { NoticeView, ReportFormView } from '../../../../src/kernel/view.ts'

const quizButton = { title: 'Start a quiz', verb: 'quiz', primary: true } as const
const progressButton = { title: 'My progress', verb: 'progress' }

const settings: SettingsView = {
  view: 'settings',
  settings: { perDay: 5, hour: 9, studyDays: [1, 2, 3, 4, 5], background: 'both', weeklyDrill: true },
  timeZone: 'America/New_York',
  next: 'Your next quiz: tomorrow at 09:00, New York time.',
  first: true,
}

const welcome: WelcomeView = {
  view: 'welcome',
  questions: 412,
  objectives: 86,
  asOf: '2026-07-27',
  hasModel: false,
  buttons: [
    { title: 'Start', verb: 'quiz', primary: true },
    { title: 'What can you do?', verb: 'help' },
    { title: 'Set up', verb: 'settings' },
  ],
}

const help: HelpView = {
  view: 'help',
  title: texts.title,
  lines: [texts.now.due(12)],
  groups: helpGroups.map((group) => ({ ...texts.groups[group], group })),
  commands: [],
  hint: texts.hint,
  buttons: [quizButton, { title: texts.buttons.everything, verb: 'help', data: { group: 'all' } }],
}

const report: ReportFormView = {
  view: 'report',
  title: 'What is wrong with this question?',
  reasons: [
    { title: 'The marked answer is wrong', value: 'wrong-key' },
    { title: 'It is unclear', value: 'unclear' },
    { title: 'Something else', value: 'other' },
  ],
  send: { title: 'Send', verb: 'report.send', data: { question: 'canary-abort-metric', revision: 2 } },
  back: { title: 'Back to the quiz', verb: 'next' },
  about:
    'A payment API runs on AKS behind an ingress controller. Each release must first meet **5 % of real traffic**, and must go back by itself when…',
}

const notice: NoticeView = {
  view: 'notice',
  title: 'Saved',
  lines: ['5 questions at 09:00 on weekdays.', 'No exam date yet.', 'Your next quiz: tomorrow at 09:00, Berlin time.'],
  buttons: [quizButton, { title: 'Settings', verb: 'settings' }, progressButton],
}

/** Samples of everything that is said beside a round, by view and variant. */
export const chatViews = {
  'settings.first': settings,
  'settings.later': {
    ...settings,
    settings: {
      ...settings.settings,
      examDate: '2027-01-15',
      perDay: 10,
      hour: 18,
      minute: 30,
      confidence: 'after',
      dayEnds: 3,
      studyDays: [6, 7],
      background: 'operations',
    },
    first: false,
  },
  welcome,
  'welcome.model': { ...welcome, hasModel: true },
  'introduction.channel': { view: 'introduction', place: 'channel' },
  'introduction.group': { view: 'introduction', place: 'group' },
  help,
  'help.all': {
    ...help,
    title: texts.listTitle,
    lines: [],
    groups: [],
    commands: features.flatMap((feature) => feature.commands ?? []),
    buttons: [{ title: texts.buttons.back, verb: 'help' }],
  },
  'help.group': sharedHelp(
    { scope: 'group', team: { thread: { botId: '28:33333333-3333-4333-8333-333333333333' } } },
    features,
  ),
  report,
  notice,
  'notice.links': {
    ...notice,
    title: 'Your data',
    lines: ['Everything I store about you. The links work for 15 minutes, for anyone who has them.'],
    links: [
      { title: 'Everything (JSON)', url: 'http://127.0.0.1:3978/export/0f3a.json' },
      { title: 'Review log (CSV)', url: 'http://127.0.0.1:3978/export/0f3a.csv' },
    ],
    buttons: [progressButton],
  },
  'notice.opens': {
    ...notice,
    title: "Let's continue in our personal chat",
    lines: [],
    opens: [
      {
        title: 'Open our chat',
        url: 'https://teams.microsoft.com/l/chat/0/0?users=28:5f1c0b62-4e7a-4c0e-9d35-0b7c6a1d2e3f&message=my%20progress',
      },
    ],
    buttons: [],
  },
  'notice.last-word': {
    ...notice,
    title: 'Deleted',
    lines: ["Nothing about you is stored anymore. If you write to me again, we'll start over."],
    buttons: [],
  },
} satisfies Readonly<
  Record<string, SettingsView | WelcomeView | IntroductionView | HelpView | ReportFormView | NoticeView>
>
