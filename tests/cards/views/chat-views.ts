import { noteHeadings } from '../../../src/domain/note.ts'
import { commands } from '../../../src/coach/commands.ts'
import type {
  HelpView,
  IntroductionView,
  ComparisonView,
  NoteView,
  NoticeView,
  ReportFormView,
  SettingsView,
  WelcomeView,
} from '../../../src/coach/view.ts'
import { exactly } from './text.ts'

const quizButton = { title: 'Start a quiz', verb: 'quiz', primary: true } as const
const progressButton = { title: 'My progress', verb: 'progress' }

const settings: SettingsView = {
  view: 'settings',
  settings: { perDay: 5, hour: 9, studyDays: [1, 2, 3, 4, 5], background: 'both', weeklyDrill: true },
  timeZone: 'America/New_York',
  next: 'tomorrow at about 09:00 (America/New York)',
  first: true,
}

const welcome: WelcomeView = {
  view: 'welcome',
  questions: 412,
  objectives: 86,
  asOf: '2026-07-27',
  buttons: [
    { title: 'Start now', verb: 'quiz', primary: true },
    { title: 'Set up', verb: 'settings' },
  ],
}

const help: HelpView = {
  view: 'help',
  commands,
  hint: 'Answer a question with its buttons, or type **b**, **a c**, **b sure**. Explanations come from curated notes, with their sources; if something is wrong, report it on the verdict.',
  buttons: [quizButton, progressButton, { title: 'Settings', verb: 'settings' }],
}

const sections: readonly string[] = [
  'A canary release gives a **small share** of real traffic to the new version and raises it while the numbers stay good.',
  'Two versions run side by side behind one router. The router sends a few percent to the new one; an analysis compares error rate and latency of both.',
  'Choose it when a fault would be costly, when traffic is high enough to compare, and when the two versions can share a database.',
  '- AKS: `KubernetesManifest@1` with `strategy: canary`\n- App Service: traffic percentage of a slot\n- GitHub Actions: `azure/k8s-deploy` with `strategy: canary`',
  'It is slower than blue-green and needs two versions of everything at once.',
  'Too little traffic makes the comparison noise; a sticky session hides the new version from most users.',
  'A canary is not an A/B test: it asks whether the release is sound, not which version users like.',
  'Watch both versions in Application Insights with `summarize count() by cloud_RoleName`.',
]

const comparison: ComparisonView = {
  view: 'comparison',
  title: 'Canary release or Blue/green deployment',
  rule: [
    { text: 'Choose a canary when a fault would be costly and traffic is high enough to compare.', note: 1 },
    { text: 'Choose blue/green when the switch must be instant and a second environment can be paid for.', note: 2 },
  ],
  rows: [
    {
      heading: 'In one line',
      cells: [
        { name: 'Canary release', text: 'A small share of real users gets the new version first.', note: 1 },
        { name: 'Blue/green deployment', text: 'All users are moved at once between two full environments.', note: 2 },
      ],
    },
    {
      heading: 'How it fails',
      cells: [
        { name: 'Canary release', text: 'Too little traffic makes the comparison noise.', note: 1 },
        {
          name: 'Blue/green deployment',
          text: 'Both colours share a database with an `ALTER TABLE` between them.',
          note: 2,
        },
      ],
    },
  ],
  sources: [
    {
      note: 1,
      title: 'Canary release',
      links: [
        {
          title: 'Canary deployment strategy',
          url: 'https://learn.microsoft.com/azure/devops/pipelines/ecosystems/kubernetes/canary-demo',
        },
      ],
    },
    {
      note: 2,
      title: 'Blue/green deployment',
      links: [
        {
          title: 'Set up [preview] slots (App Service)',
          url: 'https://learn.microsoft.com/azure/app-service/deploy-staging-slots_(web)',
        },
      ],
    },
  ],
  checked: '2026-11-12',
  buttons: [
    { title: 'Canary release', verb: 'explain', data: { topic: 'canary-release' } },
    { title: 'Blue/green deployment', verb: 'explain', data: { topic: 'blue-green-deployment' } },
  ],
}

