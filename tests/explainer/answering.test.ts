import { beforeAll, expect, test } from '@jest/globals'
import { realContent } from '../real-content.ts'
import { explainerOf } from '../../src/explainer/explainer-of.ts'
import type { Explainer, Topic } from '../../src/explainer/explanation.ts'
import { readQuestion } from '../../src/explainer/read/read-question.ts'

// With the real notes, because they have the passages that answer.
let explainer: Explainer
beforeAll(async () => {
  explainer = explainerOf(await realContent())
})

const explained = (question: string): Topic => {
  const explanation = explainer.explain(question)
  if (explanation.kind !== 'topic') throw new Error(`${explanation.kind} for ${question}`)
  return explanation
}
const textOf = ({ lead, parts, examples }: Topic): string =>
  [
    ...lead.map(({ text }) => text),
    ...parts.flatMap(({ title, quotes }) => [title, ...quotes.map(({ text }) => text)]),
    ...examples.map(({ code }) => code),
  ].join('\n')

test.each([
  ['App is slow since the release. How would you investigate?', 'interview'],
  ['Our tag has AB#77 in it and nobody knows it. what does that do', 'what'],
  ['My pipeline fails with exit code 1. What can I do?', 'trouble'],
  ['I want to get an alert when the site is not reachable', 'how'],
  ['get back a branch that was deleted by accident', 'how'],
  ['automatically assign reviewers when somebody touches a folder', 'how'],
  ['limit who can approve and make sure it is never the author', 'how'],
  ['cache step says miss every single time although nothing changed', 'trouble'],
  ['in which situations is a canary no good?', 'when-not'],
  ['which strategy for us? what would be a strong answer', 'interview'],
  ['all the checks one can put on an environment', 'list'],
  ['a workflow that builds and pushes an image', 'example'],
  ['I never used deployment slots', 'what'],
  ["image didn't change after helm upgrade", 'trouble'],
  ['the dashboard says it is fine but users complain', 'trouble'],
  ['azd says quota exceeded in westeurope', 'trouble'],
  ['ImagePullBackOff on aks', 'trouble'],
  ['build worked yesterday and today its broken w/o any commit', 'trouble'],
  ['can I rerun only the failed jobs', 'fact'],
  ['does sampling lose errors', 'fact'],
  ['should i just retry flaky tests', 'when'],
  ['is it possible to have a matrix of stages', 'fact'],
  ['what happens when nobody approves a deployment', 'fact'],
  ['what does a parallel job cost', 'fact'],
  ['show me helm in azure pipelines', 'example'],
  ['show me how to tag a hotfix', 'how'],
])('“%s” asks for “%s”', (question, kind) => {
  expect(readQuestion(question).kind).toBe(kind)
})

test.each([
  ['hi, newbie here. what on earth is an agent pool', /group of agents/],
  ['push protection on github?', /blocks a push that contains a secret/],
  ['what is the change failure rate', /share of deployments to production/],
  ['DACPAC', /model of a SQL Server/],
])('“%s” is answered by what that part of a topic is', (question, said) => {
  expect(
    explained(question)
      .lead.map(({ text }) => text)
      .join(' '),
  ).toMatch(said)
})

test.each([
  ['stop anyone from pushing to main', 'branch-policies', /required branch policy/],
  ['how do I roll back a canary', 'canary-release', /share of the new version to zero/],
  [
    'does azure artifacts support docker images',
    'azure-artifacts-feeds',
    /can't store Docker images in Azure Artifacts/,
  ],
  ['only run the build if something in /api changed, how', 'path-and-branch-filters', /path/],
  [
    'why does everyone insist on small pull requests, its more overhead imo',
    'development-metrics',
    /Small pull requests/,
  ],
  ['how do you manage secrets in ci/cd? (interview, junior)', 'azure-key-vault-in-pipelines', /secret/],
  ['somebody from management has to say OK before prod gets deployed', 'manual-approvals', /\*Approvals\*/],
])('“%s” is answered by the passage that fits best, whatever topic is named', (question, note, said) => {
  const topic = explained(question)
  expect(topic.note.id).toBe(note)
  expect(textOf(topic)).toMatch(said)
})

