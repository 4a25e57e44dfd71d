import type {
  DrillEndView,
  DrillView,
  InterviewQuestionView,
  InterviewView,
} from '../../../../src/features/drill/views.ts'
import type { View } from '../all-views.ts'
import type { JobChoiceView, JobView } from '../../../../src/features/job/views.ts'
import type { LabCheckView, LabStepView, LabView } from '../../../../src/features/lab/views.ts'
import { exactly } from './text.ts'

const walk = 'mhz1abcd'
const choose = (choice: string) => ({
  title: choice.toUpperCase(),
  verb: 'drill.choose',
  data: { walk, decision: 'stop-or-go', choice },
})
const stop = { title: 'Stop for now', verb: 'drill.stop', data: { walk } }

const drill: DrillView = {
  view: 'drill',
  title: 'A canary whose error rate climbs',
  place: 'Pipelines · decision 1 of about 4',
  situation:
    'You are on call for an ordering API on AKS. A pipeline rolls version 2 out as a canary: 10 percent of the traffic now, 50 percent in half an hour, then everything. Six minutes after the start, a chat message says that some orders fail.',
  question:
    'The dashboard mixes both versions. You have Application Insights with the version in `application_Version`. What do you look at first?',
  choices: [
    { letter: 'A', text: 'The pods’ CPU and memory on the cluster’s workbook, version by version' },
    { letter: 'B', text: 'The share of failed requests for each version over the last ten minutes' },
    { letter: 'C', text: 'The overall failure rate for another ten minutes, to see whether it settles' },
  ],
  buttons: [...['a', 'b', 'c'].map(choose), stop],
}

const last = {
  chosen: 'The share of failed requests for each version over the last ten minutes',
  consequence:
    'One query, `requests | summarize countif(success == false) * 100.0 / count() by application_Version`, shows 0.4 percent for version 1 and 10.4 percent for version 2.',
  tradeoff:
    'Splitting by version takes a query that must be ready before the incident, and gives an answer that nobody can argue with.',
}

const middle: DrillView = {
  view: 'drill',
  title: drill.title,
  place: 'Pipelines · decision 2 of about 4',
  last,
  question:
    'Version 2 fails about one request in ten. The next increment starts in 20 minutes. What happens to the rollout?',
  choices: [
    { letter: 'A', text: 'Let the stable version take all traffic now, and look for the cause afterwards' },
    { letter: 'B', text: 'Hold the rollout at 10 percent while a developer reads the logs' },
    { letter: 'C', text: 'Bring the fix forward and deploy version 2.1 as the next increment' },
  ],
  buttons: drill.buttons,
}

const longDrill: DrillView = {
  view: 'drill',
  title: exactly(70, 'A title'),
  place: 'Source control · decision 9 of about 9',
  situation: exactly(700, 'You are on call;'),
  last: { chosen: exactly(180, 'A choice'), consequence: exactly(420, 'Then'), tradeoff: exactly(300, 'It buys') },
  question: exactly(600, 'Now'),
  choices: ['A', 'B', 'C'].map((letter) => ({ letter, text: exactly(180, `Choice ${letter}`) })),
  buttons: [...drill.buttons, { title: 'Start over', verb: 'drill', data: { drill: 'canary-goes-wrong', restart: 1 } }],
}

const end: DrillEndView = {
  view: 'drill-end',
  title: drill.title,
  headline: "2 of 4 decisions match a strong engineer's",
  last,
  path: [
    { decision: '1. Read the signal', mark: 'good', chosen: last.chosen },
    {
      decision: '2. Stop or go',
      mark: 'workable',
      chosen: 'Hold the rollout at 10 percent while a developer reads the logs',
      strong: 'Let the stable version take all traffic now, and look for the cause afterwards',
    },
    {
      decision: '3. Where the rule lives',
      mark: 'harmful',
      chosen: 'In a load test that runs in the test environment before the canary begins',
      strong: 'In the `postRouteTraffic` hook of each increment, with a query per version',
    },
    {
      decision: '4. Same fault again',
      mark: 'good',
      chosen: 'Add the new format first in a release that reads both, and write it one release later',
    },
  ],
  debrief:
    'A canary is an experiment with a stop rule. It is worth its effort only when the new version is compared with the old one side by side, and when a rule rather than a person ends it.',
  question: 'Tell me how you would roll a canary back, and how you would know that you have to.',
  followUps: [
    'The canary has five requests a minute. How long do you wait?',
    'Why not let a person approve each step?',
  ],
  walk,
  sources: [
    {
      title: 'Deployment jobs',
      url: 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs',
    },
  ],
  buttons: [
    { title: 'Another drill', verb: 'drill' },
    { title: 'Quiz me on this', verb: 'quiz', data: { topic: 'd3.deployments.strategy' } },
  ],
}

