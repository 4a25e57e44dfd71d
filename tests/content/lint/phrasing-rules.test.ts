import { expect, test } from '@jest/globals'
import { problemLine } from '../../../src/content/problem.ts'
import { problemsWith } from '../valid-content.ts'

const file = 'phrasings/d3/canary-release.yaml'
const titles = ['Send a share of the traffic', 'The share in a pipeline', 'Every canary passes', 'Why is it safe?']
const problems = async (passages: string, path = file, id = 'canary-release'): Promise<string[]> =>
  (await problemsWith({ [path]: `id: ${id}\npassages:\n${passages}` })).map(problemLine)
const asked = (title: string, ...texts: string[]): string => `  - title: ${title}\n    asked: [${texts.join(', ')}]\n`

test('other ways to ask for a task, an example, a cause, and an answered question are valid', async () => {
  const passages = titles.map((title, index) => asked(title, `way ${index} to ask for it`)).join('')
  expect(await problems(passages)).toEqual([])
})

test('a title that no passage has is reported', async () => {
  expect(await problems(asked('Take a nap', 'i am tired'))).toEqual([
    `content/${file}:3  passages[0].title  no passage of canary-release has this title`,
  ])
})

test('the same words for two passages are reported', async () => {
  const [first = '', second = ''] = titles
  expect(await problems(asked(first, 'canary how') + asked(second, 'canary why', 'canary how'))).toEqual([
    `content/${file}:6  passages[1].asked[1]  also asks for “${first}”; keep one`,
  ])
})

test('phrasings of no note, or in a file with another name, are reported', async () => {
  const passages = asked(titles[0] ?? '', 'canary how')
  expect(await problems(passages, 'phrasings/d3/canary.yaml', 'canary')).toEqual([
    "content/phrasings/d3/canary.yaml:1  id  canary isn't a note; there's no such file in content/notes/*/",
  ])
  expect(await problems(passages, 'phrasings/d3/canary.yaml')).toEqual([
    'content/phrasings/d3/canary.yaml:1  id  is canary-release, but the file is canary.yaml; use the same name for both',
  ])
})
