import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { runScript } from './run-script.ts'

jest.setTimeout(60_000)
let dir: string
let path: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shipmate-az-'))
  path = `${dir}:${process.env['PATH'] ?? ''}`
})
afterAll(() => rm(dir, { recursive: true, force: true }))

/** Puts an `az` on the path that writes down its arguments and answers the same to all. */
async function fakeAzure(answer: string): Promise<() => Promise<string[]>> {
  const log = join(dir, 'log')
  await rm(log, { force: true })
  await writeFile(join(dir, 'answer'), answer)
  await writeFile(join(dir, 'az'), `#!/bin/sh\necho "$*" | head -n 1 >> '${log}'\ncat '${join(dir, 'answer')}'\n`)
  await chmod(join(dir, 'az'), 0o755)
  return async () => (existsSync(log) ? (await readFile(log, 'utf8')).trim().split('\n') : [])
}

const release = {
  STRATEGY: 'blue-green',
  RESOURCE_GROUP: 'rg',
  APP_NAME: 'ca',
  NEW_REVISION: 'ca-shipmate-prod--new',
  REVISION_LABEL: 'green',
  OLD_REVISION: 'ca-shipmate-prod--old',
  OLD_LABEL: 'blue',
}

test('roll-back.ts reads the plan of the job and calls Azure', async () => {
  const calls = await fakeAzure('')
  const { code, output } = await runScript(['deploy/pipelines/roll-back.ts'], { PATH: path, ...release })
  expect(output).toBe('ca-shipmate-prod--old gets all requests again.\n')
  expect(code).toBe(0)
  expect(await calls()).toEqual([
    'containerapp revision activate -g rg -n ca --revision ca-shipmate-prod--old',
    'containerapp ingress traffic set -g rg -n ca --revision-weight ca-shipmate-prod--old=100',
    'containerapp revision deactivate -g rg -n ca --revision ca-shipmate-prod--new',
  ])
})

test('a missing variable, or a macro that Azure Pipelines left as it is, stops a script before it calls Azure', async () => {
  for (const value of ['', '$(RESOURCE_GROUP)']) {
    const calls = await fakeAzure('')
    const { code, output } = await runScript(['deploy/pipelines/roll-back.ts'], {
      PATH: path,
      ...release,
      RESOURCE_GROUP: value,
    })
    expect(code).toBe(1)
    expect(output).toContain('The variable RESOURCE_GROUP is missing.')
    expect(await calls()).toEqual([])
  }
})

test('keep-outputs.ts sets variables for both services', async () => {
  const file = join(dir, 'outputs.json')
  const outputs = {
    publicUrl: { value: 'https://a' },
    revisionUrl: { value: 'https://b' },
    workspaceId: { value: 'w' },
  }
  await writeFile(file, JSON.stringify(outputs))
  const env = { PATH: path, GITHUB_ENV: join(dir, 'env') }
  expect((await runScript(['deploy/pipelines/keep-outputs.ts', file], env)).code).toBe(0)
  expect(await readFile(env.GITHUB_ENV, 'utf8')).toBe(
    'PUBLIC_ADDRESS=https://a\nREVISION_ADDRESS=https://b\nWORKSPACE_ID=w\n',
  )
  const azure = await runScript(['deploy/pipelines/keep-outputs.ts', file], { PATH: path, TF_BUILD: 'True' })
  expect(azure.output).toContain('##vso[task.setvariable variable=REVISION_ADDRESS]https://b\n')
  await writeFile(file, JSON.stringify({ ...outputs, workspaceId: { value: 'w\nPATH=/tmp' } }))
  expect((await runScript(['deploy/pipelines/keep-outputs.ts', file], env)).output).toContain('has a line break')
  await writeFile(file, '{}')
  expect((await runScript(['deploy/pipelines/keep-outputs.ts', file], env)).output).toContain('no output publicUrl')
})

test('release-notes.ts prints the notes of the version in package.json', async () => {
  const { code, output } = await runScript(['deploy/pipelines/release-notes.ts'], { PATH: path })
  expect(code).toBe(0)
  expect(output).toMatch(/^- /)
  expect(output).not.toMatch(/^## /m)
})
