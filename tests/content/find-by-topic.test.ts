import { beforeAll, expect, test } from '@jest/globals'
import { createCatalog, type Catalog } from '../../src/content/catalog.ts'
import { loadCatalog } from '../../src/content/load.ts'
import { validContent } from './valid-content.ts'

let catalog: Catalog
beforeAll(async () => {
  const small = await loadCatalog(await validContent())
  const [first, second, third, fourth] = [...small.questions.values()]
  const canary = small.notes.get('canary-release')
  if (!first || !second || !third || !fourth || !canary) throw new Error('the valid content has changed')
  catalog = createCatalog({
    outline: small.outline,
    drills: [],
    labs: [],
    tasks: [],
    guides: [],
    notes: [
      {
        ...canary,
        id: 'canary-on-aks',
        title: 'Canary on AKS with a service mesh',
        aliases: ['mesh canary'],
        asks: [],
      },
      { ...canary, asks: ['send a tenth of the users first'] },
      {
        ...canary,
        id: 'workload-identity-federation',
        title: 'Workload identity federation',
        aliases: ['WIF', 'OIDC'],
        asks: [],
      },
    ],
    questions: [
      { ...first, tags: ['aks'] },
      { ...second, objectives: ['d3.maintenance.retention'], notes: ['workload-identity-federation'], tags: ['kql'] },
      {
        ...third,
        objectives: ['d4.secrets.key-vault', 'd3.deployments.hotfix'],
        notes: ['workload-identity-federation'],
      },
      {
        ...fourth,
        objectives: ['d3.deployments.hotfix'],
        notes: ['canary-on-aks'],
        stem: 'Something on Terraform state.',
      },
    ],
    cases: [],
    comparisons: [],
    diagrams: [],
    misconceptions: [],
  })
})

const questions = (topic: string) => catalog.findQuestions(topic).map(({ id }) => id)

test('a skill area is found by its id, its short name and its title', () => {
  const d3 = ['first-tenth', 'two-gates', 'canary-steps', 'canary-yaml']
  expect(questions('D3')).toEqual(d3)
  expect(questions('pipelines')).toEqual(d3)
  expect(questions('Security')).toEqual(['canary-steps'])
  expect(questions('compliance')).toEqual(['canary-steps'])
})

test('a section is found by its id, its last part and words of its title', () => {
  expect(questions('d3.maintenance')).toEqual(['two-gates'])
  expect(questions('deployment')).toEqual(['first-tenth', 'canary-steps', 'canary-yaml'])
  expect(questions('sensitive information')).toEqual(['canary-steps'])
})

test('an objective is found by its id and by words of its text', () => {
  expect(questions('d3.deployments.hotfix')).toEqual(['canary-steps', 'canary-yaml'])
  expect(questions('keyvault')).toEqual(['canary-steps'])
  expect(questions('blue/green')).toEqual(['first-tenth'])
  expect(questions('certificates')).toEqual(['canary-steps'])
})

test('a tag and a note’s name find their questions', () => {
  expect(questions('KQL')).toEqual(['two-gates'])
  expect(questions('wif')).toEqual(['two-gates', 'canary-steps'])
  expect(questions('canary')).toEqual(['first-tenth'])
  expect(questions('canary-on-aks')).toEqual(['canary-yaml'])
  expect(questions('service mesh')).toEqual(['canary-yaml'])
})

test('words of a stem find the question if no better rule matches', () => {
  expect(questions('terraform')).toEqual(['canary-yaml'])
})

test('a topic without a match finds nothing', () => {
  for (const topic of ['', '  ', '???', 'the', 'unicorns', 'canary unicorn']) {
    expect(questions(topic)).toEqual([])
  }
})

test('the place of an objective in the outline is known', () => {
  expect(catalog.objective('d3.deployments.hotfix')?.text).toMatch(/^Design a hotfix/)
  expect(catalog.sectionOf('d3.deployments.hotfix')?.id).toBe('d3.deployments')
  expect(catalog.skillAreaOf('d3.deployments.hotfix')?.short).toBe('Pipelines')
  expect(catalog.objective('d9.no.such')).toBeUndefined()
  expect(catalog.questionsOf('d3.deployments.hotfix').map(({ id }) => id)).toEqual(['canary-steps', 'canary-yaml'])
  expect(catalog.questionsOf('d9.no.such')).toEqual([])
})
