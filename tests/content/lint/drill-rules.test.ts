import { stringify } from 'yaml'
import { expect, test } from '@jest/globals'
import type { Drill } from '../../../src/domain/practice/drill.ts'
import { canaryDrill, smallGuides, smallLab } from '../../features/small-practice.ts'
import { problemsWith } from '../valid-content.ts'

const path = 'drills/d3/canary-goes-wrong.yaml'
const valid: Drill = {
  ...canaryDrill,
  objectives: ['d3.deployments.strategy', 'd3.deployments.hotfix'],
  decisions: canaryDrill.decisions.map((decision) => ({
    ...decision,
    objective: decision.objective.startsWith('d5') ? 'd3.deployments.hotfix' : decision.objective,
  })),
}
const messages = async (drill: Drill, at = path) =>
  (await problemsWith({ [at]: stringify(drill) })).map(({ field, message }) => `${field} ${message}`)
const withDecision = (index: number, change: Partial<Drill['decisions'][number]>): Drill => ({
  ...valid,
  decisions: valid.decisions.map((decision, place) => (place === index ? { ...decision, ...change } : decision)),
})
const withLeadsTo = (index: number, leadsTo: string): Drill =>
  withDecision(index, {
    choices: valid.decisions[index]!.choices.map((choice, place) => (place === 0 ? { ...choice, leadsTo } : choice)),
  })

test('a good drill, lab and guide have no problems', async () => {
  const lab = {
    ...smallLab,
    steps: smallLab.steps.map((step) => ({ ...step, objectives: ['d3.maintenance.retention'] })),
  }
  expect(
    await problemsWith({
      [path]: stringify(valid),
      'labs/reference-project.yaml': stringify(lab),
      'guides/fit.yaml': stringify(smallGuides[0]),
    }),
  ).toEqual([])
})

test('a drill has its own file in the folder of its skill area', async () => {
  expect(await messages(valid, 'drills/d4/other.yaml')).toEqual(
    [
      'objectives[0] is of d3, so the file belongs in drills/d3/',
      'id is canary-goes-wrong, but the file is other.yaml; use the same name for both',
    ].toSorted((a) => (a.startsWith('id') ? -1 : 1)),
  )
})

test('each decision has one choice of each quality', async () => {
  const [first, second, third] = valid.decisions[2]!.choices
  expect(await messages(withDecision(2, { choices: [first!, second!, { ...third!, quality: 'good' }] }))).toEqual([
    'decisions[2].choices needs exactly one good and one harmful choice',
  ])
})

test('a choice leads forward to an existing decision', async () => {
  expect(await messages(withLeadsTo(2, 'nowhere'))).toEqual([
    "decisions[2].choices[0].leadsTo is nowhere, which isn't a decision of this drill",
  ])
  expect(await messages(withLeadsTo(3, 'stop-or-go'))).toEqual([
    "decisions[3].choices[0].leadsTo is stop-or-go, which doesn't come later; a drill can only move forward",
  ])
})

test('a detour that no choice leads to is reported', async () => {
  const choices = valid.decisions[0]!.choices.map(({ leadsTo: _, ...choice }) => choice)
  expect(await messages(withDecision(0, { choices }))).toEqual([
    'decisions[1].detour is set, but no choice leads here with `leadsTo`',
  ])
})

test('decisions count for objectives of the drill, and each objective has one', async () => {
  expect(await messages(withDecision(0, { objective: 'd3.maintenance.retention' }))).toEqual([
    'objectives[1] is d3.deployments.hotfix, but no decision on the main path covers it',
    "decisions[0].objective is d3.maintenance.retention, which isn't an objective of the drill",
  ])
})

test('a good path has four to seven decisions', async () => {
  expect(await messages(withLeadsTo(2, 'same-fault-again'))).toEqual([
    'decisions make a best path of 3; it needs 4 to 7 decisions',
  ])
})

test('a lab refers to existing objectives and notes, and its snippets are well formed', async () => {
  const [first, ...rest] = smallLab.steps.map((step) => ({ ...step, objectives: ['d3.maintenance.retention'] }))
  const work = {
    ...first!.work,
    'github-actions': { ...first!.work['github-actions'], snippet: { language: 'yaml', text: 'on: push\njob: {}\n' } },
  }
  const lab = { ...smallLab, steps: [{ ...first!, notes: ['magic'], work }, ...rest] }
  expect(
    (await problemsWith({ 'labs/reference-project.yaml': stringify(lab) })).map(
      ({ field, message }) => `${field} ${message}`,
    ),
  ).toEqual([
    "steps[0].notes[0] magic isn't a note; there's no such file in content/notes/*/",
    expect.stringContaining(
      'steps[0].work.github-actions.snippet.text isn\'t a valid GitHub Actions workflow: unexpected key "job" for "workflow" section',
    ),
  ])
})

test('a lab names its needs, each step knows them, and each query has tables', async () => {
  const [first, ...rest] = smallLab.steps.map((step) => ({ ...step, objectives: ['d3.maintenance.retention'] }))
  const way = first!.work['github-actions']
  const [rule] = way.proof!.rules
  const work = {
    ...first!.work,
    'github-actions': {
      ...way,
      needs: ['runner', 'magic'],
      free: { ...way, proof: { ...way.proof!, language: 'kql', rules: [rule!, rule!] } },
    },
  }
  const needs = [...smallLab.needs, { ...smallLab.needs[0]!, id: 'idle' }, smallLab.needs[0]!]
  const lab = { ...smallLab, needs, steps: [{ ...first!, work }, ...rest] }
  expect(
    (await problemsWith({ 'labs/reference-project.yaml': stringify(lab) })).map(
      ({ field, message }) => `${field} ${message}`,
    ),
  ).toEqual([
    'needs[1].id is idle, which no step needs',
    'needs[2].id is runner, which is used twice',
    "steps[0].work.github-actions.needs[1] is magic, which isn't in the lab's needs",
    'steps[0].work.github-actions.free.proof.tables belong to KQL, and each query needs them',
    'steps[0].work.github-actions.free.proof.rules[1].id is on-push, which is used twice',
  ])
})
