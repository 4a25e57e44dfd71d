import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { rollBack, rollOut, type Release } from '../../../deploy/pipelines/release/roll-out.ts'

const resultOf = (name: string): string => readFileSync(new URL(`results/${name}.json`, import.meta.url), 'utf8')

const release: Release = {
  strategy: 'blue-green',
  resourceGroup: 'rg-shipmate-prod',
  app: 'ca-shipmate-prod',
  newRevision: 'ca-shipmate-prod--new',
  newLabel: 'green',
  oldRevision: 'ca-shipmate-prod--old',
  oldLabel: 'blue',
}
const watch = { workspace: 'w', query: 'turns', steps: [10, 50, 100], waitSeconds: 300, checks: 3, minTurns: 20 }

/**
 * Azure as far as a release sees it.
 * @param results what the health query answers, one after the other; the last one stays. The first question comes before anything moves
 */
function azure(results: readonly string[], broken?: string) {
  const calls: string[] = []
  const said: string[] = []
  let waited = 0
  let queries = 0
  return {
    calls,
    said,
    waited: () => waited,
    tools: {
      az: (args: readonly string[]) => {
        const command = args.join(' ').replace('-g rg-shipmate-prod -n ca-shipmate-prod ', '')
        if (broken !== undefined && command.includes(broken)) return Promise.reject(new Error('not found'))
        if (command.startsWith('monitor'))
          return Promise.resolve(resultOf(results[Math.min(queries++, results.length - 1)] ?? ''))
        calls.push(command.replace('containerapp ', ''))
        return Promise.resolve('')
      },
      sleep: (seconds: number) => {
        waited += seconds
        return Promise.resolve()
      },
      say: (line: string) => void said.push(line),
    },
  }
}

test('traffic moves in steps while the new revision is healthy, and then the old one stops', async () => {
  const { tools, calls, waited } = azure(['healthy'])
  expect(await rollOut(release, watch, tools)).toBe(true)
  expect(calls).toEqual([
    'ingress traffic set --label-weight green=10 blue=90',
    'ingress traffic set --label-weight green=50 blue=50',
    'ingress traffic set --label-weight green=100 blue=0',
    'revision deactivate --revision ca-shipmate-prod--old',
  ])
  expect(waited()).toBe(900)
})

test.each(['failing', 'slow'])('a release that is %s gets no more traffic', async (name) => {
  const { tools, calls } = azure(['too-few', 'healthy', name])
  expect(await rollOut(release, watch, tools)).toBe(false)
  expect(calls).toEqual([
    'ingress traffic set --label-weight green=10 blue=90',
    'ingress traffic set --label-weight green=50 blue=50',
  ])
})

test('too few turns are checked again, and decide against the release in the end', async () => {
  const later = azure(['too-few', 'too-few', 'too-few', 'healthy'])
  expect(await rollOut(release, watch, later.tools)).toBe(true)
  expect(later.waited()).toBe(1500)
  const never = azure(['too-few'])
  expect(await rollOut(release, watch, never.tools)).toBe(false)
  expect(never.waited()).toBe(900)
  expect(never.said.at(-1)).toBe('Check 3 of 3: too-few-turns. 5 turns of ca-shipmate-prod--new; 20 are needed.')
})

test('with one revision at a time, the health is checked once and no traffic moves', async () => {
  for (const strategy of ['switch', 'first'] as const) {
    const { tools, calls, waited } = azure(['healthy'])
    expect(await rollOut({ ...release, strategy }, watch, tools)).toBe(true)
    expect(calls).toEqual([])
    expect(waited()).toBe(300)
  }
})

test('the first release needs no turns, because nobody can use it yet', async () => {
  const first = azure(['too-few'])
  expect(await rollOut({ ...release, strategy: 'first' }, watch, first.tools)).toBe(true)
  expect(first.waited()).toBe(300)
  expect(await rollOut({ ...release, strategy: 'first' }, watch, azure(['failing']).tools)).toBe(false)
})

test('before the first turn, the workspace has no table yet', async () => {
  const { tools } = azure([])
  const refusal = new Error(
    "Command failed: az monitor …\n'where' operator: Failed to resolve table or column expression named 'AppRequests'",
  )
  const az = (args: readonly string[]) => (args[0] === 'monitor' ? Promise.reject(refusal) : tools.az(args))
  expect(await rollOut({ ...release, strategy: 'switch' }, { ...watch, minTurns: 0 }, { ...tools, az })).toBe(true)
  expect(await rollOut({ ...release, strategy: 'switch' }, watch, { ...tools, az })).toBe(false)
})

test('going back tries again when Azure refuses', async () => {
  const { tools, calls, waited } = azure([])
  let refusals = 2
  const az = (args: readonly string[]) =>
    args.includes('activate') && refusals-- > 0 ? Promise.reject(new Error('in progress')) : tools.az(args)
  await rollBack({ ...release, strategy: 'switch' }, { ...tools, az })
  expect(calls).toEqual([
    'revision deactivate --revision ca-shipmate-prod--new',
    'revision activate --revision ca-shipmate-prod--old',
    'ingress traffic set --revision-weight ca-shipmate-prod--old=100',
  ])
  expect(waited()).toBe(20)
})

test('going back gives the old revision the traffic before the new one stops', async () => {
  const { tools, calls } = azure([])
  await rollBack(release, tools)
  expect(calls).toEqual([
    'revision activate --revision ca-shipmate-prod--old',
    'ingress traffic set --revision-weight ca-shipmate-prod--old=100',
    'revision deactivate --revision ca-shipmate-prod--new',
  ])
})

test('with the embedded store, the new revision stops first, because it locks the data folder', async () => {
  const { tools, calls } = azure([])
  await rollBack({ ...release, strategy: 'switch' }, tools)
  expect(calls).toEqual([
    'revision deactivate --revision ca-shipmate-prod--new',
    'revision activate --revision ca-shipmate-prod--old',
    'ingress traffic set --revision-weight ca-shipmate-prod--old=100',
  ])
})

test('going back works when the new revision was never created, and says so after a first release', async () => {
  const never = azure([], 'deactivate')
  await rollBack({ ...release, strategy: 'switch' }, never.tools)
  expect(never.calls).toHaveLength(2)
  expect(never.said[0]).toContain('could not be deactivated: not found')
  const first = azure([])
  await rollBack({ ...release, strategy: 'first' }, first.tools)
  expect(first.calls).toEqual([])
  expect(first.said).toEqual(['There is no older revision to go back to.'])
})

test('a step that fails in Azure is an error, so the job fails and rolls back', async () => {
  await expect(rollOut(release, watch, azure(['healthy'], 'traffic').tools)).rejects.toThrow('not found')
  const blind = azure(['healthy'], 'log-analytics')
  await expect(rollOut(release, watch, blind.tools)).rejects.toThrow('not found')
  expect(blind.calls).toEqual([])
  await expect(rollBack(release, azure([], 'activate --revision ca-shipmate-prod--old').tools)).rejects.toThrow()
})
