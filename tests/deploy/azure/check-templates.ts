import { dirname, join } from 'node:path/posix'
import type { Node } from 'web-tree-sitter'
import { all, parseBicep, propertiesOf, unquoted, within, type BicepFile } from './bicep-file.ts'

/** Versions that the properties in use were compared with. A preview only where Azure has nothing else. */
const versions: Readonly<Record<string, string>> = {
  'Microsoft.App/containerApps': '2026-01-01',
  'Microsoft.App/jobs': '2026-01-01',
  'Microsoft.App/managedEnvironments': '2026-01-01',
  'Microsoft.App/managedEnvironments/storages': '2026-01-01',
  'Microsoft.Authorization/roleAssignments': '2022-04-01',
  'Microsoft.BotService/botServices': '2022-09-15',
  'Microsoft.BotService/botServices/channels': '2022-09-15',
  'Microsoft.CognitiveServices/accounts': '2025-12-01',
  'Microsoft.CognitiveServices/accounts/deployments': '2025-12-01',
  'Microsoft.ContainerRegistry/registries': '2025-11-01',
  'Microsoft.DBforPostgreSQL/flexibleServers': '2025-08-01',
  'Microsoft.DBforPostgreSQL/flexibleServers/administrators': '2025-08-01',
  'Microsoft.DBforPostgreSQL/flexibleServers/databases': '2025-08-01',
  'Microsoft.Insights/actionGroups': '2023-01-01',
  'Microsoft.Insights/components': '2020-02-02',
  'Microsoft.Insights/diagnosticSettings': '2021-05-01-preview',
  'Microsoft.Insights/scheduledQueryRules': '2023-12-01',
  'Microsoft.Insights/workbooks': '2023-06-01',
  'Microsoft.KeyVault/vaults': '2026-02-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities': '2023-01-31',
  'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials': '2023-01-31',
  'Microsoft.Network/networkSecurityGroups': '2025-05-01',
  'Microsoft.Network/privateDnsZones': '2024-06-01',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': '2024-06-01',
  'Microsoft.Network/privateEndpoints': '2025-05-01',
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups': '2025-05-01',
  'Microsoft.Network/virtualNetworks': '2025-05-01',
  'Microsoft.OperationalInsights/workspaces': '2025-07-01',
  'Microsoft.Storage/storageAccounts': '2025-08-01',
  'Microsoft.Storage/storageAccounts/fileServices': '2025-08-01',
  'Microsoft.Storage/storageAccounts/fileServices/shares': '2025-08-01',
}

/** How names start: the abbreviations of Microsoft's Cloud Adoption Framework. */
const abbreviations: Readonly<Record<string, string>> = {
  'Microsoft.App/containerApps': 'ca-',
  'Microsoft.App/jobs': 'caj-',
  'Microsoft.App/managedEnvironments': 'cae-',
  'Microsoft.BotService/botServices': 'bot-',
  'Microsoft.CognitiveServices/accounts': 'oai-',
  'Microsoft.ContainerRegistry/registries': 'cr',
  'Microsoft.DBforPostgreSQL/flexibleServers': 'psql-',
  'Microsoft.Insights/actionGroups': 'ag-',
  'Microsoft.Insights/components': 'appi-',
  'Microsoft.KeyVault/vaults': 'kv-',
  'Microsoft.ManagedIdentity/userAssignedIdentities': 'id-',
  'Microsoft.Network/networkSecurityGroups': 'nsg-',
  'Microsoft.Network/privateEndpoints': 'pep-',
  'Microsoft.Network/virtualNetworks': 'vnet-',
  'Microsoft.OperationalInsights/workspaces': 'log-',
  'Microsoft.Storage/storageAccounts': 'st',
}