const longEnd: DrillEndView = {
  ...end,
  title: longDrill.title,
  last: longDrill.last!,
  path: Array.from({ length: 9 }, (_, index) => ({
    decision: exactly(80, `${index + 1}. decision`),
    mark: 'harmful',
    chosen: exactly(180, 'Chosen'),
    strong: exactly(180, 'Strong'),
  })),
  debrief: exactly(900, 'It was about'),
  question: exactly(240, 'Tell me'),
  followUps: Array.from({ length: 4 }, () => exactly(200, 'And then')),
  sources: Array.from({ length: 6 }, () => ({
    title: exactly(160, 'A page'),
    url: `https://learn.microsoft.com/${'long/'.repeat(30)}`,
  })),
}

const interview: InterviewView = {
  view: 'interview',
  title: drill.title,
  question: end.question,
  headline: '2 of 4 key points',
  answer:
    'I would compare the failure rate of both versions,\nand let the pipeline stop the rollout. <b>Then</b> I look for the cause.',
  points: [
    { found: true, text: 'Compares the new version with the old one instead of looking at a blended rate' },
    { found: true, text: 'Lets the pipeline stop the rollout by a rule, not by a person who watches' },
    { found: false, text: 'Sends all traffic back to the stable version that still runs' },
    { found: false, text: 'Proves the recovery with a query or a metric after the switch' },
  ],
  strongAnswer:
    'Begin with the signal: failures and latency of the new version beside the old one, over the same minutes. Say who acts: a check in the pipeline. Say what going back is: all traffic to the stable version. End with proof.',
  buttons: [
    { title: 'Another drill', verb: 'drill', primary: true },
    { title: 'Try it again', verb: 'drill', data: { drill: 'canary-goes-wrong', restart: 1 } },
    { title: 'Quiz me on this', verb: 'quiz', data: { topic: 'd3.deployments.strategy' } },
  ],
}

const interviewQuestion: InterviewQuestionView = {
  view: 'interview-question',
  title: 'Interview question',
  question: end.question,
  followUps: end.followUps,
  drill: 'canary-goes-wrong',
  buttons: [
    { title: 'Another interview question', verb: 'interview' },
    { title: 'Work through the scenario', verb: 'drill', data: { drill: 'canary-goes-wrong' } },
  ],
}

const longInterviewQuestion: InterviewQuestionView = {
  ...interviewQuestion,
  remark: exactly(140, 'Another'),
  question: longEnd.question,
  followUps: longEnd.followUps,
}

const longInterview: InterviewView = {
  ...interview,
  title: longDrill.title,
  question: longEnd.question,
  answer: '漢'.repeat(2000),
  points: Array.from({ length: 7 }, () => ({ found: false, text: exactly(160, 'A point') })),
  strongAnswer: exactly(1000, 'Begin'),
}

const titles = [
  'A repository that protects its trunk',
  'A build that anyone can repeat',
  'Tests that fail for a reason',
  'A package with a version',
  'Infrastructure from a file',
  'A sign-in without a secret',
  'A test environment on demand',
  'An approval before production',
  'A deployment that can be taken back',
  'Secrets that nobody sees',
  'Telemetry that answers',
  'The first incident, on purpose',
]

const lab: LabView = {
  view: 'lab',
  title: 'A small service, from commit to production',
  intro:
    'You build a small web service with its pipeline, its infrastructure and its monitoring. It costs a few euros a month when you remove the environment after each session.',
  progress: 'GitHub Actions · 4 of 12 steps done · 9 of 31 objectives covered',
  steps: titles.map((title, index) => ({
    number: index + 1,
    title,
    ...(index < 4
      ? {
          proved:
            index < 2 ? { checkedFor: [index === 0 ? 'github-actions' : 'azure-pipelines'] } : ('claimed' as const),
        }
      : {}),
  })),
  next: 5,
  buttons: [
    { title: 'Portfolio and repository', verb: 'lab.export' },
    { title: 'Switch to Azure Pipelines', verb: 'lab', data: { track: 'azure-pipelines' } },
  ],
}

