import type { DailyView } from '../../../../src/features/daily/views.ts'
import type { PlanView, ProgressView } from '../../../../src/features/plan/views.ts'
import type { SummaryView, WrongView } from '../../../../src/features/quiz/views.ts'
import type { ClosedView } from '../../../../src/kernel/view.ts'
import { singleQuestion } from './question-views.ts'
import { samplePicture } from './sample-picture.ts'
import { exactly } from './text.ts'

const progressButton = { title: 'My progress', verb: 'progress' }
const quizButton = { title: 'Start a quiz', verb: 'quiz', primary: true } as const

const summary: SummaryView = {
  view: 'summary',
  title: "Today's round is done",
  score: '3 of 5 right, 1 partly right',
  lines: [
    "You were confident about 1 answer that wasn't right, so you'll see it again first.",
    "1 lucky guess doesn't count as known.",
    "You'll see the first of these again tomorrow.",
  ],
  again: [
    {
      objective: singleQuestion.objective,
      stem: 'A payment API runs on AKS behind an ingress controller. Each release must first meet **5 % of real traffic**, and must go…',
    },
    {
      objective: 'Interrogate logs using basic Kusto Query Language (KQL) queries',
      stem: 'You want the share of failed requests per hour, with `summarize`…',
    },
  ],
  buttons: [
    { title: 'Another round', verb: 'quiz', primary: true },
    { title: 'Practice wrong answers', verb: 'wrong.start' },
    progressButton,
  ],
}

const progress: ProgressView = {
  view: 'progress',
  readiness: {
    headline: 'Getting there: about 65% likely to pass',
    detail:
      "On Friday 18 December, if you answer 5 questions each study day. My estimate from 132 answers, not Microsoft's.",
  },
  picture: samplePicture(
    'Your chance of passing: 65% likely to pass; Processes about 71% known; Source control about 71% known. On track from 80%.',
  ),
  answered: 132,
  accuracy: '78%',
  streak: '6 study days',
  reviews: { today: 4, overdue: 8 },
  mocks: '588 on Sat 14, 664 on Fri 20',
  areas: [
    ['Processes', '10–15', 18, '83%', '████████░░'],
    ['Source control', '10–15', 21, '71%', '███████░░░'],
    ['Pipelines', '50–55', 70, '80%', '████████░░'],
    ['Security', '10–15', 23, '74%', '███████░░░'],
    ['Instrumentation', '5–10', 0, '–', '░░░░░░░░░░'],
  ].map(([title, weight, answered, accuracy, bar]) => ({
    title: title as string,
    weight: `${weight}% of the exam`,
    answered: answered as number,
    accuracy: accuracy as string,
    known: '71%',
    bar: bar as string,
  })),
  week: [3, 5, 0, 2, 0, 0, 7].map((due, index) => ({
    day: `${['Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon'][index]} ${24 + index}`,
    due,
  })),
  raising: [
    { objective: singleQuestion.objective, why: 'not solid yet' },
    { objective: 'Interrogate logs using basic Kusto Query Language (KQL) queries', why: 'not covered yet' },
  ],
  confidence: [
    { title: 'Confident', text: '█████████░ 91% of 58 answers correct' },
    { title: 'Fairly sure', text: '███████░░░ 74% of 61 answers correct' },
  ],
  confidencePicture: samplePicture('Right answers, by how sure you were: Confident 53 of 58; Fairly sure 45 of 61.'),
  buttons: [quizButton, { title: 'Wrong answers', verb: 'wrong' }, { title: 'Settings', verb: 'settings' }],
}

const nothingYet: ProgressView = {
  ...progress,
  readiness: {
    headline: 'Too early to tell',
    detail: 'Answer a few questions first. Ten are enough for a first impression.',
  },
  answered: 0,
  accuracy: '–',
  streak: 'Your next answer starts one',
  reviews: { today: 0, overdue: 0 },
  mocks: '',
  areas: progress.areas.map((area) => ({ ...area, answered: 0, accuracy: '–', known: '', bar: '░░░░░░░░░░' })),
  week: progress.week.map(({ day }) => ({ day, due: 0 })),
  raising: [],
  confidence: [],
  buttons: [quizButton],
}

