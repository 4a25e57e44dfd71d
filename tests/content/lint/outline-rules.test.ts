import { expect, test } from '@jest/globals'
import { lineOf, problemsAfter } from '../valid-content.ts'

const path = 'outline.yaml'
const file = 'content/outline.yaml'

test('an id of the outline is unique', async () => {
  const field = 'skillAreas[0].sections[0].objectives[1].id'
  expect(await problemsAfter(path, 'd3.deployments.hotfix', 'd3.deployments.strategy')).toEqual([
    {
      file,
      line: lineOf('hotfix', path),
      field,
      message: 'is d3.deployments.strategy, which is used twice; ids are unique',
    },
  ])
})

test('an id begins with the id of its parent', async () => {
  const field = 'skillAreas[0].sections[1].objectives[0].id'
  expect(await problemsAfter(path, 'd3.maintenance.retention', 'd3.upkeep.retention')).toEqual([
    {
      file,
      line: lineOf('retention', path),
      field,
      message: 'is d3.upkeep.retention, but it\'s part of d3.maintenance; start it with "d3.maintenance."',
    },
  ])
})

test('a share of the exam is a range', async () => {
  const message = 'has a min above its max; write { min: 10, max: 15 }'
  expect(await problemsAfter(path, 'min: 50', 'min: 60')).toEqual([
    { file, line: lineOf('weight', path), field: 'skillAreas[0].weight', message },
  ])
})
