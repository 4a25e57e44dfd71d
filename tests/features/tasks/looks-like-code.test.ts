import { expect, test } from '@jest/globals'
import { cleanAnswer, looksLikeCode } from '../../../src/features/tasks/looks-like-code.ts'

test.each([
  ['YAML', 'trigger: [main]\nsteps:\n  - script: make'],
  ['YAML below a comment that asks', '# which branches?\ntrigger: [main]\nsteps:\n  - script: make'],
  ['YAML that is mostly a script', 'steps:\n- script: |\n    make\n    ./test.sh\n    ls\n    echo done'],
  ['a fence', 'my answer:\n```\nanything at all\n```'],
  ['KQL in one line', 'requests | where success == false | count'],
  ['KQL in lines', 'requests\n| summarize count() by name'],
  ['KQL with let', 'let from = ago(1h);\nrequests\n| count'],
  ['a Git command', 'git rebase -i HEAD~3'],
  ['Git commands', 'git switch main\ngit merge feature'],
  ['a Dockerfile', 'FROM node:20\nCOPY . .\nRUN npm ci'],
  ['JSON', '{\n  "isEnabled": true,\n  "isBlocking": true\n}'],
  ['JSON in one line', '{"isEnabled": true}'],
  ['Bicep', "param name string = 'a'\nresource plan 'Microsoft.Web/serverfarms@2022-09-01' = {\n  name: name\n}"],
  ['Terraform', 'resource "azurerm_resource_group" "main" {\n  name = "rg"\n  location = "westeurope"\n}'],
])('%s is an answer', (_, text) => {
  expect(looksLikeCode(text)).toBe(true)
})

test.each([
  'what is an environment?',
  'git rebase -i or merge?',
  'how does git rebase -i HEAD~3 work',
  'git lfs',
  'hint',
  'explain deployment jobs',
  'first question:\nwhat is a deployment job, and how is it different?',
  'I tried it twice\nand it still says that the trigger is missing',
  'Why does this fail?\nsteps:\n- script: make',
  '- stop the rollout\n- send all traffic back\n- look at the dashboard',
  '# My answer\n- first the feature flag\n- then the rollback',
])('“%s” is no answer', (text) => {
  expect(looksLikeCode(text)).toBe(false)
})

test('the code in a fence is what counts', () => {
  expect(cleanAnswer('here:\n```yaml\na: 1\n  b: 2\n```\nthanks')).toBe('a: 1\n  b: 2')
  expect(cleanAnswer('  a: 1')).toBe('  a: 1')
})