const plan: PlanView = {
  view: 'plan',
  title: '25 days to the exam',
  when: 'On Friday 18 December, 19 study days left',
  target: 'Getting there: about 65% likely to pass. About 9 questions each study day instead of 5 would make it 80%.',
  picture: samplePicture(
    'Chance of passing over time: 16 Nov: about 60%, between 48% and 71%; 23 Nov: about 65%, between 55% and 75%. On track, from 80%.',
    500,
  ),
  options: [
    { title: '2 a day, about 3 minutes', text: 'about 40% likely to pass', now: false },
    { title: '5 a day, about 6 minutes', text: 'about 65% likely to pass', now: true },
    { title: '10 a day, about 13 minutes', text: 'about 85% likely to pass', now: false },
  ],
  coverage: [
    { title: 'Processes, 10–15%', text: '9 of 20 objectives covered' },
    { title: 'Pipelines, 50–55%', text: '21 of 38 objectives covered' },
  ],
  work: "Your work leaves out 52 objectives, and 31 of them haven't come up here yet.",
  caution: "My estimate from 132 answers, not Microsoft's. It can easily be off by ten points.",
  buttons: [
    quizButton,
    { title: 'Make it 9 a day', verb: 'plan.per-day', data: { perDay: 9 } },
    { title: 'Settings', verb: 'settings' },
  ],
}

const wrong: WrongView = {
  view: 'wrong',
  items: [
    {
      area: 'Pipelines',
      stem: 'A payment API runs on AKS behind an ingress controller. Each release must first meet **5 %…',
      answered: 'yesterday',
    },
    {
      area: 'Security',
      stem: 'A GitHub Actions workflow deploys Bicep to one subscription. - secrets that outlive a run…',
      answered: '3 days ago',
    },
  ],
  buttons: [{ title: 'Practice 2 questions', verb: 'wrong.start', primary: true }, progressButton],
}

const day = { day: '2026-11-23' }
const daily: DailyView = {
  view: 'daily',
  title: 'Your daily quiz',
  size: '5 questions, about 4 minutes',
  reason: 'You get this at 09:00 on your study days. Say **settings** to change that, or **stop** to turn it off.',
  lines: ['4 questions due for review.', 'Streak: 6 study days.', 'Your exam is in 12 days.'],
  buttons: [
    { title: 'Start', verb: 'daily.start', data: day, primary: true },
    { title: 'Later today', verb: 'daily.later', data: day },
    { title: 'Skip today', verb: 'daily.skip', data: day },
    { title: 'Pause', verb: 'daily.pause', data: day },
  ],
}

const closed: ClosedView = {
  view: 'closed',
  area: 'Pipelines',
  stem: singleQuestion.stem,
  text: 'Answered: see the result below.',
}

/** Samples of the views around a round, by view and variant. */
export const roundViews = {
  summary,
  'summary.perfect': {
    ...summary,
    score: '5 of 5 right',
    lines: ["You'll see the first of these again on Friday 4 December."],
    again: [],
  },
  'summary.longest': {
    ...summary,
    again: Array.from({ length: 50 }, () => ({ objective: exactly(200, 'Configure'), stem: exactly(140, 'A team') })),
  },
  progress,
  'progress.empty': nothingYet,
  plan,
  wrong,
  'wrong.longest': {
    ...wrong,
    items: Array.from({ length: 10 }, () => ({
      area: 'Source control',
      stem: exactly(160, 'A team'),
      answered: '12 days ago',
    })),
  },
  daily,
  'daily.weekly': {
    ...daily,
    title: 'Your daily quiz reminder',
    lines: [
      "You've been busy lately, so from now on I'll check in once a week. Answer any question, and it's daily again.",
    ],
    buttons: daily.buttons.filter(({ verb }) => verb !== 'daily.later'),
  },
  closed,
  'closed.longest': { ...closed, stem: exactly(900, 'A team runs **forty services** and wants') },
} satisfies Readonly<Record<string, SummaryView | PlanView | ProgressView | WrongView | DailyView | ClosedView>>
