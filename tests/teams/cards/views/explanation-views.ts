import { texts } from '../../../../src/features/explain/texts.en.ts'
import type { ComparisonView, ConfusionView, NoteView, SharedNoteView } from '../../../../src/features/explain/views.ts'
import type { GuideView } from '../../../../src/features/guide/views.ts'
import type { NumberedSource } from '../../../../src/kernel/view.ts'
import { samplePicture } from './sample-picture.ts'
import { exactly } from './text.ts'

const links = [
  {
    title: 'Canary deployment strategy',
    url: 'https://learn.microsoft.com/azure/devops/pipelines/ecosystems/kubernetes/canary-demo',
  },
  {
    title: 'Set up [preview] slots (App Service)',
    url: 'https://learn.microsoft.com/azure/app-service/deploy-staging-slots_(web)',
  },
]
const sources: readonly NumberedSource[] = [
  { number: 1, title: 'Canary release', links: links.slice(0, 1) },
  { number: 2, title: 'Blue/green deployment', links: links.slice(1) },
]
const feedback = [
  { title: 'This helped', verb: 'explained.helped', data: { explained: 'mg3k2s1x0abc' } },
  { title: 'This is wrong', verb: 'explained.wrong', data: { explained: 'mg3k2s1x0abc' } },
]
const worded = [
  {
    text: 'A canary limits how many users meet a fault, because it starts with a small share of traffic.',
    sources: [1],
  },
  { text: 'Blue/green moves all users at once and can go back within moments.', sources: [2] },
  { text: 'Both run two versions at the same time.', sources: [1, 2] },
]

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

const pictures = [
  samplePicture('Bars of traffic in steps: first a few percent for the new version, then half, then all of it.', 100),
  samplePicture('A router sends all traffic to blue before the switch, and to green after it.', 100),
]

/** The headings of a whole note, in order. */
const whole = [
  'What it is',
  'When to choose it',
  'On Azure and GitHub',
  'Trade-offs',
  'How it fails',
  'Exam traps',
  'Check it works',
]

const sharedNote: SharedNoteView = {
  view: 'shared-note',
  title: 'Explain: Canary release',
  lines: [
    { text: 'A canary release gives a **small share** of real traffic to the new version.', sources: [1] },
    { text: 'Choose it when a fault would be costly; set `strategy: canary`.', sources: [1] },
  ],
  sources: sources.slice(0, 1),
  checked: '2026-11-12',
  says: 'explain Canary release',
  opens: [
    {
      title: 'Ask Shipmate',
      url: 'https://teams.microsoft.com/l/chat/0/0?users=28:5f1c0b62-4e7a-4c0e-9d35-0b7c6a1d2e3f&message=explain%20Canary%20release',
    },
  ],
}

const comparison: ComparisonView = {
  view: 'comparison',
  title: 'Canary release or Blue/green deployment',
  rule: [
    { text: 'Choose a canary when a fault would be costly and traffic is high enough to compare.', sources: [1] },
    {
      text: 'Choose blue/green when the switch must be instant and a second environment can be paid for.',
      sources: [2],
    },
  ],
  names: ['Canary release', 'Blue/green deployment'],
  rows: [
    {
      heading: 'In one line',
      cells: [
        { text: 'A small share of real users gets the new version first.', sources: [1] },
        { text: 'All users are moved at once between two full environments.', sources: [2] },
      ],
    },
    {
      heading: 'How it fails',
      cells: [
        { text: 'Too little traffic makes the comparison noise.', sources: [1] },
        { text: 'Both colours share a database with an `ALTER TABLE` between them.', sources: [2] },
      ],
    },
  ],
  more: [
    {
      heading: 'Cost',
      cells: [
        { text: 'A few more instances.', sources: [1] },
        { text: 'Two full environments.', sources: [2] },
      ],
    },
  ],
  sources,
  checked: '2026-11-12',
  buttons: [
    { title: 'Quiz me on this', verb: 'quiz', data: { topic: 'canary-release' }, primary: true },
    { title: 'Canary release', verb: 'explain', data: { topic: 'canary-release' } },
    { title: 'Blue/green deployment', verb: 'explain', data: { topic: 'blue-green-deployment' } },
    ...feedback,
  ],
}

