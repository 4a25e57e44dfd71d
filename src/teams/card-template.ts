import type { CardData } from '../kernel/card/card-data.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import type { View } from '../kernel/view.ts'

/** An Adaptive Card as JSON, ready for an attachment's `content`. */
export interface AdaptiveCardJson {
  readonly type: 'AdaptiveCard'
  readonly [property: string]: unknown
}

interface Template {
  expand(context: { readonly $root: CardData }): AdaptiveCardJson
}

// By `require`: the package's types lead into TypeScript sources that this project's compiler settings refuse.
const { Template } = createRequire(import.meta.url)('adaptivecards-templating') as {
  Template: new (card: unknown) => Template
}

const folder = new URL('../../cards/', import.meta.url)

/** The file of each template by view. Folders are by feature; file names are unique over all of them. */
export const templateFiles: ReadonlyMap<string, URL> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.endsWith('.sample.json'))
    .map((file) => [basename(file, '.json'), new URL(file, folder)]),
)

const templates = new Map<View['view'], Template>()

/** The compiled template of a view, read once. Compiling takes ten times as long as filling it. */
export function cardTemplate(view: View['view']): Template {
  const known = templates.get(view)
  if (known) return known
  const template = new Template(JSON.parse(readFileSync(templateFiles.get(view) as URL, 'utf8')))
  templates.set(view, template)
  return template
}
