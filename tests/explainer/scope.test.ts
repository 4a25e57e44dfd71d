import { beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { realContent } from '../real-content.ts'
import { explainerOf } from '../../src/explainer/explainer-of.ts'
import type { Explainer } from '../../src/explainer/explanation.ts'

// With the real notes: what's outside depends on what they cover.
let explainer: Explainer
beforeAll(async () => {
  explainer = explainerOf(await realContent())
})

const Asked = z.object({ q: z.string(), kind: z.enum(['outside', 'inside']) })
const asked = readFileSync(new URL('scope.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Asked.parse(JSON.parse(line)))

/** The questions of a kind that are answered, or that aren't. */
const those = (kind: 'outside' | 'inside', isAnswered: boolean): string[] =>
  asked
    .filter((one) => one.kind === kind && (explainer.explain(one.q).kind !== 'refusal') === isAnswered)
    .map(({ q }) => q)
const count = (kind: string): number => asked.filter((one) => one.kind === kind).length

test('of the questions outside the exam, at least 97 % are refused', () => {
  const answered = those('outside', true)
  expect(answered.slice(0, Math.floor(count('outside') * 0.03))).toEqual(answered)
})

test('of the hard questions on the exam, at most 8 % are refused', () => {
  const refused = those('inside', false)
  expect(refused.slice(0, Math.floor(count('inside') * 0.08))).toEqual(refused)
})

const linkOf = (question: string): string | undefined => {
  const explanation = explainer.explain(question)
  return explanation.kind === 'refusal' ? explanation.page?.url : undefined
}

test.each([
  ['are github actions having problems right now', 'https://www.githubstatus.com/'],
  ['is azure devops down at the moment?? nothing loads', 'https://status.dev.azure.com/'],
  ['why is dev.azure.com so slow for everyone today', 'https://status.dev.azure.com/'],
  ['is the npm registry down', 'https://status.npmjs.org/'],
  [
    'when will azure devops server 2025 be released',
    'https://learn.microsoft.com/azure/devops/release-notes/features-timeline',
  ],
  ['which .net version is current', 'https://github.com/dotnet/core/releases'],
  [
    'how much does a parallel job cost per month today?',
    'https://azure.microsoft.com/pricing/details/devops/azure-devops-services/',
  ],
])('“%s” gets the page of record', (question, url) => {
  expect(linkOf(question)).toBe(url)
})

test.each([
  'is our agent offline again',
  'what does a parallel job cost',
  'when are old runs removed',
  'how do I ignore everything in a folder',
  'who can bypass the rules of a branch',
  'github enterprise or azure devops for a bank',
  'GH013 repository rule violations found',
])('“%s” is a question for the notes', (question) => {
  expect(explainer.explain(question).kind).not.toBe('refusal')
})

test.each([
  ['spinnaker for canary', 'spinnaker', 'canary-release'],
  ['is there something on Opsgenie for alerts', 'opsgenie', 'alerts-and-action-groups'],
  ['crossplane vs terraform', 'crossplane', 'terraform'],
])('“%s”: the name that the notes lack is said, with the nearest topic', (question, unknown, near) => {
  const explanation = explainer.explain(question)
  if (explanation.kind !== 'refusal') throw new Error('it was answered')
  expect(explanation.unknown).toEqual([unknown])
  expect([...explanation.found, ...explanation.nearest].map(({ id }) => id)).toContain(near)
})

test.each([
  'how do I set up Azure Backup for a storage account',
  'how do I create a conditional access policy for guests',
  'how do I write a Logic App for approvals',
  'explain kubernetes network policies',
  'how do I compile COBOL in Azure Pipelines',
  'when was azure devops first released',
  'who invented trunk-based development',
  'how many users does azure devops have',
  'please approve the release for me',
  'restart our pipeline 4471',
  'close the work item 123',
  'can you merge my pull request',
])('“%s” has words that no answer has, or isn’t a question for the notes: it’s refused', (question) => {
  expect(explainer.explain(question).kind).toBe('refusal')
})

test.each([
  ['how do I add a manual approval in azure pipelines', 'manual-approvals'],
  ['how do I let a pipeline access a storage account without a secret', 'workload-identity-federation'],
  ['turn on codeql for 60 repos without clicking 60 times', 'codeql-code-scanning'],
  ['what does the condition keyword do in a pipeline', 'conditions-and-dependencies'],
  ['git lfs in 3 sentences please', 'git-lfs'],
  ['bicep? is it a language or a tool', 'bicep'],
  ['trunk-based development, please explain, I come from SVN', 'trunk-based-development'],
  ['what is azure devops and what are its main services', 'azure-devops-services'],
  ['AADSTS700016 in the azure login step', 'service-principal'],
])('“%s” is answered from %s', (question, note) => {
  const explanation = explainer.explain(question)
  expect(explanation.kind === 'topic' ? explanation.note.id : explanation.kind).toBe(note)
})
