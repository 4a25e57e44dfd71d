import type { QuestionMessage, QuestionView, ShownCase } from '../../../../src/features/quiz/views.ts'
import type { LetteredOption, Pick } from '../../../../src/kernel/view.ts'
import { exactly } from './text.ts'

const letters = 'ABCDEF'
const lettered = (texts: readonly string[]): LetteredOption[] =>
  texts.map((text, index) => ({ letter: letters[index] as string, text }))
const letterPick = (name: string, label: string, count: number, multiple = false): Pick => ({
  name,
  label,
  multiple,
  choices: Array.from(letters.slice(0, count), (title) => ({ title, value: title.toLowerCase() })),
})

function choices(texts: readonly string[]): Pick['choices'] {
  return texts.map((text, index) => ({
    title: `${letters[index]}: ${text}`,
    value: (letters[index] as string).toLowerCase(),
  }))
}

const yesNo = {
  multiple: false,
  choices: [
    { title: 'Yes', value: 'yes' },
    { title: 'No', value: 'no' },
  ],
}

/** A question on display that is legal in every field; a sample changes what it is about. */
export const singleQuestion: QuestionView = {
  view: 'question',
  presentation: 'p-7f3c2a90',
  kind: 'single',
  area: 'Pipelines',
  objective:
    'Design a deployment strategy, including blue-green, canary, ring, progressive exposure, feature flags, and A/B testing',
  place: '2 of 5',
  reason: "New. Pipelines is 50–55% of the exam, and you've covered 4 of its 38 objectives.",
  stem: 'A payment API runs on AKS behind an ingress controller. Each release must first meet **5 % of real traffic**, and must roll back automatically when the error rate of the new version rises.\n\nWhich strategy fits?',
  instruction: '',
  options: lettered([
    'Blue-green, with the switch made by a `kubectl patch` of the service selector',
    'Canary, with an analysis step that compares the two versions after each increase of weight',
    'Rolling update with `maxSurge: 25%` and a readiness probe',
    'A/B test, with users assigned to a version by a cookie for two weeks',
  ]),
  picks: [letterPick('pick1', 'Your answer', 4)],
  typing: 'You can also type the letter: **b**, or **b confident**.',
  asksConfidence: false,
  buttons: [
    { title: "I don't know", verb: 'dont-know', data: { presentation: 'p-7f3c2a90' } },
    { title: 'Skip', verb: 'skip', data: { presentation: 'p-7f3c2a90' } },
    { title: 'Hint', verb: 'hint', data: { presentation: 'p-7f3c2a90' } },
  ],
}

const multiple: QuestionView = {
  ...singleQuestion,
  kind: 'multiple',
  presentation: 'p-15d0b6e2',
  area: 'Security',
  objective: 'Implement and manage secrets and secretless authentication in GitHub Actions and Azure Pipelines',
  place: '3 of 5',
  reason: 'You last saw this one 6 days ago.',
  stem: 'A GitHub Actions workflow deploys Bicep to one subscription. The security team forbids:\n\n- secrets that outlive a run\n- credentials that a fork could use\n\nWhich **two** settings meet this?',
  instruction: 'Choose two.',
  options: lettered([
    'A federated credential whose subject is `repo:org/app:environment:production`',
    'A client secret in an environment secret, rotated every 30 days',
    '`permissions: id-token: write` on the deploying job only',
    'A publish profile kept in a repository secret',
    'A personal access token of a service account in a key vault',
  ]),
  picks: [letterPick('pick1', 'Choose two', 5, true)],
  typing: 'You can also type the letters: **a c**.',
}

const order: QuestionView = {
  ...singleQuestion,
  kind: 'order',
  presentation: 'p-c4410fe8',
  place: '4 of 5',
  stem: 'A web app has a staging slot. A release must not lose settings that belong to production, and must be back within a minute if a smoke test fails.',
  instruction: 'Put the steps in order.',
  options: lettered([
    'Run the smoke test against the staging slot',
    'Mark the settings that belong to a slot as deployment slot settings',
    'Swap the slots, and swap back if monitoring turns bad',
    'Deploy the new version to the staging slot',
  ]),
  picks: [1, 2, 3, 4].map((step) => letterPick(`pick${step}`, `Step ${step}`, 4)),
  typing: 'You can also type the letters in order, such as **c a b d**.',
}

const complete: QuestionView = {
  ...singleQuestion,
  kind: 'complete',
  presentation: 'p-90ab77d1',
  area: 'Instrumentation',
  objective: 'Interrogate logs using basic Kusto Query Language (KQL) queries',
  place: '5 of 5',
  reason: 'Kusto Query Language: you were confident but wrong 3 days ago.',
  stem: 'You want the share of failed requests per hour over the last day, newest hour first.',
  instruction: 'Fill in the blanks.',
  options: [],
  snippet: {
    language: 'kql',
    text: 'AppRequests\n| where TimeGenerated > ago(1d)\n| «1» failed = countif(Success == false), total = count()\n    by «2»\n| extend share = 100.0 * failed / total\n| order by TimeGenerated desc',
  },
  picks: [
    {
      name: 'pick1',
      label: 'Blank 1',
      multiple: false,
      choices: choices(['project', 'summarize', 'extend', 'distinct']),
    },
    {
      name: 'pick2',
      label: 'Blank 2',
      multiple: false,
      choices: choices(['bin(TimeGenerated, 1h)', 'hourofday(TimeGenerated)', 'startofday(TimeGenerated)']),
    },
  ],
  typing: 'You can also type one letter per blank, such as **b a**.',
}

