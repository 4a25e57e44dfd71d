import type { VerdictItem, VerdictView } from '../../../../src/features/quiz/views.ts'
import type { Button, Link } from '../../../../src/kernel/view.ts'
import { questionViews, singleQuestion } from './question-views.ts'
import { exactly } from './text.ts'

const buttons: readonly Button[] = [
  { title: 'Next', verb: 'next', data: { after: 'p-7f3c2a90' }, primary: true },
  { title: 'Explain', verb: 'explain', data: { question: 'canary-abort-metric' } },
  { title: 'Report a problem', verb: 'report', data: { question: 'canary-abort-metric' } },
]

const sources: readonly Link[] = [
  {
    title: 'Canary deployment strategy for Kubernetes deployments - Azure Pipelines',
    url: 'https://learn.microsoft.com/azure/devops/pipelines/ecosystems/kubernetes/canary-demo',
  },
  {
    title: 'Deployment jobs - Azure Pipelines',
    url: 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs',
  },
]

const texts = singleQuestion.options.map(({ text }) => text)
const rationales = [
  'Blue-green moves all traffic at once, so no small share of users meets the release first. It fits when a fast way back matters more than a small blast radius.',
  'A canary takes a small weight first, and the analysis step takes it back without a person when the comparison fails.',
  'A readiness probe sees whether a pod answers, not whether it answers rightly; a rolling update has no share of traffic to stop at.',
  'An A/B test measures which version users prefer. It needs weeks and does not guard a release.',
]

const item = (index: number, mark: VerdictItem['mark']): VerdictItem => ({
  label: 'ABCD'[index] as string,
  text: texts[index] as string,
  mark,
  rationale: rationales[index] as string,
})

/** A verdict that is legal in every field; a sample changes what it is about. */
export const rightVerdict: VerdictView = {
  view: 'verdict',
  outcome: 'right',
  headline: 'Right',
  remark: 'Confident and right.',
  area: singleQuestion.area,
  objective: singleQuestion.objective,
  place: singleQuestion.place,
  stem: singleQuestion.stem,
  items: [item(0, 'other'), item(1, 'key-picked'), item(2, 'other'), item(3, 'other')],
  sources,
  comesBack: 'on Friday 4 December',
  buttons,
}

const wrong: VerdictView = {
  ...rightVerdict,
  outcome: 'wrong',
  headline: 'Not this time',
  remark: "You felt sure here, so it's worth fixing.",
  items: [
    { ...item(0, 'picked'), belief: 'Blue-green shows a release to a few users first.' },
    item(1, 'key'),
    item(2, 'other'),
    item(3, 'other'),
  ],
  comesBack: 'tomorrow',
}

const after: VerdictView = {
  ...wrong,
  remark: 'An easy one to mix up.',
  comesBackLine: 'Next look: tomorrow.',
  asksConfidence: 'p-7f3c2a90',
}

const partly: VerdictView = {
  ...rightVerdict,
  outcome: 'partly',
  headline: 'Partly right: 1 of 2',
  remark: "You're on the right track.",
  stem: (questionViews['multiple'] as { stem: string }).stem,
  area: 'Security',
  items: [item(0, 'key-picked'), item(1, 'key'), item(2, 'picked'), item(3, 'other')],
  comesBack: 'tomorrow',
  buttons: [{ title: 'Finish', verb: 'next', data: { after: 'p-15d0b6e2' }, primary: true }, ...buttons.slice(1)],
}

const order: VerdictView = {
  ...rightVerdict,
  outcome: 'partly',
  headline: 'Partly right: 2 of 4',
  remark: "You're on the right track.",
  stem: (questionViews['order'] as { stem: string }).stem,
  items: [
    ['Mark the settings that belong to a slot as deployment slot settings', 'key-picked'],
    ['Deploy the new version to the staging slot (your step 3)', 'key'],
    ['Run the smoke test against the staging slot (your step 2)', 'key'],
    ['Swap the slots, and swap back if monitoring turns bad', 'key-picked'],
  ].map(([text, mark], index) => ({
    label: `${index + 1}.`,
    text: text as string,
    mark: mark as VerdictItem['mark'],
    rationale: rationales[index] as string,
  })),
}

const complete: VerdictView = {
  ...wrong,
  outcome: 'partly',
  headline: 'Partly right: 1 of 2',
  area: 'Instrumentation',
  stem: (questionViews['complete'] as { stem: string }).stem,
  snippet: (questionViews['complete'] as { snippet: { language: string; text: string } }).snippet,
  items: [
    ['«1» A', '`project`', 'other', 'It picks columns and counts nothing.'],
    ['«1» B', '`summarize`', 'key-picked', 'It makes one row per group, with the counts that the next line divides.'],
    ['«1» C', '`extend`', 'other', 'It adds a column to each row, and `countif` is no function of a single row.'],
    ['«2» A', '`bin(TimeGenerated, 1h)`', 'key', 'It rounds down to the hour and keeps the day.'],
    ['«2» B', '`hourofday(TimeGenerated)`', 'picked', 'It puts the same hour of two days into one group.'],
    ['«2» C', '`startofday(TimeGenerated)`', 'other', 'It makes one group per day.'],
  ].map(([label, text, mark, rationale]) => ({ label, text, mark, rationale }) as VerdictItem),
}

const statements: VerdictView = {
  ...rightVerdict,
  outcome: 'partly',
  headline: 'Partly right: 2 of 3',
  area: 'Source control',
  stem: (questionViews['statements'] as { stem: string }).stem,
  items: (questionViews['statements'] as { options: readonly { text: string }[] }).options.map(({ text }, index) => ({
    label: `${index + 1}. ${index === 1 ? 'No' : 'Yes'}`,
    text,
    mark: index === 1 ? 'key' : 'key-picked',
    rationale: rationales[index] as string,
  })),
}

const longest: VerdictView = {
  ...wrong,
  objective: exactly(238, 'Configure collection of telemetry by using Azure Monitor'),
  place: '50 of 50',
  stem: exactly(900, 'A team runs **forty services** and wants'),
  snippet: (questionViews['longest'] as { snippet: { language: string; text: string } }).snippet,
  items: [1, 2, 3, 4].flatMap((blank) =>
    Array.from('ABCDE', (letter, index) => ({
      label: `«${blank}» ${letter}`,
      text: exactly(220, `Option ${letter} of blank ${blank} with \`code\``),
      mark: index === 0 ? ('key' as const) : index === 1 ? ('picked' as const) : ('other' as const),
      rationale: exactly(420, 'Because `this` is what it would be right for:'),
    })),
  ),
  sources: Array.from({ length: 5 }, (_, index) => ({
    title: exactly(160, `Source ${index + 1}`),
    url: `https://learn.microsoft.com/azure/devops/${'long-segment/'.repeat(12)}${index}`,
  })),
}

/** Samples of `cards/quiz/verdict.json` by variant. */
export const verdictViews: Readonly<Record<string, VerdictView>> = {
  right: rightVerdict,
  wrong,
  after,
  partly,
  order,
  complete,
  statements,
  longest,
  'without-sources': { ...rightVerdict, place: 'earlier', sources: [], buttons: buttons.slice(1) },
}
