import { expect, test } from '@jest/globals'
import { checkSize } from '../../../src/content/lint/code/check-size.ts'
import { codeFault } from '../../../src/content/lint/code/code-fault.ts'

const faultOf = async (language: string, text: string): Promise<string | undefined> =>
  checkSize(text, [])[0]?.message ?? (await codeFault({ language, text }))

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
  // Newer than the linter in the package.
  ['yaml', 'on:\n  schedule:\n    - cron: "0 3 * * 1"\n      timezone: Europe/Berlin\npermissions:\n  models: read'],
  ['yaml', 'runs-on: ubuntu-26.04\nconcurrency:\n  group: a\n  queue: max\nsteps:\n  - run: a'],
  // Parts of a workflow, which refer to what isn't shown.
  ['yaml', 'jobs:\n  b:\n    needs: a\n    steps:\n      - run: a ${{ needs.a.outputs.tag }} ${{ inputs.service }}'],
  ['yaml', 'runs-on: arc-linux\nsteps:\n  - run: a'],
  ['yaml', '- run: echo ${{ steps.build.outputs.digest }}'],
  ['yaml', 'name: a\ndescription: b\nruns:\n  using: composite\n  steps:\n    - run: a\n      shell: bash'],
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
  // What the grammar doesn't know.
  ['bicep', "using 'main.bicep'\nparam a = readEnvironmentVariable('A')"],
  ['bicep', "tags: {\n  owner: 'team'\n}"],
  ['json', '{ "a": [1] }'],
  ['dockerfile', 'FROM node:24-slim\nRUN npm ci && \\\n  npm test\nCMD ["node", "main.js"]'],
  ['dockerfile', 'COPY --from=build /app/dist ./dist'],
  ['hcl', 'resource "azurerm_resource_group" "rg" {\n  name = "rg" # (\n}'],
  ['sql', "select 'it''s' -- (\nfrom t"],
  ['bash', 'git push --force-with-lease'],
])('%s is well formed: %s', async (language, text) => {
  expect(await faultOf(language, text)).toBeUndefined()
})

test.each([
  ['yaml', 'steps:\n - script: a\n  - script: b', "isn't valid YAML once it's filled in"],
  [
    'yaml',
    azureStage.split('\n').slice(0, 9).join('\n').replace('dependsOn', 'needs'),
    'has the key "needs", which isn\'t a keyword of Azure Pipelines in a stage',
  ],
  ['yaml', workflow.replace('runs-on', 'pool'), 'unexpected key "pool" for "job" section'],
  ['yaml', workflow.replace('pull_request', 'pullrequest'), 'unknown Webhook event "pullrequest"'],
  ['yaml', '- script: a\n  when: always', 'has the key "when"'],
  ['yaml', 'strategy:\n  canary:\n    increment: [10]\npool: x', 'has the key "increment"'],
  ['yaml', 'permissions:\n  token: write\non: push', 'unknown permission scope "token"'],
  ['yaml', 'pool: x\nsteps:\n  - script: a\n    timeoutInMinutes: soon', 'has a value in "timeoutInMinutes"'],
  ['yaml', 'runs:\n  using: composite\n  step: []', 'has the key "step", which isn\'t a keyword of GitHub Actions'],
  ['yaml', 'version: 2\nupdates:\n  - ecosystem: npm', 'has the key "ecosystem", which isn\'t a keyword of Dependabot'],
  ['yaml', '- run: echo ${{ github.actr }}', 'property "actr" is not defined'],
  ['yaml', 'jobs:\n  a:\n    runs-on: ubuntu-letest\n    steps:\n      - run: a', 'label "ubuntu-letest" is unknown'],
  ['yaml', 'on: push\njobs:\n  a:\n    needs: a\n    steps:\n      - run: a', 'cyclic dependencies'],
  ['kql', 'requests | summarise count()', 'has "| summarise", which is not a KQL operator'],
  ['kql', 'requests | where (a == 1', "has a ( that isn't closed"],
  ['kql', 'requests | where a == "x', 'has a text that starts with " and doesn\'t end'],
  ['bicep', "resrouce plan 'a@1' = {\n}", '"resrouce plan'],
  ['bicep', 'param a string\n}', '"}" doesn\'t belong here (line 2)'],
  ['bicep', "resource a 'b@2024-01-01' = {\n  name 'x'\n}", "isn't valid Bicep"],
  ['bicep', "using 'main.bicep'\nparam a = readEnvironmentVariable('A'", "has a ( that isn't closed"],
  ['json', '{ "a": }', "isn't valid JSON once it's filled in"],
  ['dockerfile', 'FROM a\nINSTALL b', 'Unknown instruction: INSTALL'],
  ['bash', `echo ${'x'.repeat(70)}`, 'has 75 characters in line 1; at most 64 fit on a phone'],
  ['bash', 'a\n'.repeat(19), 'has 19 lines; at most 18 fit on a phone'],
])('a fault in %s is found: %s', async (language, text, message) => {
  expect(await faultOf(language, text)).toContain(message)
})