const statements: QuestionView = {
  ...singleQuestion,
  kind: 'statements',
  presentation: 'p-2b8e6c55',
  area: 'Source control',
  objective:
    'Design and implement a strategy for scaling and optimizing a Git repository, including Scalar and cross-repository sharing',
  place: '1 of 5',
  stem: 'A monorepo holds 40 GB of history, and a clone takes 50 minutes.',
  instruction: 'Is each statement true?',
  options: [
    'A blobless clone (`--filter=blob:none`) downloads all commits and trees, and file contents when they are checked out.',
    'Git LFS shrinks the history that is already in the repository.',
    'Scalar turns on background maintenance and a sparse checkout.',
  ].map((text, index) => ({ letter: String(index + 1), text })),
  picks: [1, 2, 3].map((place) => ({ ...yesNo, name: `pick${place}`, label: `Statement ${place}` })),
  typing: 'You can also type your answers, such as **yes no yes**.',
}

const longSnippet = Array.from(
  { length: 18 },
  (_, line) => `${'  '.repeat(line % 4)}${exactly(56, `- step ${line + 1}:`)}`,
)

const longest: QuestionView = {
  ...singleQuestion,
  kind: 'complete',
  presentation: exactly(36, 'p-'),
  objective: exactly(238, 'Configure collection of telemetry by using Azure Monitor'),
  place: '50 of 50',
  stem: exactly(900, 'A team runs **forty services** and wants'),
  instruction: 'Fill in the blanks.',
  options: [],
  snippet: { language: 'yaml', text: longSnippet.join('\n').slice(0, 1200) },
  picks: [1, 2, 3, 4].map((blank) => ({
    name: `pick${blank}`,
    label: `Blank ${blank}`,
    multiple: false,
    choices: choices(Array.from({ length: 5 }, (_, index) => exactly(220, `Option ${index + 1}`))),
  })),
}

/** A case study as short as content can be. */
const openCase: ShownCase = {
  title: 'Ticket sales for stadiums',
  parts: [
    {
      heading: 'The service',
      text: 'Your team sells tickets for stadiums. The service `shop` runs on Azure Kubernetes Service (AKS) in six pods.',
    },
    {
      heading: 'Rules',
      text: 'Workflows use no credentials of a person and none that live longer than a day.',
    },
    {
      heading: 'Complaints',
      text: 'During a rollout, fewer than six pods take orders. Pull requests that are green on their own break `main`.',
    },
  ],
  isOpen: true,
}

/** A case study with the longest texts that content can have: 2,000 characters in all. */
export const longestCase: ShownCase = {
  title: exactly(60, 'Tickets'),
  parts: [600, 600, 400, 200, 100, 100].map((length, index) => ({
    heading: exactly(40, `Part ${index + 1}`),
    text: exactly(length, 'Your team sells tickets and'),
  })),
  isOpen: false,
}

const hostile: QuestionView = {
  ...singleQuestion,
  stem: 'A template holds ${{ parameters.name }} and a script holds ${HOME}. What does `**/*.yml` match, and `_a_`?',
  options: lettered([
    '${stem}',
    '*.md, **/*.yml and __init__.py',
    '[click](https://example.org) or ![image](x)',
    '# not a heading, `code` and a lone ` sign, <b>tag</b>',
  ]),
}

const day = { day: '2026-11-23', holds: 1 }
const message: QuestionMessage = {
  title: 'Your daily quiz',
  size: '5 questions, about 4 minutes',
  reason: 'You get this at 09:00 on your study days. Say **settings** to change that, or **stop** to turn it off.',
  lines: [
    "Let's see what stuck.",
    '4 questions due for review.',
    'Streak: 6 study days.',
    'Your exam is in 12 days.',
    'Drill of the week: **A canary that goes wrong**, about 8 minutes.',
  ],
  buttons: [
    { title: 'Drill of the week', verb: 'drill', data: { drill: 'canary' } },
    { title: 'Weekly digest', verb: 'digest' },
    { title: 'Later today', verb: 'daily.later', data: day },
    { title: 'Skip today', verb: 'daily.skip', data: day },
    { title: 'Pause', verb: 'daily.pause', data: day },
  ],
}

/** Samples of `cards/quiz/question.json` by variant. */
export const questionViews: Readonly<Record<string, QuestionView>> = {
  single: singleQuestion,
  confidence: { ...singleQuestion, typing: '', asksConfidence: true },
  multiple,
  order,
  complete,
  statements,
  longest,
  case: { ...singleQuestion, place: '1 of 6', case: openCase },
  'case.folded': { ...singleQuestion, place: '2 of 6', typing: '', case: longestCase },
  'case.longest': { ...longest, asksConfidence: true, case: { ...longestCase, isOpen: true } },
  hinted: {
    ...singleQuestion,
    typing: '',
    hint: "Hint: it isn't **D**. A right answer now earns half.",
    options: singleQuestion.options.slice(0, 3),
    buttons: singleQuestion.buttons.slice(0, 2),
  },
  signs: hostile,
  daily: {
    ...singleQuestion,
    place: '1 of 5',
    message: { ...message, lines: message.lines.slice(0, 4), buttons: message.buttons.slice(2) },
  },
  'daily.confidence': { ...multiple, asksConfidence: true, message },
  'daily.longest': { ...longest, asksConfidence: true, message },
  waiting: {
    ...singleQuestion,
    typing: '',
    waiting: 'This one is still waiting for you. To move on without an answer, press **Skip** or say **skip**.',
  },
}
