import type { Fault, ReadAnswer } from '../../domain/task/grade.ts'
import { readJson, type Json } from './json/read-json.ts'
import { azurePolicy, githubRuleset, policyTypes } from './policy/policy-schemas.ts'
import { placedKeyFault, type KeySchema } from './yaml/key-fault.ts'
import { fieldsOf, listOf, scalarOf, textOf } from './yaml/read-yaml.ts'

/**
 * Reads what protects branches: policy configurations of Azure Repos (the body of the REST API, which is also the file of `az repos policy create`), and
 * repository rulesets of GitHub (the body of the REST API). Either can be one or a list.
 *
 * - `policies`: as they're written, and `kind` (`minimumReviewers`, `build`, `requiredReviewers`, `workItems`, `comments`, `mergeStrategy`, `status`)
 * - `rulesets`: as they're written; a rule's `parameters` are also fields of the rule, and `target` is `branch` unless it's given
 * - `text`: all keys and values
 */
export function readPolicy(text: string): ReadAnswer {
  const read = readJson(text)
  if ('fault' in read) return read
  const isList = Array.isArray(read.data)
  const items = isList ? (read.data as readonly unknown[]) : [read.data]
  const policies: unknown[] = []
  const rulesets: unknown[] = []
  for (const [index, item] of items.entries()) {
    const path = isList ? [index] : []
    const fields = fieldsOf(item)
    const isRuleset = ['rules', 'enforcement', 'conditions', 'bypass_actors'].some((key) => key in fields)
    const isPolicy = ['settings', 'isEnabled', 'isBlocking', 'type'].some((key) => key in fields)
    if (!isRuleset && !isPolicy)
      return {
        fault: {
          line: 1,
          message: `is neither a branch policy of Azure Repos (\`type\`, \`settings\`) nor a ruleset of GitHub (\`rules\`)`,
        },
      }
    const fault = isRuleset ? keysFault(read, githubRuleset, 'ruleset', item, path) : policyFault(read, fields, path)
    if (fault) return { fault }
    if (isRuleset) rulesets.push(rulesetOf(fields))
    else policies.push({ ...fields, kind: kindOf(fields) })
  }
  return { tree: { policies, rulesets, text: textOf(read.data) } }
}

const kindOf = (fields: Readonly<Record<string, unknown>>): string | undefined =>
  policyTypes[scalarOf(fieldsOf(fields['type'])['id']).toLowerCase()]

function policyFault(
  read: Json,
  fields: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
): Fault | undefined {
  const fault = keysFault(read, azurePolicy, 'policy', fields, path)
  if (fault) return fault
  const kind = kindOf(fields)
  if (kind === undefined)
    return {
      ...read.lineOf([...path, 'type']),
      message: `has a type with the id "${scalarOf(fieldsOf(fields['type'])['id'])}", which isn't a policy type of Azure Repos`,
    }
  return keysFault(read, azurePolicy, kind, fields['settings'], [...path, 'settings'])
}

function keysFault(
  { lineOf }: Json,
  schema: KeySchema,
  shape: string,
  data: unknown,
  path: readonly (string | number)[],
): Fault | undefined {
  const found = placedKeyFault(schema, shape, data)
  return found && { ...lineOf([...path, ...found.path]), message: found.message }
}

const rulesetOf = (fields: Readonly<Record<string, unknown>>) => ({
  target: 'branch',
  ...fields,
  rules: listOf(fields['rules']).map((rule) => ({
    ...fieldsOf(rule),
    ...fieldsOf(fieldsOf(rule)['parameters']),
  })),
})
