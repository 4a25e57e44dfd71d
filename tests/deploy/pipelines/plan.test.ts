import { expect, test } from '@jest/globals'
import { planRelease, storeIn } from '../../../deploy/pipelines/release/plan.ts'
import { topSection } from '../../../deploy/pipelines/release/changelog.ts'

const commit = '4f2a9c1d3e5f60718293a4b5c6d7e8f901234567'
const input = { traffic: [], store: 'embedded', version: '0.1.0', commit, run: '12-1' }
const blue = { revisionName: 'ca-shipmate-prod--v0-0-9-aaaaaaa-11-1', label: 'blue', weight: 100 }

test('the first release is blue and gets all requests', () => {
  expect(planRelease(input)).toEqual({
    strategy: 'first',
    suffix: 'v0-1-0-4f2a9c1-12-1',
    label: 'blue',
    oldRevision: '',
    oldSuffix: '',
    oldLabel: '',
    traffic: 100,
  })
})

test('with the embedded store, a release switches over to the other label', () => {
  expect(planRelease({ ...input, traffic: [blue] })).toMatchObject({
    strategy: 'switch',
    label: 'green',
    oldRevision: blue.revisionName,
    oldSuffix: 'v0-0-9-aaaaaaa-11-1',
    traffic: 100,
  })
})

test('with PostgreSQL, the new revision starts without requests beside the one that has most', () => {
  const traffic = [
    { revisionName: 'ca-shipmate-prod--v0-0-8-bbbbbbb-9-1', label: 'blue', weight: 0 },
    { ...blue, label: 'green' },
  ]
  expect(planRelease({ ...input, store: 'postgres', traffic })).toMatchObject({
    strategy: 'blue-green',
    label: 'blue',
    oldLabel: 'green',
    oldSuffix: 'v0-0-9-aaaaaaa-11-1',
    traffic: 0,
  })
})

test('after going back, the old revision has no label, and the next release is blue', () => {
  const { label: _, ...unlabeled } = blue
  expect(planRelease({ ...input, traffic: [unlabeled] })).toMatchObject({ label: 'blue', strategy: 'switch' })
  // The deployment gives it the other label, so traffic can move by labels.
  const next = planRelease({ ...input, store: 'postgres', traffic: [unlabeled] })
  expect(next).toMatchObject({ label: 'blue', oldLabel: 'green', strategy: 'blue-green' })
})

test('a suffix follows the rules of Container Apps', () => {
  expect(planRelease({ ...input, version: '1.0.0-Beta.1', run: '7-2' }).suffix).toBe('v1-0-0-beta-1-4f2a9c1-7-2')
  expect(() => planRelease({ ...input, run: '12345678901-12345' })).toThrow('more than 30 characters')
})

test('the store comes from the parameter file', () => {
  expect(storeIn("using 'main.bicep'\n\nparam store = 'postgres'\n")).toBe('postgres')
  expect(() => storeIn("using 'main.bicep'\n")).toThrow("param store = 'embedded'")
})

test('the release notes are the top section of the changelog, if it is about this version', () => {
  const changelog = '# Changelog\n\n## 0.2.0\n\n- Two.\n\n### Fixed\n\n- Three.\n\n## 0.1.0\n\n- One.\n'
  expect(topSection(changelog, '0.2.0')).toBe('- Two.\n\n### Fixed\n\n- Three.\n')
  expect(() => topSection(changelog, '0.1.0')).toThrow('is 0.2.0, but package.json has 0.1.0')
  expect(() => topSection('# Changelog\n\n## Unreleased\n\n- A.\n', '0.1.0')).toThrow('no section')
  expect(() => topSection('# Changelog\n', '0.1.0')).toThrow('no section')
  expect(() => topSection('## 0.1.0\n\n## 0.0.9\n\n- A.\n', '0.1.0')).toThrow('is empty')
})