const newLab: LabView = {
  ...lab,
  progress: 'GitHub Actions · 0 of 12 steps done · 0 of 31 objectives covered',
  steps: lab.steps.map(({ number, title }) => ({ number, title })),
  next: 1,
  buttons: lab.buttons.slice(1),
}

const longLab: LabView = {
  ...newLab,
  title: exactly(70, 'A lab'),
  intro: exactly(700, 'You build'),
  steps: Array.from({ length: 14 }, (_, index) => ({ number: index + 1, title: exactly(70, 'Step') })),
}

const labStep: LabStepView = {
  view: 'lab-step',
  step: 'sign-in-without-secret',
  track: 'github-actions',
  way: 'usual',
  place: 'Step 6 of 12 · GitHub Actions',
  title: 'A sign-in without a secret',
  why: 'A stored client secret expires and leaks. Interviewers ask how a pipeline proves who it is; workload identity federation is the answer they hope for.',
  needs: [
    {
      title: 'An Azure subscription',
      url: 'https://azure.microsoft.com/pricing/purchase-options/azure-account',
      cost: 'free',
      isFree: true,
    },
    {
      title: 'GitHub-hosted runners',
      url: 'https://docs.github.com/billing/concepts/product-billing/github-actions',
      cost: 'free in public repositories',
      isFree: true,
    },
  ],
  tasks: [
    'Create a user-assigned managed identity, and give it the role **Contributor** on the test resource group only.',
    'Add a federated credential for your repository and the environment `test`.',
    'Sign in with `azure/login` and the three ids; give the job `id-token: write`.',
  ],
  snippet: {
    language: 'yaml',
    text: 'permissions:\n  id-token: write\n  contents: read\nsteps:\n  - uses: azure/login@v2\n    with:\n      client-id: ${{ vars.CLIENT_ID }}',
  },
  check:
    'The run signs in, and the settings of the repository have no secret at all. A run from a fork fails at the login step.',
  objectives: [
    'Implement and manage secrets and secretless authentication in GitHub Actions and Azure Pipelines',
    'Choose between Microsoft Entra service principals and managed identities for Azure resources',
  ],
  evidence: 'Which subject does your federated credential accept, and what happened on a run that it does not accept?',
  example: { file: 'deploy/azure/pipeline-identity.bicep', line: 'resource trust' },
  toCheck: 'To have it checked, paste the text of `.github/workflows/deploy.yml` into the box or the chat.',
  submitted: { text: 'https://github.com/example/service/actions/runs/1', on: '2026-11-20' },
  checked: { file: '.github/workflows/deploy.yml', on: '2026-11-21' },
  buttons: [
    { title: 'All steps', verb: 'lab' },
    { title: 'Explain', verb: 'explain', data: { topic: 'workload-identity-federation' } },
  ],
}

const longStep: LabStepView = {
  ...labStep,
  needs: Array.from({ length: 4 }, () => ({
    title: exactly(70, 'A thing'),
    url: 'https://learn.microsoft.com/azure/devops/pipelines/licensing/concurrent-jobs',
    cost: exactly(90, 'free'),
    isFree: true,
  })),
  title: exactly(70, 'A step'),
  why: exactly(400, 'It is for'),
  tasks: Array.from({ length: 6 }, () => exactly(300, 'Do')),
  snippet: {
    language: 'yaml',
    text: Array.from({ length: 18 }, () => exactly(64, 'key: value'))
      .join('\n')
      .slice(0, 1200),
  },
  check: exactly(400, 'See'),
  example: { file: exactly(80, 'deploy'), line: exactly(60, 'line') },
  toCheck: exactly(150, 'To have it checked'),
  objectives: Array.from({ length: 6 }, () => exactly(250, 'An objective')),
  evidence: exactly(240, 'What'),
  submitted: { text: '漢'.repeat(2000), on: '2026-11-20' },
}

const labCheck: LabCheckView = {
  view: 'lab-check',
  title: labStep.title,
  place: 'Step 6 of 12 · .github/workflows/deploy.yml',
  headline: '2 of 3 rules met',
  rules: [
    { isMet: true, does: 'Signs in to Azure with `azure/login`' },
    { isMet: true, does: 'Has permission to request a token from GitHub' },
    {
      isMet: false,
      does: 'Has no client secret',
      otherwise: 'A step passes a secret to the sign-in. With federation, three IDs are enough.',
    },
  ],
  lines: ['Change the file, and paste it again. Nothing has been saved.'],
  buttons: [
    { title: 'Back to the step', verb: 'lab', data: { step: 6 } },
    { title: 'All steps', verb: 'lab' },
  ],
}