const note: NoteView = {
  view: 'note',
  title: 'Canary release',
  lines: [{ text: sections[0] as string, sources: [1] }],
  picture: pictures[0]!,
  sections: [
    { heading: 'What it is', form: 'text', quotes: [{ text: sections[1] as string, sources: [1] }] },
    {
      heading: 'On Azure and GitHub',
      form: 'list',
      quotes: [
        { text: 'AKS: `KubernetesManifest@1` with `strategy: canary`', sources: [1] },
        { text: 'App Service: traffic percentage of a slot', sources: [2] },
      ],
    },
  ],
  more: whole.map((heading, index) => ({ heading, text: sections[index + 1] as string })),
  sources,
  checked: '2026-11-12',
  buttons: [
    { title: 'Quiz me on this', verb: 'quiz', data: { topic: 'canary-release' }, primary: true },
    { title: 'Compare with Blue/green deployment', verb: 'explain', data: { topic: 'canary-release vs blue-green' } },
    { title: 'Related: Feature flags', verb: 'explain', data: { topic: 'feature-flags' } },
    ...feedback,
  ],
}

const { picture: _, ...plain } = note

/** What *more* and *show me an example* add. */
const further: NoteView = {
  ...plain,
  title: 'Canary release: in practice',
  lines: [],
  sections: [
    {
      heading: 'Run a canary on **AKS**',
      form: 'steps',
      quotes: [
        { text: 'Write a deployment job with `strategy: canary`.', sources: [1] },
        { text: 'Promote or reject it.', sources: [1] },
      ],
    },
  ],
  examples: [
    {
      heading: 'Failure rate by version',
      snippet: {
        language: 'kusto',
        text: 'requests\n| where timestamp > ago(30m)\n| summarize failed = countif(success == false)',
      },
      remarks: [{ text: 'Look at `failed` of both versions.', sources: [1] }],
    },
    {
      heading: 'Increments',
      snippet: { language: 'yaml', text: 'strategy:\n  canary:\n    increments: [10, 25]' },
      remarks: [],
    },
  ],
  more: [],
  buttons: [
    { title: 'Quiz me on this', verb: 'quiz', data: { topic: 'canary-release' }, primary: true },
    { title: 'Go on', verb: 'explain.more' },
    ...feedback,
  ],
}

const confusion: ConfusionView = {
  view: 'confusion',
  title: 'Why that answer is wrong',
  stem: 'A payment API runs on AKS behind an ingress controller. Each release must first meet **5 % of real traffic**, and must go back by itself when the error rate rises.',
  items: [
    {
      chosen: 'Blue/green deployment with a manual switch',
      belief: 'Blue/green lets a few users try a release first.',
      truth: 'Blue/green moves all users at once; a share of traffic is what a canary gives.',
      rationale: 'The switch moves everyone, so no 5 % would meet the release first.',
    },
  ],
  keys: [{ text: 'A canary with an abort metric', rationale: 'It meets 5 % first and `rejects` by itself.' }],
  quotes: [{ text: sections[1] as string, sources: [1] }],
  sources: sources.slice(0, 1),
  checked: '2026-11-12',
  buttons: [
    { title: 'Quiz me on this', verb: 'quiz', data: { topic: 'canary-release' }, primary: true },
    { title: 'Canary release', verb: 'explain', data: { topic: 'canary-release' } },
    ...feedback,
  ],
}

const guide: GuideView = {
  view: 'guide',
  title: 'Which associate certificate first?',
  sections: ['In one line', ...whole].map((heading, index) => ({ heading, text: sections[index] as string })),
  sources: links,
  checked: '2026-11-12',
  buttons: [
    { title: 'Start a quiz', verb: 'quiz', primary: true },
    { title: 'What next', verb: 'guide', data: { page: 'next' } },
  ],
}

