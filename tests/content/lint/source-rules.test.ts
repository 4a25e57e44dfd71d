import { expect, test } from '@jest/globals'
import { lineOf, noteFile, problemsAfter, problemsWith, questionFile } from '../valid-content.ts'

const known = 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs'
const at = { file: `content/${questionFile}`, line: lineOf('url:'), field: 'sources[0].url' }
const withUrl = (url: string) => problemsAfter(questionFile, known, url)

const message = (locale: string): string =>
  `has the locale segment "${locale}"; leave it out, so that readers get the page in their language`

test('a page of Microsoft Learn is in the list of existing pages', async () => {
  expect(await withUrl('https://learn.microsoft.com/azure/devops/made-up')).toEqual([
    {
      ...at,
      message:
        "isn't in content/learn-pages.txt; use a page from the list, or add /azure/devops/made-up with a comment that says where you read it",
    },
  ])
})

test('the query, the fragment, and a trailing slash are not part of a page', async () => {
  expect(await withUrl(`${known}/?view=azure-devops#canary`)).toEqual([])
})

test('a page that was read elsewhere is in the list with a comment', async () => {
  expect(await withUrl('https://learn.microsoft.com/azure/aks/read-elsewhere')).toEqual([])
})

test('a link has no locale', async () => {
  expect(await withUrl(known.replace('.com/', '.com/en-us/'))).toEqual([{ ...at, message: message('en-us') }])
  expect(await withUrl('https://docs.github.com/en/actions')).toEqual([{ ...at, message: message('en') }])
})

test('primary documentation of other hosts is allowed', async () => {
  expect(await withUrl('https://docs.github.com/actions/using-workflows')).toEqual([])
  expect(await withUrl('https://git-scm.com/book/en/v2')).toEqual([])
})

test('any other host is refused', async () => {
  expect(await withUrl('https://blog.example/az-400')).toEqual([
    {
      ...at,
      message:
        "is on blog.example, which isn't an allowed host; use primary documentation (the list is in src/content/lint/checks/check-sources.ts)",
    },
  ])
})

test('a link is https', async () => {
  expect(await withUrl(known.replace('https', 'http'))).toMatchObject([
    { ...at, message: expect.stringMatching(/; an https address without a locale segment$/) },
  ])
})

test('the sources of notes are checked too', async () => {
  expect(await problemsAfter(noteFile, known, 'https://learn.microsoft.com/made-up')).toMatchObject([
    { file: `content/${noteFile}`, line: lineOf('url:', noteFile), field: 'sources[0].url' },
  ])
})

test('the page of a change is checked as well', async () => {
  const changes = `- id: checkout
  kind: version
  uses: actions/checkout
  current: 7
  checked: 2026-11-23
  page:
    title: A page
    url: https://learn.microsoft.com/azure/devops/made-up
`
  expect(await problemsWith({ 'changes.yaml': changes })).toMatchObject([
    { file: 'content/changes.yaml', line: 8, field: 'page.url' },
  ])
})
