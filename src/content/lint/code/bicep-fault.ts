import { balanceFault } from './balance-fault.ts'

// Statements at the top level of a file: https://learn.microsoft.com/azure/azure-resource-manager/bicep/file
const statements = new Set(
  'assert extension func import metadata module output param provider resource targetScope test type using var'.split(
    ' ',
  ),
)

const balance = balanceFault({ comments: ['//'], quotes: `'` })

/** Checks that brackets and quotes match, and that every statement starts with a Bicep keyword. */
export function bicepFault(text: string): string | undefined {
  const unbalanced = balance(text.replaceAll(/'''[\s\S]*?'''/g, "''").replaceAll(/\/\*[\s\S]*?\*\//g, ''))
  if (unbalanced !== undefined) return unbalanced
  let depth = 0
  for (const line of text.replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '').split('\n')) {
    const word = /^([A-Za-z]+)\b/.exec(line)?.[1]
    // A snippet can be part of a file, such as the properties of a resource: lines like `name: value`.
    if (depth === 0 && word !== undefined && !statements.has(word) && !/^\w+\s*:/.test(line))
      return `has a statement that starts with "${word}", which is not a Bicep keyword`
    depth += (line.match(/[([{]/g)?.length ?? 0) - (line.match(/[)\]}]/g)?.length ?? 0)
  }
  return undefined
}