/** What turns keys and passwords off, and keeps the public out where it has no business. */
const required: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Microsoft.BotService/botServices': {
    'properties.disableLocalAuth': 'true',
    'properties.msaAppType': 'SingleTenant',
  },
  'Microsoft.CognitiveServices/accounts': { 'properties.disableLocalAuth': 'true' },
  'Microsoft.ContainerRegistry/registries': {
    'properties.adminUserEnabled': 'false',
    'properties.anonymousPullEnabled': 'false',
  },
  'Microsoft.DBforPostgreSQL/flexibleServers': {
    'properties.authConfig.passwordAuth': 'Disabled',
    'properties.authConfig.activeDirectoryAuth': 'Enabled',
    'properties.network.publicNetworkAccess': 'Disabled',
  },
  'Microsoft.Insights/components': { 'properties.DisableLocalAuth': 'true' },
  'Microsoft.KeyVault/vaults': {
    'properties.enableRbacAuthorization': 'true',
    'properties.enablePurgeProtection': 'true',
  },
  'Microsoft.OperationalInsights/workspaces': { 'properties.features.disableLocalAuth': 'true' },
  'Microsoft.Storage/storageAccounts': {
    'properties.allowSharedKeyAccess': 'false',
    'properties.allowBlobPublicAccess': 'false',
    'properties.publicNetworkAccess': 'Disabled',
  },
}

const functions = new Set(
  `any array base64 bool concat contains dateTimeAdd deployment empty endsWith environment filter first flatten format guid indexOf int
  intersection items join json last length loadJsonContent loadTextContent managementGroup map max min newGuid objectKeys parseCidr range
  readEnvironmentVariable reduce replace resourceGroup resourceId skip sort split startsWith string substring subscription
  subscriptionResourceId take tenant toLower toObject toUpper trim union uniqueString uri utcNow`.split(/\s+/),
)

/**
 * Checks templates and parameter files against each other. It's no compiler: types of values are left to `az bicep build`.
 * @param files text by path; templates that belong to others are in folders named `modules`
 * @returns one line per problem
 */
export function checkTemplates(files: ReadonlyMap<string, string>): string[] {
  const parsed = new Map([...files].map(([path, text]) => [path, parseBicep(path, text)]))
  const all = [...parsed.values()]
  return [
    ...all.flatMap((file) => [
      ...syntaxProblems(file),
      ...nameProblems(file),
      ...(file.path.endsWith('.bicepparam') ? parameterFileProblems(file, parsed) : templateProblems(file, parsed)),
      ...secretProblems(file),
    ]),
    ...unusedModules(all),
  ].map(([file, line, problem]) => `${file.path}:${line}: ${problem}`)
}

type Problem = readonly [file: BicepFile, line: number, problem: string]

function syntaxProblems(file: BicepFile): Problem[] {
  if (!file.root.hasError) return []
  const wrong = [...within(file.root)].find((node) => node.isError || node.isMissing) ?? file.root
  return [[file, wrong.startPosition.row + 1, 'the syntax is wrong']]
}

/** Each name that is used is declared, and the other way around. */
function nameProblems(file: BicepFile): Problem[] {
  const used = new Set<string>()
  const problems: Problem[] = []
  const locals = new Set(
    [...within(file.root)].flatMap((node) =>
      node.type === 'for_statement' || node.type === 'lambda_expression'
        ? [...within(node.namedChildren[0] ?? node)].filter(({ type }) => type === 'identifier').map(({ text }) => text)
        : [],
    ),
  )
  const { params, vars, resources, modules, outputs } = file
  const declared = [...params, ...vars, ...resources, ...modules]
  const known = new Set([...declared.map(({ name }) => name), ...locals])
  for (const { name, line } of declared)
    if (declared.filter((other) => other.name === name).length > 1)
      problems.push([file, line, `${name} is declared twice`])
  for (const [from, value] of [...declared, ...outputs].flatMap(({ value, name }) =>
    value ? [[name, value] as const] : [],
  ))
    for (const node of within(value)) {
      if (node.type !== 'identifier') continue
      const parent = node.parent
      const isKey = parent?.type === 'object_property' && parent.namedChildren[0]?.id === node.id
      if (isKey) continue
      const isCall = parent?.type === 'call_expression' && parent.namedChildren[0]?.id === node.id
      const line = node.startPosition.row + 1
      if (isCall && !functions.has(node.text))
        problems.push([file, line, `${node.text}() is no function that is allowed here`])
      if (!isCall && !known.has(node.text)) problems.push([file, line, `${node.text} is not declared`])
      if (!isCall && node.text !== from) used.add(node.text)
    }
  const mustBeUsed = [
    ...(file.path.endsWith('.bicepparam') ? [] : params),
    ...vars,
    ...resources.filter(({ existing }) => existing),
  ]
  for (const { name, line } of mustBeUsed) if (!used.has(name)) problems.push([file, line, `${name} is not used`])
  return problems
}

