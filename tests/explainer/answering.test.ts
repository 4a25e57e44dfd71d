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
  ['somebody from management has to say OK before prod gets deployed', 'manual-approvals', /\*Approvals\*/],
])('“%s” is answered by the passage that fits best, whatever topic is named', (question, note, said) => {
  const topic = explained(question)
  expect(topic.note.id).toBe(note)
  expect(textOf(topic)).toMatch(said)
})

test('a scenario is answered by the passage on it, before what is said about the topic', () => {
  const { lead } = explained('How would you reduce the costs of our build agents?')
  expect(lead[0]?.text).toMatch(/^I'd look at what we pay for/)
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

test('a name alone is answered by the note of that name', () => {
  expect(explained('SBOM?').note.id).toBe('software-bill-of-materials')
})
