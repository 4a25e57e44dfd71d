import { expect, test } from '@jest/globals'
import { problemLine } from '../../../src/content/problem.ts'
import { problemsWith } from '../valid-content.ts'

const file = 'diagrams/canary-release.yaml'
const diagram = `id: canary-release
form: flow
rows:
  - [{ id: users, text: Users }]
  - - { id: old, text: Old version }
    - { id: new, text: New version }
arrows:
  - { from: users, to: old, text: most }
  - { from: users, to: new, text: a few }
alt: >-
  Users reach the old version most of the time, and a few of them reach the new version.
`
const problems = async (from: string | RegExp, to: string, path = file): Promise<string[]> => {
  const text = diagram.replace(from, to)
  return (await problemsWith({ [path]: text })).map(problemLine)
}

test('a diagram whose text says the same is valid', async () => {
  expect(await problems('', '')).toEqual([])
})

test('a diagram without a text is reported', async () => {
  expect(await problems(/alt:[\s\S]*/, '')).toEqual([
    `content/${file}:1  alt  is missing; what the diagram shows, in words, for people who don't see it`,
  ])
})

test('words that only the picture has are reported', async () => {
  expect(await problems('text: New version', 'text: Green 47')).toEqual([
    `content/${file}:10  alt  doesn't say green, 47, which the diagram shows; say everything in words, too`,
  ])
})

test('a diagram of no note, or in a file with another name, is reported', async () => {
  expect(await problems('id: canary-release', 'id: canary', 'diagrams/canary.yaml')).toEqual([
    "content/diagrams/canary.yaml:1  id  canary isn't a note; there's no such file in content/notes/*/",
  ])
  expect(await problems('', '', 'diagrams/canary.yaml')).toEqual([
    'content/diagrams/canary.yaml:1  id  is canary-release, but the file is canary.yaml; use the same name for both',
  ])
})

test('an arrow to nothing is reported', async () => {
  expect(await problems('to: new', 'to: nowhere')).toEqual([
    `content/${file}:9  arrows[1].to  is nowhere, which nothing in the diagram is called`,
  ])
})