const note: NoteView = {
  view: 'note',
  title: 'Canary release',
  sections: noteHeadings.map((heading, index) => ({ heading, text: sections[index] as string })),
  sources: [
    {
      title: 'Canary deployment strategy',
      url: 'https://learn.microsoft.com/azure/devops/pipelines/ecosystems/kubernetes/canary-demo',
    },
    {
      title: 'Set up [preview] slots (App Service)',
      url: 'https://learn.microsoft.com/azure/app-service/deploy-staging-slots_(web)',
    },
  ],
  checked: '2026-11-12',
  buttons: [
    { title: 'Quiz me on this', verb: 'quiz', data: { topic: 'canary-release' }, primary: true },
    { title: 'Blue-green deployment', verb: 'explain', data: { topic: 'blue-green' } },
    { title: 'Feature flags', verb: 'explain', data: { topic: 'feature-flags' } },
    { title: 'Rings', verb: 'explain', data: { topic: 'rings' } },
  ],
}

const report: ReportFormView = {
  view: 'report',
  question: 'canary-abort-metric',
  revision: 2,
  stem: 'A payment API runs on AKS behind an ingress controller. Each release must first meet **5 % of real traffic**, and must go back by itself when…',
}

const notice: NoticeView = {
  view: 'notice',
  title: 'Saved',
  lines: [
    '5 questions at 09:00 on Mon, Tue, Wed, Thu, Fri.',
    'No exam date yet.',
    'Next daily quiz: tomorrow at about 09:00 (Europe/Berlin).',
  ],
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
      studyDays: [6, 7],
      background: 'operations',
    },
    first: false,
  },
  welcome,
  'introduction.channel': { view: 'introduction', place: 'channel' },
  'introduction.group': { view: 'introduction', place: 'group' },
  help,
  'help.group': {
    ...help,
    commands: commands.filter(({ scopes }) => scopes.includes('group')),
    hint: 'Quizzes, progress and settings are between you and me: open our personal chat and say **hi** there.',
    buttons: [],
  },
  comparison,
  'comparison.longest': {
    ...comparison,
    title: exactly(240, 'Name'),
    rule: [1, 2, 3].map((note) => ({ text: exactly(260, 'The team'), note })),
    rows: ['In one line', 'What it is', 'On Azure and GitHub', 'Trade-offs', 'How it fails'].map((heading) => ({
      heading,
      cells: [1, 2, 3].map((note) => ({ name: exactly(80, 'Name'), text: exactly(260, 'The team'), note })),
    })),
    sources: [1, 2, 3].map((note) => ({
      note,
      title: exactly(80, 'Name'),
      links: comparison.sources.flatMap(({ links }) => links),
    })),
  },
  note,
  'note.short': { ...note, sections: note.sections.slice(0, 2), sources: [], buttons: note.buttons.slice(0, 1) },
  'note.longest': {
    ...note,
    title: exactly(80, 'A long title'),
    sections: note.sections.map(({ heading }) => ({ heading, text: exactly(1000, 'The team') })),
    sources: Array.from({ length: 8 }, (_, index) => ({
      title: exactly(160, `Source ${index}`),
      url: `https://learn.microsoft.com/azure/${'segment/'.repeat(15)}${index}`,
    })),
  },
  report,
  notice,
  'notice.links': {
    ...notice,
    title: 'Your data',
    lines: ['Everything stored about you. The links work for 15 minutes, for anyone who has them.'],
    links: [
      { title: 'Everything, as JSON', url: 'http://127.0.0.1:3978/export/0f3a.json' },
      { title: 'Review log, as CSV', url: 'http://127.0.0.1:3978/export/0f3a.csv' },
    ],
    buttons: [progressButton],
  },
  'notice.last-word': {
    ...notice,
    title: 'Deleted',
    lines: ['Nothing about you is stored any more. If you write to me again, we start anew.'],
    buttons: [],
  },
} satisfies Readonly<
  Record<
    string,
    SettingsView | WelcomeView | IntroductionView | HelpView | ComparisonView | NoteView | ReportFormView | NoticeView
  >
>
