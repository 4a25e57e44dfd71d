import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { ContentError } from '../../src/content/content-error.ts'
import { loadCatalog } from '../../src/content/load.ts'
import { readContent } from '../../src/content/read-content.ts'
import { changed, questionFile, today, validContent } from './valid-content.ts'

test('a valid folder has no problems and becomes a catalog', async () => {
  const dir = await validContent()
  expect((await readContent(dir, { today })).problems).toEqual([])
  const catalog = await loadCatalog(dir)
  expect([...catalog.questions.keys()]).toEqual([
    'first-tenth',
    'two-gates',
    'canary-steps',
    'canary-yaml',
    'canary-facts',
  ])
  expect(catalog.notes.get('canary-release')?.sections['In one line']).toMatch(/^word0 word1 .* word33$/)
  expect(catalog.comparisons.map(({ id }) => id)).toEqual(['canary-or-switch'])
  expect(catalog.misconceptions.get('canary-vs-blue-green')?.truth).toMatch(/^A canary moves/)
})

test('an invalid catalog is not created: the error lists every problem', async () => {
  const text = changed(questionFile, 'difficulty: 2', 'difficulty: 4').replace('tags: [aks]', 'tags: [AKS]')
  const error = await loadCatalog(await validContent({ [questionFile]: text })).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ContentError)
  expect(String(error)).toBe(
    [
      'ContentError: The content has 2 problems:',
      "content/questions/d3/deployments.strategy.yaml:4  difficulty  is 4, which doesn't fit; 1 to know it, 2 to apply it, 3 to weigh it under constraints",
      'content/questions/d3/deployments.strategy.yaml:10  tags[0]  is not an id; use lower case words joined by hyphens',
      'Fix the files, then run npm run content:check.',
    ].join('\n'),
  )
})

test('a future day is valid for a server, whose clock may be wrong', async () => {
  const dir = await validContent({
    [questionFile]: changed(questionFile, 'checked: 2026-11-23', 'checked: 2999-01-01'),
  })
  expect((await loadCatalog(dir)).questions.size).toBe(5)
})

test('a missing folder gives the error of the file system', async () => {
  await expect(loadCatalog('/nowhere/content')).rejects.toThrow(/ENOENT/)
})

test('without an outline nothing is loaded', async () => {
  const dir = await validContent({ 'outline.yaml': 'version: 1\n' })
  const { content, problems } = await readContent(dir)
  expect(content).toBeUndefined()
  expect(problems.map(({ file }) => file)).toContain('content/outline.yaml')
})

test('the real content loads', async () => {
  const catalog = await loadCatalog(fileURLToPath(new URL('../../content', import.meta.url)))
  expect(catalog.outline.skillAreas).toHaveLength(5)
})
