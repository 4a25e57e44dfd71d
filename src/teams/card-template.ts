import type { CardData } from '../kernel/card/card-data.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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

const templates = new Map<View['view'], Template>()

/** The compiled template of a view, read once. Compiling takes ten times as long as filling it. */
export function cardTemplate(view: View['view']): Template {
  const known = templates.get(view)
  if (known) return known
  const file = new URL(`../../cards/${view}.json`, import.meta.url)
  const template = new Template(JSON.parse(readFileSync(file, 'utf8')))
  templates.set(view, template)
  return template
}
