import { noteHeadings, type NoteHeading } from '../../../src/domain/note.ts'

const source = 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs'

const outline = `version: 1
asOf: 2026-07-27
checked: 2026-11-23
source: { title: Study guide for Exam AZ-400, url: https://learn.microsoft.com/credentials/az-400 }
skillAreas:
  - id: d3
    title: Design and implement build and release pipelines
    short: Pipelines
    weight: { min: 50, max: 55 }
    sections:
      - id: d3.deployments
        title: Design and implement deployments
        objectives:
          - id: d3.deployments.strategy
            text: Design a deployment strategy, including blue-green and canary
          - id: d3.deployments.hotfix
            text: Design a hotfix path plan for high-priority code fixes
      - id: d3.maintenance
        title: Maintain pipelines
        objectives:
          - id: d3.maintenance.retention
            text: Design a retention strategy for pipeline artifacts
  - id: d4
    title: Develop a security and compliance plan
    short: Security
    weight: { min: 10, max: 15 }
    sections:
      - id: d4.secrets
        title: Manage sensitive information in automation
        objectives:
          - id: d4.secrets.key-vault
            text: Manage secrets, keys, and certificates by using Azure Key Vault
`

const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

/** A text for each heading. Those that aren't here have no form of their own. */
const sections: Readonly<Record<NoteHeading, string>> = {
  ...(Object.fromEntries(noteHeadings.map((heading) => [heading, words(34)])) as Record<NoteHeading, string>),
  'How to': `### Send a share of the traffic

1. Deploy the canary.
2. Raise its share.`,
  Example: `### The share in a pipeline

\`\`\`yaml
increments: [10, 25]
\`\`\`

- Each number is a share of the traffic.`,
  'How it fails': `- **Nothing stops the canary**: No metric is watched. Check: read the hook. Fix: add a query.
- **Every canary passes.** It gets too few requests. Check: count them. Fix: raise the share.`,
  'In an interview': words(60),
  Questions: ['What is it?', 'Why is it safe?', 'When does it stop?']
    .map((question) => `### ${question}\n\n${words(20)}`)
    .join('\n\n'),
}

const note = `---
id: canary-release
title: Canary release
aliases: [canary, progressive rollout]
asks:
  - what is a canary release
  - how do I send a tenth of the users to a version
  - canary on kubernetes
  - when does a canary stop
  - canary or blue green
objectives: [d3.deployments.strategy]
sources:
  - title: Deployment jobs
    url: ${source}
checked: 2026-11-23
---
${noteHeadings.map((heading) => `## ${heading}\n\n${sections[heading]}\n`).join('\n')}`

const comparison = `- id: canary-or-switch
  sides:
    - name: Canary
      note: canary-release
      also: [canary release]
    - name: Switch
      note: canary-release
  rule: Choose a canary to limit who meets a fault, and a switch to move everybody at once.
  rows:
    - aspect: Way back
      words: [rollback, undo]
      cells:
        - The share goes back to zero.
        - The traffic goes back.
      verdict: A switch is quicker to take back.
    - aspect: Cost
      words: [cost]
      cells:
        - A few more instances.
        - Two environments.
    - aspect: Needs
      words: [needs]
      cells:
        - Weighted traffic.
        - One switch of traffic.
  sources:
    - title: Deployment jobs
      url: ${source}
  checked: 2026-11-23
`

const head = (id: string, kind: string, stem: string): string => `- id: ${id}
  kind: ${kind}
  objectives: [d3.deployments.strategy]
  difficulty: 2
  notes: [canary-release]
  sources:
    - title: Deployment jobs
      url: ${source}
  checked: 2026-11-23
  tags: [aks]
  stem: ${stem}`

const why = 'rationale: This is the reason in a full sentence.'

const questions = `${head('first-tenth', 'single', 'A tenth of the users get the new version first. Which strategy fits?')}
  options:
    - text: A canary
      correct: true
      ${why}
    - text: A swap of slots
      ${why}
      misconception: canary-vs-blue-green
    - text: A recreation
      ${why}

${head('two-gates', 'multiple', 'A canary must stop by itself. Which two things does it need?')}
  options:
    - text: A metric
      ${why}
      correct: true
    - text: A limit
      ${why}
      correct: true
    - text: A calendar
      ${why}
    - text: A mailing list
      ${why}

${head('canary-steps', 'order', 'A canary is rolled out by hand. In which order do the steps come?')}
  steps:
    - text: Deploy the canary
      ${why}
    - text: Compare the metrics
      ${why}
    - text: Promote the canary
      ${why}

${head('canary-yaml', 'complete', 'Complete the deployment job so that a tenth of the pods come first.')}
  snippet:
    language: yaml
    text: |
      strategy:
        [[1]]:
          increments: [[2]]
  blanks:
    - options:
        - text: canary
          correct: true
          ${why}
        - text: rolling
          ${why}
        - text: runOnce
          ${why}
    - options:
        - text: "[50]"
          ${why}
        - text: "[10]"
          correct: true
          ${why}
        - text: "[90]"
          ${why}

${head('canary-facts', 'statements', 'A team runs canaries on AKS. Which statements hold?')}
  statements:
    - text: A canary gets real traffic.
      answer: "yes"
      ${why}
    - text: A canary needs a second cluster.
      answer: "no"
      ${why}
      misconception: canary-vs-blue-green
    - text: A canary can be taken back.
      answer: "yes"
      ${why}
`

/** A valid content folder, by path: a question of each kind, one note, one comparison, one misconception. */
export const validFiles: Readonly<Record<string, string>> = {
  'outline.yaml': outline,
  'notes/d3/canary-release.md': note,
  'questions/d3/deployments.strategy.yaml': questions,
  'comparisons/d3.yaml': comparison,
  'misconceptions/d3.yaml': `- id: canary-vs-blue-green
  belief: A canary and blue-green are two names for the same thing.
  truth: A canary moves a share of the users, blue-green moves all of them at once.
`,
  'learn-pages.txt': `# Pages that may be cited.
/azure/devops/pipelines/process/deployment-jobs
/azure/aks/read-elsewhere # read on the page of the release, 2026-11-23
`,
}
