import { expect, test } from '@jest/globals'
import { languagesIn } from '../../../src/features/tasks/languages.ts'

test.each([
  ['yaml', ['azure-pipelines', 'github-actions'], ''],
  ['github actions', ['github-actions'], ''],
  ['an azure pipeline', ['azure-pipelines'], ''],
  ['some kusto', ['kql'], ''],
  ['bicep files', ['bicep'], ''],
  ['git', ['git'], ''],
  ['github', [], 'github'],
  ['a dockerfile', ['dockerfile'], ''],
  ['branch policies', ['policy'], ''],
  ['yaml approvals', ['azure-pipelines', 'github-actions'], 'approvals'],
  ['approvals in pipelines', ['azure-pipelines'], 'approvals'],
  ['approvals', [], 'approvals'],
])('“%s” names languages and a topic', (topic, languages, rest) => {
  expect(languagesIn(topic)).toEqual({ languages, rest })
})