const unreadLabCheck: LabCheckView = {
  ...labCheck,
  headline: "I can't read it yet",
  rules: [],
  fault: { what: 'Line 3 has the key "step", which no job has', lines: '2  build:\n3    step: 1' },
}

const longLabCheck: LabCheckView = {
  ...labCheck,
  title: exactly(70, 'A step'),
  place: exactly(100, 'Step'),
  rules: Array.from({ length: 8 }, () => ({
    isMet: false,
    does: exactly(120, 'Does'),
    otherwise: exactly(300, 'Look at'),
  })),
}

const change = { title: 'Change', verb: 'job.choose' }

const job: JobView = {
  view: 'job',
  title: 'Your work covers 22 of 86 objectives',
  work: 'Write code in a team · Build pipelines · Look after infrastructure as code · Be on call',
  areas: [
    { title: 'Processes', text: '2 of 16' },
    { title: 'Source control', text: '2 of 9' },
    { title: 'Pipelines', text: '8 of 38' },
    { title: 'Security', text: '0 of 14' },
    { title: 'Instrumentation', text: '3 of 9' },
  ],
  gaps: [
    {
      title: 'Design and implement deployments',
      text: '8 of 8 objectives left out · Drill: A canary whose error rate climbs',
      button: { title: 'Start the drill', verb: 'drill', data: { drill: 'canary-goes-wrong' } },
    },
    {
      title: 'Design and implement a package management strategy',
      text: '4 of 4 objectives left out · Lab step 5: A package that others can use',
      button: { title: 'Do lab step 5', verb: 'lab', data: { step: 5 } },
    },
    {
      title: 'Maintain pipelines',
      text: '5 of 5 objectives left out',
      button: { title: 'Quiz me on this', verb: 'quiz', data: { topic: 'd3.maintenance' } },
    },
  ],
  caution:
    "In your first week, your rounds ask a bit more about what your work leaves out. Doing something at work isn't proof that you know what the exam asks about it. Your readiness counts only what you answer here.",
  buttons: [{ title: 'Undo', verb: 'job.save', data: { does: 'code,build-pipelines' } }, change],
}

/** Someone who does everything, and gaps with the longest titles. */
const longJob: JobView = {
  ...job,
  work: Array.from({ length: 40 }, () => exactly(48, 'Do')).join(' · '),
  gaps: job.gaps.map((gap) => ({
    ...gap,
    title: exactly(120, 'A section'),
    text: `12 of 12 objectives left out · Lab step 12: ${exactly(70, 'A step')}`,
  })),
}

const jobChoice: JobChoiceView = {
  view: 'job-choice',
  groups: [
    {
      group: 'code',
      choices: [
        { id: 'code', label: 'Write code in a team', isPicked: true },
        { id: 'repositories', label: 'Look after repositories', isPicked: false },
      ],
    },
    {
      group: 'pipelines',
      choices: [
        { id: 'build-pipelines', label: 'Build pipelines', isPicked: true },
        { id: 'releases', label: 'Release to production', isPicked: true },
        { id: 'testing', label: 'Write and automate tests', isPicked: false },
      ],
    },
    { group: 'security', choices: [{ id: 'access', label: 'Manage access and accounts', isPicked: false }] },
  ],
}

const longJobChoice: JobChoiceView = {
  view: 'job-choice',
  groups: (['code', 'pipelines', 'operations', 'security', 'planning'] as const).map((group) => ({
    group,
    choices: Array.from({ length: 8 }, (_, index) => ({
      id: `${group}-${index}`,
      label: exactly(48, 'Do'),
      isPicked: index % 2 === 0,
    })),
  })),
}

export const practiceViews: Readonly<Record<string, View>> = {
  drill,
  'drill.middle': middle,
  'drill.longest': longDrill,
  'drill-end': end,
  'drill-end.longest': longEnd,
  interview,
  'interview.longest': longInterview,
  'interview-question': interviewQuestion,
  'interview-question.longest': longInterviewQuestion,
  job,
  'job.longest': longJob,
  'job-choice': jobChoice,
  'job-choice.longest': longJobChoice,
  lab,
  'lab.new': newLab,
  'lab.longest': longLab,
  'lab-step': labStep,
  'lab-step.longest': longStep,
  'lab-check': labCheck,
  'lab-check.unread': unreadLabCheck,
  'lab-check.longest': longLabCheck,
}
