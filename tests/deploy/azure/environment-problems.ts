import { parseBicep, propertiesOf, unquoted, within } from './bicep-file.ts'

/** Set for libraries that the server uses, which read them on their own. */
const readByLibraries = new Set(['AZURE_CLIENT_ID'])

/**
 * Compares the variables of the container with those that the server knows. Each is set or left out with a reason.
 * @param template the template with the container, and a comment with the variables that it leaves out
 */
export function environmentProblems(template: string, known: ReadonlySet<string>): string[] {
  const { root } = parseBicep('app.bicep', template)
  const list = [...within(root)].find(
    ({ type, namedChildren: [name] }) => type === 'variable_declaration' && name?.text === 'variables',
  )
  const set = [...(list ? within(list) : [])]
    .filter(({ type }) => type === 'object')
    .map((node) => propertiesOf(node))
    .filter((properties) => properties.has('value') || properties.has('secretRef'))
    .map((properties) => unquoted(properties.get('name')))
  const [, leftOutText = ''] =
    /^\/\/ Variables of \.env\.example that this template leaves out:\n((?:\/\/ .*\n)*)/m.exec(template) ?? []
  const leftOut = [...leftOutText.matchAll(/^\/\/ (\w+): (.*)$/gm)].map(([, name = '', reason = '']) => ({
    name,
    reason,
  }))
  const named = [...set, ...leftOut.map(({ name }) => name)]
  return [
    ...[...known].filter((name) => !named.includes(name)).map((name) => `${name} is neither set nor left out`),
    ...named
      .filter((name) => !known.has(name) && !readByLibraries.has(name))
      .map((name) => `the server doesn't know ${name}`),
    ...named.filter((name, index) => named.indexOf(name) !== index).map((name) => `${name} is named twice`),
    ...leftOut.filter(({ reason }) => reason.length < 15).map(({ name }) => `${name} is left out without a reason`),
  ]
}