const longSources = (count: number): NumberedSource[] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    title: exactly(80, 'Name'),
    links: Array.from({ length: count === 1 ? 8 : 4 }, (_, place) => ({
      title: exactly(120, `Source ${place}`),
      url: `https://learn.microsoft.com/azure/${'segment/'.repeat(12)}${place}`,
    })),
  }))

/** Samples of everything that explains, by view and variant. */
export const explanationViews = {
  'note.further': further,
  comparison,
  'comparison.translated': { ...comparison, remark: texts.notesAreInEnglish.de },
  'comparison.worded': { ...comparison, worded },
  'comparison.pictures': { ...comparison, more: [], pictures },
  'comparison.longest': {
    ...comparison,
    title: exactly(240, 'Name'),
    names: [1, 2, 3].map(() => exactly(80, 'Name')),
    rule: [1, 2, 3].map((number) => ({ text: exactly(260, 'The team'), sources: [number] })),
    rows: ['In one line', 'What it is', 'On Azure and GitHub', 'Trade-offs'].map((heading) => ({
      heading,
      cells: [1, 2, 3].map((number) => ({ text: exactly(260, 'The team'), sources: [number] })),
    })),
    more: ['Cost', 'Way back', 'How it fails'].map((heading) => ({
      heading,
      cells: [1, 2, 3].map((number) => ({ text: exactly(170, 'The team'), sources: [number] })),
    })),
    sources: longSources(3),
  },
  note,
  'note.worded': { ...note, worded },
  'note.longest': {
    ...note,
    title: exactly(80, 'A long title'),
    lines: [{ text: exactly(400, 'The team'), sources: [1] }],
    sections: note.more.slice(0, 4).map(({ heading }) => ({
      heading,
      form: 'list' as const,
      quotes: [{ text: exactly(400, 'The team'), sources: [1] }],
    })),
    more: note.more.map(({ heading }) => ({ heading, text: exactly(900, 'The team') })),
    sources: longSources(1),
  },
  confusion,
  'confusion.worded': { ...confusion, worded },
  'confusion.longest': {
    ...confusion,
    stem: exactly(900, 'The team'),
    items: [1, 2].map(() => ({
      chosen: exactly(220, 'Choose'),
      belief: exactly(200, 'I believe'),
      truth: exactly(260, 'In truth'),
      rationale: exactly(420, 'Because'),
    })),
    keys: [1, 2, 3].map(() => ({ text: exactly(220, 'Choose'), rationale: exactly(420, 'Because') })),
    quotes: [1, 2, 3, 4].map(() => ({ text: exactly(400, 'The team'), sources: [1] })),
    sources: longSources(1),
  },
  'shared-note': sharedNote,
  'shared-note.compared': {
    ...sharedNote,
    title: 'Compare: Canary release or Blue/green deployment',
    lines: [...comparison.rows[0]!.cells, ...comparison.rule],
    sources,
    says: 'Canary release vs Blue/green deployment',
    opens: [],
  },
  'shared-note.longest': {
    ...sharedNote,
    title: exactly(140, 'Explain'),
    lines: [1, 2, 3, 4, 5, 6].map((source) => ({ text: exactly(500, 'The team'), sources: [source % 3] })),
    sources: longSources(3),
    says: exactly(180, 'explain'),
  },
  guide,
  'guide.short': { ...guide, sections: guide.sections.slice(0, 2), sources: [], buttons: guide.buttons.slice(0, 1) },
  'guide.longest': {
    ...guide,
    title: exactly(80, 'A long title'),
    sections: guide.sections.map(({ heading }) => ({ heading, text: exactly(1000, 'The team') })),
    sources: Array.from({ length: 8 }, (_, index) => ({
      title: exactly(160, `Source ${index}`),
      url: `https://learn.microsoft.com/azure/${'segment/'.repeat(15)}${index}`,
    })),
  },
} satisfies Readonly<Record<string, ComparisonView | NoteView | ConfusionView | SharedNoteView | GuideView>>