test('a scenario is answered by the passage on it, before what is said about the topic', () => {
  const { lead } = explained('How would you reduce the costs of our build agents?')
  expect(lead[0]?.text).toMatch(/^I'd first list what we pay for/)
})

test('why one thing is better isn’t a choice between two topics', () => {
  expect(explained('why are short-lived branches better than long-lived ones?').note.id).toBe('feature-branching')
  expect(explained('why build once and deploy everywhere instead of per environment').note.id).toBe(
    'artifact-versioning',
  )
})

test('a question that names two topics without a choice is answered by a passage', () => {
  expect(textOf(explained('which deployment strategies are supported by deployment jobs'))).toMatch(/runOnce/)
})

test('a command that is asked for can stand in an answer', () => {
  expect(textOf(explained('command to undo my last commit but keep the changes'))).toContain('git reset --soft')
})

test('what never happens gets the causes of that, not of what happens wrongly', () => {
  expect(textOf(explained('cache task never hits even though package-lock didnt change'))).toMatch(
    /^The cache never hits/,
  )
})

test.each([
  ['file is in gitignore but still shows up', 'A file in .gitignore still shows up in every commit'],
  ['how do i show a build badge in my readme', 'How do I show a build status badge in the README?'],
  ['what should my teammates do after the rewrite', 'What should my teammates do after the history rewrite?'],
  ['show me a key vault reference in app configuration', 'Key Vault reference in App Configuration (Azure CLI)'],
  ['example of a company that should stay on azure devops', 'Which company should stay on Azure DevOps, for example?'],
])('“%s” is answered by the passage that asks nearly the same', (question, title) => {
  expect(explained(question).answeredBy).toBe(title)
})

test.each([
  ['can codeql scan powershell or terraform', 'codeql-code-scanning'],
  ['sbom or lock file', 'software-bill-of-materials'],
  ['do i still need parallel jobs if i use managed devops pools', 'managed-devops-pools'],
  ['should a hotfix still run all tests or can i run only smoke tests', 'hotfix-path'],
  ['15 repos repeat the same 6 setup steps. how would you remove the duplication on github?', 'composite-actions'],
])('“%s” names two things, and a passage answers it', (question, note) => {
  expect(explained(question).note.id).toBe(note)
})

test('a yes or no to the opposite question stands below that question', () => {
  const { lead, parts } = explained('can i build an image without docker on the agent?')
  expect(lead).toEqual([])
  expect(parts[0]?.title).toBe('Do I need Docker to build an image in a pipeline?')
})

test('the name of another tool refuses nothing that a topic says about it', () => {
  expect(explained('can i send the audit log to splunk').note.id).toBe('audit-and-approval-history')
  expect(explainer.explain('jenkins shared library syntax').kind).toBe('refusal')
})

test('too much of something isn’t explained by its absence', () => {
  expect(explained('dependabot opens 30 prs every monday, what would you change').answeredBy).toMatch(
    /Get fewer pull requests|limit .* pull requests/,
  )
})

test('a language that an example only has in its title isn’t missing', () => {
  expect(explained('show me how to set a variable in a powershell script').missing).toBeUndefined()
})

test('a name alone is answered by the note of that name', () => {
  expect(explained('SBOM?').note.id).toBe('software-bill-of-materials')
})

test('below an answer that leaves room, the next likely passage of the topic is shown instead of what else adds to it', () => {
  const topic = explained('what permission do i need to create a service connection')
  expect(topic.answeredBy).toBe('Who can create a service connection?')
  const titles = topic.parts.filter(({ adds }) => adds).map(({ title }) => title)
  expect(titles).toEqual(['Create an Azure service connection without a secret'])
})

test.each([
  [
    'npm install eats 10 minutes in every one of our builds, how would you make it faster',
    'pipeline-caching',
    /npm ci is slow/,
  ],
  [
    'Our sprint burndown goes up in the middle of the sprint instead of down, what are we doing wrong?',
    'planning-metrics',
    /The burndown goes up/,
  ],
  ['how do I make one thing of the same 60 lines of yaml in 14 pipelines', 'yaml-templates', /Reuse the same steps/],
])('“%s”, a story, is answered by the likeliest passage', (question, note, title) => {
  const topic = explained(question)
  expect(topic.note.id).toBe(note)
  expect(topic.answeredBy).toMatch(title)
})
