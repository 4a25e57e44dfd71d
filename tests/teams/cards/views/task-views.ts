import type { TaskEndView, TaskView } from '../../../../src/features/tasks/views.ts'
import type { View } from '../all-views.ts'
import { exactly } from './text.ts'

const attempt = 'mhz1abcd'
const data = { attempt }
const check = { title: 'Check my answer', verb: 'task.check', data, primary: true } as const
const hint = (left: number) => ({ title: `Hint: costs 10% (${left} left)`, verb: 'task.hint', data })
const buttons = [
  { title: 'Show a solution: earns nothing', verb: 'task.solution', data },
  { title: 'Another task', verb: 'task', data: { another: 1 } },
]

const starter = `trigger: [main]

steps:
  - script: ./build.sh
  - publish: out
    artifact: shop
  - script: ./deploy.sh`

const task: TaskView = {
  view: 'task',
  title: 'Deploy to production behind an approval',
  place: 'Pipelines · Azure Pipelines · about 6 minutes',
  situation: [
    'This pipeline builds the shop and deploys it with `./deploy.sh`. The environment `production` has an approval check. However, every push to `main` goes live without anyone being asked.',
    'Change the pipeline so that the deployment waits for the approval on `production` and only runs after a successful build.',
  ],
  tables: [],
  starter: { language: 'yaml', text: starter },
  rules: [],
  hints: [],
  text: starter,
  attempt,
  actions: [check, hint(3)],
  buttons,
}

const answer = `trigger: [main]

jobs:
  - job: build
    steps:
      - script: ./build.sh
      - publish: out
        artifact: shop
      - bash: |
          echo "\${{ variables.version }}" && ./deploy.sh`

const { starter: _, ...answered } = task

const graded: TaskView = {
  ...answered,
  headline: '30% after 1 hint: 2 of 6 rules met',
  rules: [
    {
      isMet: false,
      does: 'Deploys in a deployment job that targets `production`',
      otherwise: 'A check on an environment only makes a job wait if the job targets that environment.',
    },
    { isMet: true, does: 'Still builds and publishes `shop`' },
    { isMet: true, does: 'Still starts only on pushes to `main`' },
  ],
  hints: [
    "You don't define approvals in YAML. An approval belongs to a resource, such as an environment, and a job must use that resource.",
  ],
  text: answer,
  actions: [check, hint(2)],
}

const fault: TaskView = {
  ...answered,
  fault: {
    what: 'Line 4 has the key "jobb", which isn\'t one of: job, deployment, template.',
    lines: '3  jobs:\n4    - jobb: build\n5      steps:',
  },
  text: answer.replace('job: build', 'jobb: build'),
}

const tables: TaskView = {
  ...task,
  title: 'Find the requests that fail',
  place: 'Instrumentation · KQL · about 5 minutes',
  remark: "You've seen this one before. The names and values have changed.",
  situation: ['Write a query that lists the three operations with the most failed requests in the last hour.'],
  tables: [
    {
      name: 'requests: first 3 of 24 rows',
      text: 'Timestamp | Name | Success | DurationMs\n-55m | GET /orders | true | 120\n-54m | POST /orders | false | 981\n-50m | GET /orders | true | 77',
    },
  ],
  starter: { language: 'kql', text: 'requests\n| where Timestamp > ago(1h)' },
  text: 'requests\n| where Timestamp > ago(1h)',
}

const longCode = Array.from({ length: 80 }, () => exactly(49, '      - script: run'))
  .join('\n')
  .slice(0, 4000)

const longest: TaskView = {
  ...answered,
  title: exactly(70, 'A task'),
  place: exactly(80, 'Instrumentation'),
  remark: exactly(80, 'Again'),
  situation: [exactly(450, 'You are'), exactly(448, 'Then')],
  tables: tables.tables,
  headline: '10% after 3 hints: 0 of 9 rules met',
  rules: Array.from({ length: 9 }, () => ({
    isMet: false,
    does: exactly(120, 'Runs `it` in'),
    otherwise: exactly(300, 'Look at `it` in'),
  })),
  hints: Array.from({ length: 3 }, () => exactly(300, 'Look at `this`')),
  text: longCode,
  actions: [check],
}

const end: TaskEndView = {
  view: 'task-end',
  title: task.title,
  headline: '90% after 1 hint: 6 of 6 rules met',
  lines: ['1 hint cost you 10%.', 'It counts toward your plan and your forecast.'],
  rules: graded.rules.map(({ does }) => ({ isMet: true, does })),
  debrief:
    'Checks belong to the environment, so every pipeline that targets it has to wait, and no one can remove the approval in a pull request.',
  sources: [
    {
      title: 'Deployment jobs',
      url: 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs',
    },
  ],
  buttons: [
    { title: 'Try again tomorrow', verb: 'task.again', data: { task: 'deploy-after-approval' } },
    { title: 'Another task', verb: 'task' },
    { title: 'Quiz me on this', verb: 'quiz', data: { topic: 'd3.pipelines.checks' } },
  ],
}

const solution: TaskEndView = {
  ...end,
  headline: 'No points this time',
  lines: ['Read why it works, then try it again another day with other names and values.'],
  rules: [],
  solution: { language: 'yaml', text: `${starter}\n  # then\n  - script: ./deploy.sh\n    condition: succeeded()\n` },
}

const longestEnd: TaskEndView = {
  ...solution,
  title: longest.title,
  solution: { language: 'yaml', text: longCode.slice(0, 2500) },
  debrief: exactly(600, 'It is because'),
  sources: Array.from({ length: 5 }, () => ({
    title: exactly(160, 'A page'),
    url: `https://learn.microsoft.com/${'long/'.repeat(30)}`,
  })),
}

export const taskViews: Readonly<Record<string, View>> = {
  task,
  'task.graded': graded,
  'task.fault': fault,
  'task.tables': tables,
  'task.longest': longest,
  'task-end': end,
  'task-end.solution': solution,
  'task-end.longest': longestEnd,
}
