import { expect, test } from '@jest/globals'
import { checkCode } from '../../../src/content/lint/code/check-code.ts'

const faultOf = (language: string, text: string): string | undefined =>
  checkCode({ language, text }, ['snippet'])[0]?.message

const azureStage = `trigger:
  branches:
    include: [main]
stages:
  - stage: Deploy
    dependsOn: []
    jobs:
      - deployment: api
        environment: production
        strategy:
          canary:
            increments: [10, 25]
            postRouteTraffic:
              steps:
                - script: ./health.sh
            on:
              failure:
                steps:
                  - script: ./rollback.sh`
const workflow = `on:
  pull_request:
    paths: [src/**]
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm test`

test.each([
  ['yaml', azureStage.split('\n').slice(0, 18).join('\n')],
  ['yaml', workflow],
  ['yaml', '- task: AzureCLI@2\n  inputs:\n    scriptType: bash\n    anything: goes'],
  ['yaml', 'steps:\n  - ${{ if eq(parameters.scan, true) }}:\n      - script: ./scan.sh'],
  ['yaml', 'version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n    schedule:\n      interval: weekly'],
  ['yaml', 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  made: up'],
  [
    'kql',
    'requests\n| where timestamp > ago(1h) // "last hour\n| summarize countif(success == false) by bin(timestamp, 5m)',
  ],
  ['kql', 'let from = ago(1d);\ntraces\n| where message has "a | b"\n| top 5 by timestamp'],
  [
    'bicep',
    "param name string\nresource plan 'Microsoft.Web/serverfarms@2023-12-01' = {\n  name: '${name}-plan' // comment's\n}",
  ],
  ['bicep', "tags: {\n  owner: 'team'\n}"],
  ['json', '{ "a": [1] }'],
  ['dockerfile', 'FROM node:24-slim\nRUN npm ci && \\\n  npm test\nCMD ["node", "main.js"]'],
  ['hcl', 'resource "azurerm_resource_group" "rg" {\n  name = "rg" # (\n}'],
  ['sql', "select 'it''s' -- (\nfrom t"],
  ['bash', 'git push --force-with-lease'],
])('%s is well formed: %s', (language, text) => {
  expect(faultOf(language, text)).toBeUndefined()
})

test.each([
  ['yaml', 'steps:\n - script: a\n  - script: b', "isn't valid YAML once it's filled in"],
  [
    'yaml',
    azureStage.split('\n').slice(0, 9).join('\n').replace('dependsOn', 'needs'),
    'has the key "needs", which is not a keyword of a Azure Pipelines stage',
  ],
  ['yaml', workflow.replace('runs-on', 'pool'), 'has the key "pool", which is not a keyword of a GitHub Actions job'],
  [
    'yaml',
    workflow.replace('pull_request', 'pullrequest'),
    'has the key "pullrequest", which is not a keyword of a GitHub Actions events',
  ],
  ['yaml', '- script: a\n  when: always', 'has the key "when"'],
  ['yaml', 'strategy:\n  canary:\n    increment: [10]\npool: x', 'has the key "increment"'],
  ['yaml', 'permissions:\n  token: write\non: push', 'has the key "token"'],
  ['kql', 'requests | summarise count()', 'has "| summarise", which is not a KQL operator'],
  ['kql', 'requests | where (a == 1', "has a ( that isn't closed"],
  ['kql', 'requests | where a == "x', 'has a text that starts with " and doesn\'t end'],
  ['bicep', "resrouce plan 'a@1' = {\n}", 'starts with "resrouce", which is not a Bicep keyword'],
  ['bicep', 'param a string\n}', 'has a } without its {'],
  ['json', '{ "a": }', "isn't valid JSON once it's filled in"],
  ['dockerfile', 'FROM a\nINSTALL b', 'has "install", which is not a Dockerfile instruction'],
  ['bash', `echo ${'x'.repeat(70)}`, 'has 75 characters in line 1; at most 64 fit on a phone'],
  ['bash', 'a\n'.repeat(19), 'has 19 lines; at most 18 fit on a phone'],
])('a fault in %s is found: %s', (language, text, message) => {
  expect(faultOf(language, text)).toContain(message)
})
