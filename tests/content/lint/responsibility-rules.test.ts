import { expect, test } from '@jest/globals'
import { checkResponsibilities } from '../../../src/content/lint/checks/check-responsibilities.ts'
import { readContent } from '../../../src/content/read-content.ts'
import { problemsWith, today, validContent } from '../valid-content.ts'

const path = 'responsibilities.yaml'
const responsibility = (objectives: string, id = 'releases') => `- id: ${id}
  group: pipelines
  label: Release to production
  text: You ship versions, and you decide how and when.
  phrases: [ship releases]
  objectives: [${objectives}]
`
const all = 'd3.deployments.strategy, d3.deployments.hotfix'

test('a responsibility names objectives of the outline, at least two', async () => {
  expect(await problemsWith({ [path]: responsibility(all) })).toEqual([])
  const [unknown] = await problemsWith({ [path]: responsibility('d3.deployments.strategy, d3.deployments.luck') })
  expect(unknown).toMatchObject({ file: `content/${path}`, field: 'objectives[1]' })
  expect(unknown?.message).toContain('d3.deployments.luck')
  expect(await problemsWith({ [path]: responsibility('d3.deployments.strategy') })).toMatchObject([
    { field: 'objectives' },
  ])
})

test('an id is used once, and a group is one of the card', async () => {
  const twice = await problemsWith({ [path]: responsibility(all) + responsibility(all) })
  expect(twice).toMatchObject([{ field: 'id' }])
  expect(await problemsWith({ [path]: responsibility(all).replace('group: pipelines', 'group: luck') })).toMatchObject([
    { field: 'group' },
  ])
})

test('together they reach every skill area and half of the objectives', async () => {
  const messages = async (objectives: string): Promise<readonly string[]> => {
    const dir = await validContent({ [path]: responsibility(objectives) })
    return checkResponsibilities((await readContent(dir, { today })).read).map(({ message }) => message)
  }
  expect(await messages('d3.deployments.strategy, d4.secrets.key-vault')).toEqual([])
  expect(await messages(all)).toEqual(['reaches no objective of d4; add one'])
  expect(await messages('d3.deployments.strategy, d3.deployments.strategy')).toEqual([
    'reaches no objective of d4; add one',
    'reaches 1 of 4 objectives; at least half of them belong to some work',
  ])
})