function templateProblems(file: BicepFile, files: ReadonlyMap<string, BicepFile>): Problem[] {
  return [...resourceProblems(file), ...moduleProblems(file, files), ...outputProblems(file)]
}

function resourceProblems(file: BicepFile): Problem[] {
  return file.resources.flatMap(({ name, type, version, existing, value, line }): Problem[] => {
    const problem = (text: string): Problem => [file, line, `${name}: ${text}`]
    const pinned = versions[type]
    if (pinned !== version)
      return [
        problem(pinned ? `${type} is used in version ${pinned}` : `nobody has compared ${type} with its definition`),
      ]
    if (existing) return []
    const properties = propertiesOf(value)
    const abbreviation = abbreviations[type]
    const isTaggable = abbreviation !== undefined
    const given = resolved(properties.get('name'), file)
    return [
      ...(properties.has('name') ? [] : [problem('it has no name')]),
      ...(abbreviation !== undefined && !given.startsWith(abbreviation)
        ? [problem(`its name starts with ${abbreviation}, not ${given}`)]
        : []),
      ...(isTaggable && !properties.has('tags') ? [problem('it has no tags')] : []),
      ...Object.entries(required[type] ?? {}).flatMap(([path, expected]) =>
        unquoted(at(value, path.split('.'))) === expected ? [] : [problem(`${path} must be ${expected}`)],
      ),
      ...(type === 'Microsoft.Authorization/roleAssignments' ? roleProblems(value).map(problem) : []),
    ]
  })
}

/** A role is a built-in one by its id, and the assignment's name follows from what it's about. */
function roleProblems(value: Node | undefined): string[] {
  return [
    ...(at(value, ['properties', 'roleDefinitionId'])?.text.startsWith(
      "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', ",
    )
      ? []
      : ['the role is not named by its id']),
    ...(at(value, ['name'])?.text.startsWith('guid(') ? [] : ['the name must be a guid of what it is about']),
    ...(at(value, ['properties', 'principalType'])
      ? []
      : ['principalType is missing: new identities take a while to appear']),
  ]
}

function moduleProblems(file: BicepFile, files: ReadonlyMap<string, BicepFile>): Problem[] {
  return [
    ...file.modules.flatMap(({ name, path, value, line }): Problem[] => {
      const target = files.get(join(dirname(file.path), path))
      if (!target) return [[file, line, `${name}: there is no ${path}`]]
      const given = new Set(propertiesOf(propertiesOf(value).get('params')).keys())
      return matchProblems(given, target).map((problem) => [file, line, `${name}: ${problem}`])
    }),
    ...[...within(file.root)].flatMap((node): Problem[] => {
      const [, name, output] =
        /^(\w+)!?\.\??outputs\.(\w+)$/.exec(node.type === 'member_expression' ? node.text : '') ?? []
      const module = file.modules.find((module) => module.name === name)
      const target = module && files.get(join(dirname(file.path), module.path))
      if (!target || target.outputs.some((other) => other.name === output)) return []
      return [[file, node.startPosition.row + 1, `${module.path} has no output ${output}`]]
    }),
  ]
}

function parameterFileProblems(file: BicepFile, files: ReadonlyMap<string, BicepFile>): Problem[] {
  const target = files.get(join(dirname(file.path), file.using ?? ''))
  if (!target) return [[file, 1, `there is no template ${file.using ?? ''}`]]
  return [
    ...matchProblems(new Set(file.params.map(({ name }) => name)), target).map((text): Problem => [file, 1, text]),
    ...file.params.flatMap(({ name, value, line }): Problem[] => {
      const choices = allowedValues(target, name)
      const isChosen = choices.length === 0 || value?.type !== 'string' || choices.includes(unquoted(value))
      return isChosen ? [] : [[file, line, `${name} must be one of ${choices.join(', ')}`]]
    }),
  ]
}

