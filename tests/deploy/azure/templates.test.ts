import { readdirSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { checkTemplates } from './check-templates.ts'
import { environmentProblems } from './environment-problems.ts'

const folder = new URL('../../../deploy/azure/', import.meta.url)
const files: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.bicep(?:param)?$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(new URL(path, folder), 'utf8')]),
)

/** The files with one change in one of them. */
function changed(path: string, from: string | RegExp, to: string): ReadonlyMap<string, string> {
  const text = files.get(path) ?? ''
  const after = text.replace(from, to)
  expect(after).not.toBe(text)
  return new Map([...files, [path, after]])
}

test('the templates and parameter files fit together, in pinned versions, without keys and secrets', () => {
  expect([...files.keys()]).toEqual(expect.arrayContaining(['main.bicep', 'test.bicepparam', 'production.bicepparam']))
  expect(checkTemplates(files)).toEqual([])
})

test('the page for administrators names outputs and variables that exist, and all variables', () => {
  const page = readFileSync(new URL('../../docs/deploy.md', folder), 'utf8')
  const outputs = [...files.values()].flatMap((text) =>
    Array.from(text.matchAll(/^output (\w+) /gm), ([, name]) => name),
  )
  const named = Array.from(
    page.matchAll(/properties\.outputs\.(\w+)|the output `(\w+)`/g),
    ([, query, word]) => query ?? word,
  )
  expect(named.length).toBeGreaterThan(2)
  expect(outputs).toEqual(expect.arrayContaining(named))
  for (const path of ['test.bicepparam', 'production.bicepparam']) {
    const read = Array.from(
      (files.get(path) ?? '').matchAll(/readEnvironmentVariable\('(\w+)'/g),
      ([, name = '']) => name,
    )
    expect(read.length).toBeGreaterThan(0)
    expect(read.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  }
})

describe('each fault is found', () => {
  test.each<[fault: string, path: string, from: string | RegExp, to: string, problem: RegExp]>([
    [
      'broken syntax',
      'main.bicep',
      'param location string =',
      'param location string = =',
      /^main\.bicep:\d+: the syntax is wrong$/,
    ],
    [
      'broken syntax in a parameter file',
      'test.bicepparam',
      "param store = 'embedded'",
      'param store =',
      /^test\.bicepparam:\d+: the syntax/,
    ],
    ['a misspelled name', 'main.bicep', 'baseName: baseName', 'baseName: bseName', /bseName is not declared/],
    [
      'a misspelled name in an interpolation',
      'modules/app.bicep',
      '@${imageDigest}',
      '@${imageDigset}',
      /imageDigset is not declared/,
    ],
    ['an unknown function', 'main.bicep', 'uniqueString(', 'uniqeString(', /uniqeString\(\) is no function/],
    [
      'an unused parameter',
      'modules/bot.bicep',
      'param sku string',
      'param sku string\nparam extra string',
      /bot\.bicep:\d+: extra is not used/,
    ],
    [
      'an unused variable',
      'modules/app.bicep',
      'var port = 3978',
      "var port = 3978\nvar unused = 'x'",
      /unused is not used/,
    ],
    [
      'a resource that is looked up for nothing',
      'modules/pull-role.bicep',
      /registry\.(?:id|properties\.loginServer)|scope: registry/g,
      "'x'",
      /registry is not used/,
    ],
    [
      'a second declaration',
      'modules/app.bicep',
      'var port = 3978',
      'var port = 3978\nvar port = 3979',
      /port is declared twice/,
    ],
    ['a missing module', 'main.bicep', 'modules/bot.bicep', 'modules/robot.bicep', /there is no modules\/robot\.bicep/],
    [
      'a module that nothing uses',
      'main.bicep',
      /module bot [\s\S]*?\n}\n/,
      '',
      /modules\/bot\.bicep:1: no template uses/,
    ],
    [
      'a parameter that a module needs',
      'main.bicep',
      /^ {4}endpoint: .*\n/m,
      '',
      /bot: endpoint is missing for modules\/bot\.bicep/,
    ],
    [
      'a parameter that a module lacks',
      'main.bicep',
      '    sku: botSku',
      '    tier: botSku',
      /modules\/bot\.bicep has no parameter tier/,
    ],
    [
      'an output that a module lacks',
      'main.bicep',
      'network.outputs.appSubnetId',
      'network.outputs.subnetId',
      /modules\/network\.bicep has no output subnetId/,
    ],
    [
      'an output of a conditional module that it lacks',
      'main.bicep',
      'languageModel!.outputs.endpoint',
      'languageModel!.outputs.url',
      /has no output url/,
    ],
    [
      'another version',
      'modules/bot.bicep',
      'botServices@2022-09-15',
      'botServices@2023-09-15-preview',
      /is used in version 2022-09-15/,
    ],
    [
      'a type that was never compared',
      'modules/bot.bicep',
      'botServices@2022-09-15',
      'robots@2022-09-15',
      /nobody has compared Microsoft\.BotService\/robots/,
    ],
    [
      'a parameter file without a required value',
      'production.bicepparam',
      /^param botSku .*\n/m,
      '',
      /^production\.bicepparam:1: botSku is missing for main\.bicep/,
    ],
    [
      'a parameter file with an unknown value',
      'test.bicepparam',
      'param botSku',
      'param botTier',
      /main\.bicep has no parameter botTier/,
    ],
    [
      'a parameter file with a value that is not allowed',
      'test.bicepparam',
      "'F0'",
      "'F1'",
      /botSku must be one of F0, S1/,
    ],
    [
      'a parameter file for a missing template',
      'test.bicepparam',
      "using 'main.bicep'",
      "using 'main2.bicep'",
      /there is no template main2\.bicep/,
    ],
    [
      'an account with shared keys',
      'modules/data-share.bicep',
      'allowSharedKeyAccess: false',
      'allowSharedKeyAccess: true',
      /allowSharedKeyAccess must be false/,
    ],
    [
      'a bot with local authentication',
      'modules/bot.bicep',
      'disableLocalAuth: true',
      'disableLocalAuth: false',
      /disableLocalAuth must be true/,
    ],
    [
      'a model with keys',
      'modules/language-model.bicep',
      /^.*disableLocalAuth: true\n/m,
      '',
      /disableLocalAuth must be true/,
    ],
    [
      'logs with keys',
      'modules/monitoring.bicep',
      'disableLocalAuth: true',
      'disableLocalAuth: false',
      /features\.disableLocalAuth must be true/,
    ],
    [
      'telemetry with keys',
      'modules/monitoring.bicep',
      'DisableLocalAuth: true',
      'DisableLocalAuth: false',
      /properties\.DisableLocalAuth must be true/,
    ],
    [
      'a database with passwords',
      'modules/database.bicep',
      "passwordAuth: 'Disabled'",
      "passwordAuth: 'Enabled'",
      /passwordAuth must be Disabled/,
    ],
    [
      'a vault with access policies',
      'modules/vault.bicep',
      'enableRbacAuthorization: true',
      'enableRbacAuthorization: false',
      /enableRbacAuthorization must be true/,
    ],
    [
      'a registry with a password',
      'registry.bicep',
      'adminUserEnabled: false',
      'adminUserEnabled: true',
      /adminUserEnabled must be false/,
    ],
    [
      'a key that is read',
      'modules/data-share.bicep',
      'output server string = ',
      'output server string = account.listKeys().keys[0].value\noutput name string = ',
      /listKeys reads keys/,
    ],
    [
      'a key that is read by a function',
      'modules/data-share.bicep',
      '/${account.name}/',
      "/${listKeys(account.id, '2025-08-01')}/",
      /listKeys/,
    ],
    [
      'a share that is mounted with a key',
      'modules/container-environment.bicep',
      "accessMode: 'ReadWrite'",
      "accessMode: 'ReadWrite'\n      accountKey: sharePath",
      /accountKey is a shared key or a password/,
    ],
    [
      'a secret in the text',
      'modules/app.bicep',
      "value: 'Federated'",
      "value: 'AccountKey=abc'",
      /a secret is written down/,
    ],
    [
      'a password that is not secure',
      'modules/bot.bicep',
      'param sku string',
      'param sku string\nparam botPassword string',
      /botPassword must be @secure\(\)/,
    ],
    [
      'a password with a default',
      'modules/bot.bicep',
      'param sku string',
      "param sku string\n@secure()\nparam botPassword string = 'x'",
      /botPassword must not have a default/,
    ],
    [
      'a password in a parameter file',
      'test.bicepparam',
      "param store = 'embedded'",
      "param store = 'embedded'\nparam botPassword = 'x'",
      /botPassword doesn't belong in a parameter file/,
    ],
    [
      'an output with a connection string',
      'modules/monitoring.bicep',
      'insights.name',
      'insights.properties.ConnectionString',
      /output insightsName shows ConnectionString/,
    ],
    [
      'an output with a secure parameter',
      'modules/bot.bicep',
      'param sku string',
      'param sku string\n@secure()\nparam given string\noutput shown string = given',
      /output shown shows given/,
    ],
    ['a name against the convention', 'modules/vault.bicep', "name: 'kv-", "name: 'vault-", /its name starts with kv-/],
    ['a resource without tags', 'modules/vault.bicep', '  tags: tags\n', '', /vault: it has no tags/],
    [
      'a role by its name',
      'modules/vault.bicep',
      /roleDefinitionId: .*/,
      "roleDefinitionId: 'Reader'",
      /the role is not named by its id/,
    ],
    [
      'a role for an identity that is too new',
      'modules/vault.bicep',
      /^.*principalType.*\n/m,
      '',
      /principalType is missing/,
    ],
    [
      'a role assignment with a fixed name',
      'modules/vault.bicep',
      /name: guid\(.*/,
      "name: 'reader'",
      /must be a guid/,
    ],
  ])('%s', (_fault, path, from, to, problem) => {
    expect(checkTemplates(changed(path, from, to))).toContainEqual(expect.stringMatching(problem))
  })
})

describe('the variables of the container', () => {
  const app = files.get('modules/app.bicep') ?? ''
  const known = new Set(Object.keys(parseEnv(readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8'))))

  test('every variable of .env.example is set, or left out with a reason', () => {
    expect(environmentProblems(app, known)).toEqual([])
  })

  test.each<[fault: string, from: string | RegExp, to: string, problem: string]>([
    ['a variable that is forgotten', /^ {4}\{ name: 'LOG_LEVEL'.*\n/m, '', 'LOG_LEVEL is neither set nor left out'],
    ['a conditional one that is forgotten', 'SUPPORT_URL', 'SUPPORT_LINK', 'SUPPORT_URL is neither set nor left out'],
    ['a variable that the server does not know', "name: 'PORT'", "name: 'PROT'", "the server doesn't know PROT"],
    ['a variable both set and left out', '// HOST:', '// PORT:', 'PORT is named twice'],
    ['a variable left out without a reason', /\/\/ HOST: .*/, '// HOST: no', 'HOST is left out without a reason'],
  ])('%s is found', (_fault, from, to, problem) => {
    const after = app.replace(from, to)
    expect(after).not.toBe(app)
    expect(environmentProblems(after, known)).toContain(problem)
  })
})
