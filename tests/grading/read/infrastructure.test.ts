import { expect, test } from '@jest/globals'
import type { ReadAnswer } from '../../../src/domain/task/grade.ts'
import { readArm } from '../../../src/grading/read/arm.ts'
import { readBicep } from '../../../src/grading/read/bicep.ts'
import { readDockerfile } from '../../../src/grading/read/dockerfile.ts'
import { readPolicy } from '../../../src/grading/read/policy.ts'
import { readTerraform } from '../../../src/grading/read/terraform.ts'

const site = (rest: string) => `resource site 'Microsoft.Web/sites@2023-12-01' = {\n  name: 'app'\n${rest}\n}\n`
const arm = (resources: string) =>
  `{\n"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",\n"contentVersion": "1.0.0.0",\n"resources": ${resources}\n}`

test('a child resource of Bicep looks the same in each of its three forms', async () => {
  const forms = [
    site(`  resource slot 'slots' = {\n    name: 'staging'\n  }`),
    `${site('')}resource slot 'Microsoft.Web/sites/slots@2023-12-01' = {\n  parent: site\n  name: 'staging'\n}`,
    `${site('')}resource slot 'Microsoft.Web/sites/slots@2023-12-01' = {\n  name: '\${site.name}/staging'\n}`,
  ]
  for (const form of forms)
    expect(await readBicep(form)).toMatchObject({
      tree: {
        resources: [
          { type: 'Microsoft.Web/sites' },
          { type: 'Microsoft.Web/sites/slots', apiVersion: '2023-12-01', name: 'staging', parent: 'site' },
        ],
      },
    })
})

test('variables stand for what they hold, in texts, expressions, and spread objects', async () => {
  const text = `param env string\nvar prefix = 'shop'\nvar isLive = env == 'prod'\nvar base = { app: prefix }\n${site(
    "  location: '${prefix}-${env}'\n  kind: isLive ? 'a' : 'b'\n  tags: { ...base, env: env }",
  )}`
  expect(await readBicep(text)).toMatchObject({
    tree: {
      resources: [
        {
          location: 'shop-${env}',
          kind: "env == 'prod' ? 'a' : 'b'",
          tags: { app: 'shop', env: 'env' },
          uses: [{ symbol: 'env', kind: 'param', secure: false }],
        },
      ],
    },
  })
})

test('variables that use each other in a circle, or twice and twice again, end', async () => {
  const doubled = Array.from({ length: 60 }, (_, index) => `var v${index + 1} = '\${v${index}}\${v${index}}'`).join(
    '\n',
  )
  for (const text of ['var a = b\nvar b = a\n', `var v0 = 'x'\n${doubled}\n`])
    expect(await readBicep(`${text}output o string = '\${${text.includes('v60') ? 'v60' : 'a'}}'`)).toHaveProperty(
      'tree',
    )
})

test('a loop tells which keys depend on its item', async () => {
  const text = `param names array\nresource site 'Microsoft.Web/sites@2023-12-01' = [for (one, i) in names: {\n  name: 'app\${i}'\n  location: one\n  kind: 'app'\n}]`
  expect(await readBicep(text)).toMatchObject({
    tree: { resources: [{ loop: { over: 'names', item: 'one', index: 'i', usedIn: ['name', 'location'] } }] },
  })
})

