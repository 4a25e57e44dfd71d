import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { checkContent } from '../../../src/content/lint/check-content.ts'
import { changed, noteFile, questionFile, today, validContent } from '../valid-content.ts'
import { built } from '../../built.ts'

test('a valid folder is reported with its figures', async () => {
  const { ok, output } = await checkContent({ dir: await validContent(), today, part: true })
  expect(ok).toBe(true)
  expect(output).toMatch(
    /^5 questions, 0 case studies, 1 notes, 1 comparisons, 1 misconceptions, 0 drills, 0 labs, 0 guides\noldest check: 2026-11-23/,
  )
  expect(output).toMatch(/^single +1 +20 % +55 % +◂ few$/m)
  expect(output).toMatch(/^d3 +5 +100 % +81 % +◂ many$/m)
  expect(output).toMatch(/^statements that are true +67 % of 3$/m)
  expect(output).toMatch(/^d3\.deployments\.strategy +1 +5 +1 +1 +1 +1 +1 +0 +5 +0 +0$/m)
  expect(output).toMatch(/^d3\.deployments\.hotfix +0 +0 +.*◂ open$/m)
})

test('with --quiet, a valid folder prints nothing', async () => {
  expect(await checkContent({ dir: await validContent(), today, part: true, quiet: true })).toEqual({
    ok: true,
    output: '',
  })
})

test('problems come first and in the order of the files', async () => {
  const dir = await validContent({
    [questionFile]: changed(questionFile, 'text: A recreation', 'text: A canary'),
    [noteFile]: changed(noteFile, 'id: canary-release', 'id: canary'),
  })
  const { ok, output } = await checkContent({ dir, today, part: true, quiet: true })
  expect(ok).toBe(false)
  expect(output.split('\n').map((line) => line.slice(0, line.indexOf('  ')))).toEqual([
    `content/${noteFile}:2`,
    `content/${questionFile}:19`,
    '',
    '2 problem',
  ])
})

test('a writer sees the problems of one skill area', async () => {
  const dir = await validContent({ [questionFile]: changed(questionFile, 'text: A recreation', 'text: A canary') })
  expect(await checkContent({ dir, today, part: true, quiet: true, area: 'd4' })).toEqual({ ok: true, output: '' })
  expect((await checkContent({ dir, today, part: true, quiet: true, area: 'd3' })).ok).toBe(false)
})

test('the command ends with 1 when there are problems', async () => {
  const command = fileURLToPath(new URL(`../../../${built('content/lint/check')}`, import.meta.url))
  const run = async (dir: string) =>
    promisify(execFile)(process.execPath, [command, dir, '--part', '--quiet']).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
    )
  expect(await run(await validContent())).toEqual({ code: 0, stdout: '' })
  const broken = await validContent({ [questionFile]: changed(questionFile, 'text: A recreation', 'text: A canary') })
  expect(await run(broken)).toMatchObject({ code: 1, stdout: expect.stringContaining('1 problem') })
})
