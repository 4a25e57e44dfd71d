import type { Fault, ReadAnswer } from '../../domain/task/grade.ts'
import { splitName } from './arm/resource-name.ts'
import { readJson, type Json } from './json/read-json.ts'
import { fieldsOf, listOf, scalarOf, textOf } from './yaml/read-yaml.ts'

/**
 * Reads an ARM template into the form that a Bicep file has, as far as it can: expressions stay as they're written (`[parameters('name')]`), and a
 * variable that's a whole value stands for what it holds.
 *
 * - `parameters`: `name`, `type`, `defaultValue`, `allowedValues`, `secure`, …
 * - `variables`, `outputs`: as they're written; outputs are a list with `name`
 * - `resources` (nested ones, too): all keys as they're written, `symbol` (in templates that name resources), `type` (in full for nested ones), `name`
 *   (the last part of it), `parent` (the rest), `isNested`, `loop` (`copy`), `dependsOn` (a list)
 * - `text`: all keys and values
 */
export function readArm(text: string): ReadAnswer {
  const read = readJson(text, { comments: true })
  if ('fault' in read) return read
  const template = fieldsOf(read.data)
  const fault = faultIn(template, read)
  if (fault) return { fault }
  const variables = fieldsOf(template['variables'])
  return {
    tree: {
      ...template,
      parameters: Object.entries(fieldsOf(template['parameters'])).map(([name, body]) => ({
        ...fieldsOf(body),
        name,
        secure: /^secure/i.test(scalarOf(fieldsOf(body)['type'])),
      })),
      variables,
      resources: resourcesIn(resolved(template['resources'], variables), ['resources']),
      outputs: Object.entries(fieldsOf(template['outputs'])).map(([name, body]) => ({ ...fieldsOf(body), name })),
      text: textOf(template),
    },
  }
}

const keys = new Set(
  '$schema languageVersion contentVersion apiProfile metadata definitions parameters functions variables resources outputs'.split(
    ' ',
  ),
)

function faultIn(template: Readonly<Record<string, unknown>>, { lineOf }: Json): Fault | undefined {
  for (const key of ['$schema', 'contentVersion', 'resources'])
    if (template[key] === undefined) return { line: 1, message: `has no "${key}", which every template needs` }
  for (const key of Object.keys(template))
    if (!keys.has(key))
      return { ...lineOf([key]), message: `has the key "${key}", which a template doesn't have at its top` }
  for (const [name, body] of Object.entries(fieldsOf(template['parameters'])))
    if (
      !/^(?:string|securestring|int|bool|object|secureobject|array)$/i.test(scalarOf(fieldsOf(body)['type'])) &&
      fieldsOf(body)['$ref'] === undefined
    )
      return { ...lineOf(['parameters', name]), message: `has the parameter "${name}" without a type that ARM knows` }
  for (const one of resourcesIn(template['resources'], ['resources'])) {
    for (const key of ['type', 'apiVersion', 'name'])
      if (!(key in one) || one[key] === undefined)
        return { ...lineOf(one.place), message: `has a resource without "${key}"` }
  }
  return undefined
}

type Resource = Readonly<Record<string, unknown>> & { readonly place: readonly (string | number)[] }

function resourcesIn(
  value: unknown,
  path: readonly (string | number)[],
  around?: Readonly<Record<string, unknown>>,
): Resource[] {
  const named: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one: unknown, index) => [index, one] as const)
    : Object.entries(fieldsOf(value))
  return named.flatMap(([symbol, body]) => {
    const place = [...path, symbol]
    const { resources, ...own } = fieldsOf(body)
    const type =
      around && !scalarOf(own['type']).includes('.')
        ? `${scalarOf(around['type'])}/${scalarOf(own['type'])}`
        : own['type']
    const split = splitName(scalarOf(type), formatted(own['name']))
    const one: Resource = {
      ...own,
      ...(typeof symbol === 'number' ? {} : { symbol }),
      place,
      type,
      name: split.name,
      parent: split.parent ?? (around ? around['name'] : undefined),
      isNested: around !== undefined,
      loop: own['copy'],
      dependsOn: listOf(own['dependsOn']),
    }
    return [one, ...resourcesIn(resources, [...place, 'resources'], one)]
  })
}

/** The name of a child that an expression builds, such as `[concat(parameters('site'), '/staging')]`, as the text that it makes. */
function formatted(name: unknown): unknown {
  if (typeof name !== 'string') return name
  const format = /^\[format\('([^']*)',\s*([\s\S]+)\)\]$/.exec(name)
  if (format) {
    const values = format[2]?.split(/,\s*(?![^(]*\))/) ?? []
    return format[1]?.replaceAll(/\{(\d)\}/g, (whole, index: string) => {
      const value = values[Number(index)]?.trim()
      return value === undefined ? whole : (/^'(.*)'$/.exec(value)?.[1] ?? `\${${value}}`)
    })
  }
  const concat = /^\[concat\(([\s\S]+)\)\]$/.exec(name)
  if (!concat) return name
  return (concat[1]?.split(/,\s*(?![^(]*\))/) ?? [])
    .map((part) => /^'(.*)'$/.exec(part.trim())?.[1] ?? `\${${part.trim()}}`)
    .join('')
}

/** Puts in place what a variable holds, once: variables of variables stay as they are. */
function resolved(value: unknown, variables: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === 'string') {
    const name = /^\[variables\('([^']+)'\)\]$/.exec(value)?.[1]
    return name === undefined ? value : (variables[name] ?? value)
  }
  if (Array.isArray(value)) return value.map((one) => resolved(one, variables))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one, variables)]))
}
