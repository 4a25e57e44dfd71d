import { Drill } from '../../src/domain/practice/drill.ts'
import { Guide } from '../../src/domain/guide.ts'
import { Responsibility } from '../../src/domain/job/responsibility.ts'
import { Lab, type Track } from '../../src/domain/practice/lab.ts'

const source = {
  title: 'Deployment jobs',
  url: 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs',
}

type Quality = 'good' | 'workable' | 'harmful'
const choice = (quality: Quality, name: string, leadsTo?: string) => ({
  text: `Choose what is ${quality} at ${name}`,
  quality,
  consequence: `After the ${quality} choice at ${name} the story goes on like this.`,
  tradeoff: `The ${quality} choice at ${name} buys one thing and costs another.`,
  ...(leadsTo ? { leadsTo } : {}),
})
const decision = (id: string, objective: string, order: readonly Quality[], more: object = {}, leadsTo?: string) => ({
  id,
  objective,
  situation: `The situation at ${id} needs a decision by you, right now.`,
  choices: order.map((quality) => choice(quality, id, quality === 'harmful' ? leadsTo : undefined)),
  ...more,
})

/** Four decisions on the good path, and a repair that the harmful first choice leads to. */
export const canaryDrill: Drill = Drill.parse({
  id: 'canary-goes-wrong',
  title: 'A canary that goes wrong',
  objectives: ['d3.deployments.strategy', 'd5.analysis.kql'],
  tags: ['canary', 'rollback'],
  minutes: 8,
  notes: ['canary-release'],
  sources: [source],
  checked: '2026-11-23',
  situation:
    'You are on call for an ordering API on AKS while a pipeline rolls version 2 out as a canary, step by step.',
  decisions: [
    decision('read-the-signal', 'd5.analysis.kql', ['workable', 'good', 'harmful'], {}, 'told-to-wait'),
    decision('told-to-wait', 'd5.analysis.kql', ['good', 'harmful', 'workable'], { detour: true }),
    decision('stop-or-go', 'd3.deployments.strategy', ['good', 'workable', 'harmful']),
    decision('where-the-rule-lives', 'd3.deployments.strategy', ['harmful', 'workable', 'good']),
    decision('same-fault-again', 'd3.deployments.strategy', ['good', 'harmful', 'workable']),
  ],
  debrief:
    'A canary is an experiment with a stop rule. Compare the new version with the old one, let a rule end it, and keep the data readable by both.',
  interview: {
    question: 'Tell me how you would roll a canary back.',
    followUps: ['How long do you wait?', 'What about the data?'],
    strongAnswer:
      'Begin with the signal, say who acts, say what going back is, name what makes it safe, and end with proof that it worked as you expected.',
    rubric: [
      { point: 'Compares the versions', terms: [['compare', 'per version', 'side by side']] },
      { point: 'Lets a rule stop it', terms: [['automatic', 'hook', 'gate', 'threshold']] },
      {
        point: 'Sends the traffic back',
        terms: [
          ['traffic', 'route'],
          ['back', 'stable', 'rollback'],
        ],
      },
      {
        point: 'Proves the recovery',
        terms: [
          ['query', 'metric', 'dashboard'],
          ['after', 'verify'],
        ],
      },
    ],
  },
})

/** A drill in another skill area. */
export const secretDrill: Drill = Drill.parse({
  ...canaryDrill,
  id: 'leaked-secret',
  title: 'A secret in a build log',
  objectives: ['d4.secrets.leakage'],
  tags: ['secrets'],
  decisions: ['first', 'second', 'third', 'fourth'].map((id) =>
    decision(`${id}-step`, 'd4.secrets.leakage', ['harmful', 'good', 'workable']),
  ),
})

/** Steps 1 and 2 are proved by a workflow; step 2 has another way to do it. */
const proof = {
  language: 'github-actions',
  file: '.github/workflows/ci.yml',
  rules: [
    {
      id: 'on-push',
      does: 'Runs for pushes',
      otherwise: 'Look at the events that start it.',
      holds: { is: { events: 'push' } },
    },
    {
      id: 'tests',
      does: 'Runs `npm test`',
      otherwise: 'No step runs the tests yet.',
      holds: { some: 'steps', where: { script: '/npm test/' } },
    },
  ],
}

const work = (track: string, index: number) => ({
  needs: ['runner'],
  ...(index <= 2 ? { proof } : {}),
  ...(index === 2
    ? {
        free: {
          needs: ['runner'],
          tasks: [`Do it on your own machine on ${track}`],
          check: 'The log names your own machine as the one that ran it.',
          proof,
        },
      }
    : {}),
  tasks: [`Do the first thing of step ${index} on ${track}`, `Do the second thing of step ${index} on ${track}`],
  check: `The run of step ${index} on ${track} is green and its log says so.`,
})

export const smallLab: Lab = Lab.parse({
  id: 'reference-project',
  title: 'A small service, from commit to production',
  intro:
    'You build a small web service with its pipeline, its infrastructure and its monitoring. It costs little, and you can stop at any step.',
  sources: [source],
  checked: '2026-11-23',
  needs: [{ id: 'runner', what: 'A machine that runs jobs', cost: 'free', isFree: true, source }],
  steps: Array.from({ length: 10 }, (_, index) => ({
    id: `step-${index + 1}`,
    title: `Make thing ${index + 1}`,
    why: `Thing ${index + 1} is what an interviewer asks about, and what the next step needs.`,
    objectives: [index === 0 ? 'd2.branching.strategy' : 'd3.pipelines.yaml'],
    notes: ['canary-release'],
    work: Object.fromEntries(
      (['azure-pipelines', 'github-actions'] satisfies Track[]).map((track) => [track, work(track, index + 1)]),
    ),
    evidence: `What did you see after step ${index + 1}? Write it down or link to it.`,
  })),
})

export const smallResponsibilities: readonly Responsibility[] = [
  {
    id: 'build-pipelines',
    group: 'pipelines',
    label: 'Build pipelines',
    text: 'You write the pipelines that build and check code.',
    phrases: ['build pipelines', 'write pipelines'],
    objectives: ['d3.pipelines.yaml', 'd3.pipelines.triggers'],
  },
  {
    id: 'infrastructure-code',
    group: 'operations',
    label: 'Look after infrastructure as code',
    text: 'You describe servers and cloud resources in files.',
    phrases: ['terraform', 'bicep'],
    objectives: ['d3.iac.strategy', 'd3.iac.desired-state', 'd3.pipelines.yaml'],
  },
  {
    id: 'planning',
    group: 'planning',
    label: "Plan the team's work",
    text: 'You keep boards and backlogs, and you follow the work.',
    phrases: ['scrum master', 'backlog'],
    objectives: ['d1.flow.structure', 'd1.flow.feedback'],
  },
].map((fields) => Responsibility.parse(fields))

export const smallGuides: readonly Guide[] = (['fit', 'route', 'renewal', 'next'] as const).map((id) =>
  Guide.parse({
    id,
    title: `A page about ${id}`,
    summary: `The short answer about ${id}, in one or two sentences of its own.`,
    sections: [
      {
        heading: 'From operations',
        text: `What people from operations should know about ${id}.`,
        background: 'operations',
      },
      {
        heading: 'From development',
        text: `What people from development should know about ${id}.`,
        background: 'development',
      },
      { heading: 'For everybody', text: `What everybody should know about ${id}, wherever they come from.` },
    ],
    record: source,
    checked: '2026-11-23',
  }),
)
