import type { View } from '../all-views.ts'
import type {
  MockOverviewView,
  MockPageView,
  MockReportView,
  MockStartView,
} from '../../../../src/features/mock/views.ts'
import { longestCase } from './question-views.ts'
import { samplePicture } from './sample-picture.ts'
import { exactly } from './text.ts'

const mock = 'mhz1abcd'
const clock = '88 min left, until 15:41'
const go = (to: string, title: string, page = 6, primary?: true) => ({
  title,
  verb: 'mock.go',
  data: { mock, page, to },
  ...(primary ? { primary } : {}),
})

const pause = (page: number) => ({ title: 'Pause', verb: 'mock.pause', data: { mock, page } })

const start: MockStartView = {
  view: 'mock-start',
  title: 'Mock exam',
  lines: [
    'The real exam has about 50 questions in 100 minutes. Change both as you like.',
    "You won't see whether you're right until you submit. Skip, flag, and go back as you like. Partly right answers earn partial credit.",
    'At the end come the questions of a case study, and then a scenario, one decision at a time. After you submit, you get a score, a report, and an explanation of every answer.',
    'The clock keeps running when you leave. Say **mock exam** to come back, or **pause** to stop the clock.',
  ],
  count: 50,
  minutes: 100,
  limits: { count: { least: 5, most: 80 }, minutes: { least: 5, most: 240 } },
  earlier: ['Sat 14: 588 of 1,000, 50 questions', 'Fri 20: 664 of 1,000, 50 questions'],
  picture: samplePicture('Earlier results: Sat 14 588; Fri 20 664. Pass mark 700.'),
  begin: { title: 'Start the clock', verb: 'mock.begin', primary: true },
  buttons: [{ title: 'Last report', verb: 'mock.report' }],
}

const page: MockPageView = {
  view: 'mock-page',
  title: 'Mock exam · 7 of 50',
  clock,
  flagged: true,
  kind: 'multiple',
  stem: 'A team releases a web API on AKS four times a day. A release must reach **5 percent** of the traffic first, and go back without a person when the error rate of the new version rises. Which two do you need?',
  instruction: 'Choose two.',
  options: [
    { letter: 'A', text: 'An ingress or service mesh that splits the traffic by weight' },
    { letter: 'B', text: 'A second cluster in another region' },
    { letter: 'C', text: 'A metric of failed requests with the version as a dimension' },
    { letter: 'D', text: 'A manual approval on the production environment' },
  ],
  picks: [
    {
      name: 'pick1',
      label: 'Choose two',
      multiple: true,
      value: 'a,c',
      choices: ['A', 'B', 'C', 'D'].map((title) => ({ title, value: title.toLowerCase() })),
    },
  ],
  buttons: [
    go('next', 'Next', 6, true),
    go('flag', 'Remove flag'),
    go('back', 'Back'),
    go('overview', 'Overview'),
    pause(6),
  ],
}

const decision: MockPageView = {
  view: 'mock-page',
  title: 'Mock exam · 47 of 50',
  clock: '19 min left, until 15:41',
  flagged: false,
  kind: 'single',
  situation:
    'Scenario: You are on call for an ordering API on AKS. A pipeline rolls version 2 out as a canary: 10 percent of the traffic now, 50 percent in half an hour, then everything. Six minutes after the start, a chat message says that some orders fail.',
  stem: 'The dashboard mixes both versions. You have Application Insights with the version in `application_Version`. What do you look at first?',
  instruction: "The scenario continues from your decision, so you can't change it later.",
  options: [
    { letter: 'A', text: 'The pods’ CPU and memory on the cluster’s workbook, version by version' },
    { letter: 'B', text: 'The share of failed requests for each version over the last ten minutes' },
    { letter: 'C', text: 'The overall failure rate for another ten minutes, to see whether it settles' },
  ],
  picks: [
    {
      name: 'pick1',
      label: 'Your decision',
      multiple: false,
      value: '',
      choices: ['A', 'B', 'C'].map((title) => ({ title, value: title.toLowerCase() })),
    },
  ],
  buttons: [
    go('next', 'Decide', 46, true),
    go('back', 'Back to the questions', 46),
    go('overview', 'Overview', 46),
    pause(46),
  ],
}