test.each<[string, (text: string) => ReadAnswer | Promise<ReadAnswer>, string, number, RegExp]>([
  ['a text in double quotes', readBicep, 'param a string\nvar b = "x"', 2, /between '/],
  ['an open text', readBicep, "param a string\nvar b = 'x", 2, /doesn't end/],
  ['a name that nothing declares', readBicep, 'param a string\noutput o string = b', 2, /uses "b"/],
  ['a resource without a name', readBicep, "resource s 'A.B/c@2024-01-01' = {\n}", 1, /without a name/],
  ['a resource without an API version', readBicep, "resource s 'A.B/c' = {\n  name: 'x'\n}", 1, /Provider\/type/],
  ['a name twice', readBicep, 'param a string\nparam b string\nvar a = 1', 3, /second time/],
  ['two statements on a line', readBicep, 'param a string param b string', 1, /on the line of something else/],
  ['a comma too many', (text) => readArm(text), arm('[],'), 5, /key in double quotes/],
  ['a comma too few', readArm, arm('[{}\n{}]'), 4, /"," or "\]"/],
  ['a resource without a type', readArm, arm('[\n{ "name": "x" }]'), 5, /without "type"/],
  ['a key that no template has', readArm, arm('[],\n"outptus": {}'), 5, /outptus/],
  ['an open block', readTerraform, 'locals {\n  a = 1\n', 1, /Unclosed|closing brace/],
  ['a block that Terraform does not know', readTerraform, 'locals {\n}\nresources "a" "b" {\n}', 3, /resources/],
  ['a block without its name', readTerraform, '\nresource "a" {\n  x = 1\n}', 2, /without a type and a name/],
  ['an unknown instruction', readDockerfile, 'FROM a\nCPOY . .', 2, /CPOY/],
  ['a stage that comes later', readDockerfile, 'FROM a\nCOPY --from=1 x y', 2, /earlier/],
  [
    'a rule that GitHub does not have',
    readPolicy,
    '{ "name": "x", "enforcement": "active",\n"rules": [{ "type": "x" }] }',
    2,
    /type/,
  ],
  [
    'a policy type that Azure Repos does not have',
    readPolicy,
    '{ "isEnabled": true, "isBlocking": true, "settings": {},\n"type": { "id": "1" } }',
    2,
    /policy type/,
  ],
  ['JSON of something else', readPolicy, '{ "a": 1 }', 1, /neither/],
])('%s is a fault with its line', async (_, read, text, line, message) => {
  expect(await read(text)).toEqual({ fault: { line, message: expect.stringMatching(message) } })
})

test('an image takes over users and ports of the stages that it builds on, and nothing of others', async () => {
  const text = `ARG TAG=22\nFROM node:\${TAG} AS base\nUSER node\nEXPOSE 80\nFROM node AS build\nUSER root\nFROM base\nCOPY --from=build /a /b\nENV A=1`
  expect(await readDockerfile(text)).toMatchObject({
    tree: {
      final: {
        index: 2,
        base: 'node',
        tag: '22',
        user: 'node',
        expose: ['80'],
        env: { A: '1' },
        copies: [{ from: 1, to: '/b' }],
      },
    },
  })
})

test('Terraform values are plain, expressions are their source, and local values stand for what they hold', async () => {
  const text = `locals {\n  name = "st1"\n  tags = { a = "b" }\n}\nresource "x" "y" {\n  name = local.name\n  id = "\${local.name}-\${var.z}"\n  tags = local.tags\n  on = var.z\n  n = 3\n}`
  expect(await readTerraform(text)).toMatchObject({
    tree: {
      resources: [{ address: 'x.y', label: 'y', name: 'st1', id: 'st1-${var.z}', tags: { a: 'b' }, on: 'var.z', n: 3 }],
    },
  })
})

test('text that is nothing of the kind is a fault, however deep it nests or long it is', async () => {
  for (const sign of ['(', '[', '{', '{"a":', '!', 'a+', "'${", '"', '<<EOT\n', '&a *a ', 'FROM a\n', '\0'])
    for (const read of [readBicep, readArm, readTerraform, readPolicy])
      expect(await read(`a = ${sign.repeat(5000 / sign.length)}`)).toHaveProperty('fault')
})

test('Terraform may nest deeply, but not so deeply that its parser never answers again', async () => {
  const nested = (depth: number) => `locals {\n  a = ${'['.repeat(depth)}1${']'.repeat(depth)}\n}`
  expect(await readTerraform(nested(150))).toHaveProperty('tree')
  const tooDeep = { fault: { line: 2, message: 'nests too deeply' } }
  expect(await readTerraform(nested(3000))).toEqual(tooDeep)
  for (const sign of ['"${[', '!', '- ', 'a ? a : '])
    expect(await readTerraform(`locals {\n  a = ${sign.repeat(3000)}`)).toEqual(tooDeep)
  // What closes in a comment closes nothing.
  expect(await readTerraform(`#${')'.repeat(1800)}\nlocals {\n  a = ${'['.repeat(2000)}`)).toHaveProperty(
    'fault.line',
    3,
  )
  expect(await readTerraform(`locals {\n  a = ${'[#]\n'.repeat(1000)}`)).toHaveProperty(
    'fault.message',
    tooDeep.fault.message,
  )
  const rule = '-'.repeat(78)
  expect(await readTerraform(`/*\n${`${rule}\n`.repeat(3)}*/\n# ${'?'.repeat(300)}\n${nested(1)}`)).toHaveProperty(
    'tree',
  )
})