function matchProblems(given: ReadonlySet<string>, { params, path }: BicepFile): string[] {
  return [
    ...params
      .filter(({ name, value }) => !value && !given.has(name))
      .map(({ name }) => `${name} is missing for ${path}`),
    ...[...given]
      .filter((name) => !params.some((param) => param.name === name))
      .map((name) => `${path} has no parameter ${name}`),
  ]
}

function allowedValues({ root }: BicepFile, param: string): string[] {
  const declaration = all(root, 'parameter_declaration').find(({ namedChildren: [name] }) => name?.text === param)
  const before = declaration?.previousNamedSibling
  const call =
    before?.type === 'decorators' ? [...within(before)].find(({ text }) => text.startsWith('allowed(')) : undefined
  return call ? [...within(call)].filter(({ type }) => type === 'string').map(unquoted) : []
}

/** Outputs stay readable in the history of deployments. */
function outputProblems(file: BicepFile): Problem[] {
  const secure = new Set(file.params.filter(({ decorators }) => decorators.includes('secure')).map(({ name }) => name))
  return file.outputs.flatMap(({ name, value, line }): Problem[] => {
    const words = value
      ? [...within(value)].filter(({ type }) => type.endsWith('identifier')).map(({ text }) => text)
      : []
    const secret = words.find(
      (word) => secure.has(word) || /connectionString|instrumentationKey|password|secret|Key\d?$/i.test(word),
    )
    return secret === undefined ? [] : [[file, line, `output ${name} shows ${secret}`]]
  })
}

function secretProblems(file: BicepFile): Problem[] {
  return [
    ...[...within(file.root)].flatMap((node): Problem[] => {
      const line = node.startPosition.row + 1
      if (/^(?:identifier|property_identifier)$/.test(node.type) && /^list(?:[A-Z]\w*)?$/.test(node.text))
        return [[file, line, `${node.text} reads keys`]]
      if (
        node.type === 'string' &&
        /AccountKey=|SharedAccessSignature|sig=|-----BEGIN|InstrumentationKey=/.test(node.text)
      )
        return [[file, line, 'a secret is written down here']]
      if (
        node.type === 'object_property' &&
        /^(?:accountKey|administratorLoginPassword|sharedKey|passwordSecretRef)$/.test(unquoted(node.namedChildren[0]))
      )
        return [[file, line, `${unquoted(node.namedChildren[0])} is a shared key or a password`]]
      return []
    }),
    ...file.params.flatMap(({ name, value, decorators, line }): Problem[] => {
      if (!/password|secret|apiKey|accessKey|token$/i.test(name) || name === 'token') return []
      if (file.path.endsWith('.bicepparam')) return [[file, line, `${name} doesn't belong in a parameter file`]]
      if (value) return [[file, line, `${name} must not have a default`]]
      return decorators.includes('secure') ? [] : [[file, line, `${name} must be @secure()`]]
    }),
  ]
}

/** A file in `modules` is used by another file. */
function unusedModules(files: readonly BicepFile[]): Problem[] {
  const used = new Set(files.flatMap(({ path, modules }) => modules.map((module) => join(dirname(path), module.path))))
  return files
    .filter(({ path }) => path.startsWith('modules/') && !used.has(path))
    .map((file) => [file, 1, 'no template uses this module'])
}

/** The node at a path of property names. */
function at(node: Node | undefined, [first, ...rest]: readonly string[]): Node | undefined {
  return first === undefined ? node : at(propertiesOf(node).get(first), rest)
}

/** The text of a name; a variable or a default stands for what it is. */
function resolved(node: Node | undefined, file: BicepFile): string {
  if (node?.type !== 'identifier') return unquoted(node)
  return unquoted([...file.vars, ...file.params].find(({ name }) => name === node.text)?.value)
}