const longPage: MockPageView = {
  ...page,
  title: 'Mock exam · 80 of 80',
  clock: '240 min left, until 23:59 · not against the clock',
  kind: 'complete',
  stem: exactly(900, 'A stem'),
  instruction: 'Fill in the blanks.',
  options: [],
  snippet: { language: 'yaml', text: exactly(1200, 'steps:') },
  picks: Array.from({ length: 4 }, (_, place) => ({
    name: `pick${place + 1}`,
    label: `Blank ${place + 1}`,
    multiple: false,
    value: 'b',
    choices: ['a', 'b', 'c', 'd', 'e'].map((value) => ({
      title: `${value.toUpperCase()}: ${exactly(220, 'An option')}`,
      value,
    })),
  })),
}

const overview: MockOverviewView = {
  view: 'mock-overview',
  title: 'Mock exam · overview',
  clock: '12 min left, until 15:41',
  standing: '44 of 50 answered',
  lines: [
    'Not answered: 4, 17',
    'Partly answered: 23',
    'Flagged: 7, 23',
    'Scenario: 1 of 4 decisions made',
    "Wrong answers don't lose points, so a guess is better than a blank.",
  ],
  pages: [
    { title: '1 · A team releases a web API on AKS four…', page: 0 },
    { title: '2 · Your repository holds 40 GB of…', page: 1 },
    { title: '3 · A pipeline must deploy to three…', page: 2 },
    { title: '4 · blank · Reviewers of `main` want to see…', page: 3 },
  ],
  first: 3,
  jump: { title: 'Go to question', verb: 'mock.jump', data: { mock } },
  buttons: [
    { title: 'Scenario', verb: 'mock.jump', data: { mock, page: 47 } },
    { title: 'Submit', verb: 'mock.end', data: { mock } },
    { title: 'Pause', verb: 'mock.pause' },
    { title: 'Abandon', verb: 'mock.stop', data: { abandon: 1 } },
  ],
}

const report: MockReportView = {
  view: 'mock-report',
  title: 'Mock exam: your report',
  score: '712 of 1,000',
  passed: true,
  picture: samplePicture('Your score: 712 of 1,000; Processes 6 of 7; Source control 4 of 7. Pass mark 700.'),
  lines: [
    '35.6 of 50 points, with 48 of 50 answered. You used 83 of 100 minutes.',
    "This score is unofficial: each question or decision is worth one point, with partial credit, and 700 means 70%. Microsoft's own scale also weighs difficulty.",
    'Your plan now takes these answers into account.',
  ],
  areas: [
    { title: 'Processes', text: '█████████░ 6 of 7' },
    { title: 'Source control', text: '██████░░░░ 4 of 7' },
    { title: 'Pipelines', text: '███████░░░ 18.6 of 26' },
    { title: 'Security', text: '████████░░ 5 of 6' },
    { title: 'Instrumentation', text: '█████░░░░░ 2 of 4' },
  ],
  objectives: [
    { objective: 'Analyze metrics by using the Kusto Query Language (KQL)', text: '0 of 1' },
    { objective: 'Design and implement a branching strategy', text: '0.5 of 1' },
  ],
  buttons: [
    { title: 'Explain what I missed', verb: 'mock.answer', data: { page: 0, missed: 1 }, primary: true },
    { title: 'All answers', verb: 'mock.answer', data: { page: 0, missed: 0 } },
    { title: 'My progress', verb: 'progress' },
    { title: 'Another mock exam', verb: 'mock' },
  ],
}

const longReport: MockReportView = {
  ...report,
  score: '125 of 1,000',
  passed: false,
  objectives: Array.from({ length: 80 }, (_, index) => ({
    objective: exactly(160, `Objective ${index + 1}`),
    text: '0.25 of 1',
  })),
}

/** Views of a mock exam, by the name of their sample. */
export const mockViews: Readonly<Record<string, View>> = {
  'mock-start': start,
  'mock-page': page,
  'mock-page.case': decision,
  'mock-page.long': longPage,
  'mock-page.study': { ...longPage, title: 'Mock exam · 50 of 50', case: longestCase },
  'mock-overview': overview,
  'mock-report': report,
  'mock-report.long': longReport,
}
