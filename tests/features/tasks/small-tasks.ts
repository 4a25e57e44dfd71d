import { createCatalog } from '../../../src/content/catalog.ts'
import { Task } from '../../../src/domain/task/task.ts'
import { canaryDrill } from '../small-practice.ts'
import { smallCatalog } from '../small-catalog.ts'

const source = {
  title: 'Deployment jobs',
  url: 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs',
}

const about = {
  notes: ['canary-release'],
  sources: [source],
  checked: '2026-11-23',
  hints: ['Look at the top of the file first.', 'The key `trigger` takes a list of branches.'],
  debrief: 'A trigger that names its branches keeps other branches from starting the pipeline by accident.',
}

/** Two rules on a trigger and one on a script. */
export const triggerTask = Task.parse({
  ...about,
  id: 'name-the-branch',
  language: 'azure-pipelines',
  title: 'Start only for [[branch]]',
  objectives: ['d3.deployments.strategy'],
  tags: ['trigger'],
  difficulty: 1,
  minutes: 3,
  situation:
    'This pipeline runs for every branch. Change it so that only a push to `[[branch]]` starts it.\n\nKeep the build.',
  starter: 'steps:\n  - script: ./build.sh\n',
  variants: [{ branch: 'main' }, { branch: 'trunk' }],
  rules: [
    {
      id: 'has-a-trigger',
      does: 'Has a trigger of its own',
      otherwise: 'Without a trigger, a push to any branch starts the pipeline.',
      credit: 1,
      holds: { is: { 'trigger.kind': 'own' } },
    },
    {
      id: 'names-the-branch',
      does: 'Starts for `[[branch]]`',
      otherwise: 'The trigger has to name the branch that may start the pipeline.',
      credit: 1,
      holds: { is: { 'trigger.branches.include': '[[branch]]' } },
    },
    {
      id: 'builds',
      does: 'Still builds with `build.sh`',
      otherwise: 'The build was right and has to stay in the pipeline.',
      credit: 2,
      holds: { some: 'steps', where: { script: '/build\\.sh/' } },
    },
  ],
  solution: 'trigger: [[[branch]]]\nsteps:\n  - script: ./build.sh\n',
})

const workflowTask = Task.parse({
  ...triggerTask,
  id: 'write-a-workflow',
  language: 'github-actions',
  title: 'Build in a workflow',
  objectives: ['d5.analysis.kql'],
  tags: ['approvals'],
  difficulty: 2,
  starter: undefined,
  solution: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./build.sh\n',
})

const small = smallCatalog()

/** The small catalog with a task in each of two languages. */
export const taskCatalog = createCatalog({
  outline: small.outline,
  notes: [...small.notes.values()],
  questions: small.bank,
  cases: [],
  comparisons: [],
  misconceptions: [],
  drills: [canaryDrill],
  labs: [],
  diagrams: [],
  tasks: [triggerTask, workflowTask],
  guides: [...small.guides.values()],
})

export const rightAnswer = (branch = 'main'): string => `trigger: [${branch}]\nsteps:\n  - script: ./build.sh`
export const halfRight = 'steps:\n  - script: ./build.sh'
export const unreadable = 'trigger: [main]\nstep:\n  - script: ./build.sh'
