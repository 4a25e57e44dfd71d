import { expect, test } from '@jest/globals'
import { difficultyOf, stepFrom } from '../../../src/domain/question/difficulty.ts'
import { isOnPlatform } from '../../../src/domain/question/platform.ts'
import { firstLetters, indexOfLetter, letterAt } from '../../../src/domain/question/picks.ts'
import { single } from '../valid.ts'

const platformsOf = (...tags: string[]) =>
  (['github', 'azure'] as const).filter((platform) => isOnPlatform({ ...single, tags }, platform))

test.each([
  ['github', ['github']],
  ['github-actions', ['github']],
  ['gh-cli', ['github']],
  ['dependabot', ['github']],
  ['codeql', ['github']],
  ['github-flow', []],
  ['github-flow-rules', ['github']],
  ['gh-cli-extension', []],
  ['dependabot-alerts', []],
  ['codeql-cli', []],
  ['my-github', []],
  ['azure-pipelines', ['azure']],
  ['azure-repos', ['azure']],
  ['azure-boards', ['azure']],
  ['azure-artifacts', ['azure']],
  ['azure-devops-server', ['azure']],
  ['azure-monitor', []],
  ['my-azure-repos', []],
])('the tag %s is about %j', (tag, platforms) => {
  expect(platformsOf('canary', tag)).toEqual(platforms)
})

test('a question can be about both platforms or none', () => {
  expect([platformsOf('github', 'azure-repos'), platformsOf()]).toEqual([['github', 'azure'], []])
})

test('difficulties have names, with steps between them that end at the easiest and hardest', () => {
  expect(([1, 2, 3] as const).map((difficulty) => difficultyOf({ ...single, difficulty }))).toEqual([
    'easy',
    'medium',
    'hard',
  ])
  expect((['easy', 'medium', 'hard'] as const).map((difficulty) => stepFrom(difficulty, 1))).toEqual([
    'medium',
    'hard',
    'hard',
  ])
  expect((['easy', 'medium', 'hard'] as const).map((difficulty) => stepFrom(difficulty, -1))).toEqual([
    'easy',
    'easy',
    'medium',
  ])
})

test('letters and places are the same in both directions', () => {
  expect(firstLetters(4)).toEqual(['a', 'b', 'c', 'd'])
  expect(firstLetters(26).map(indexOfLetter).map(letterAt)).toEqual(firstLetters(26))
})
