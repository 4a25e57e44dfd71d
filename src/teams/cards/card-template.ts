import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import type { CardData } from '../../kernel/card/card-data.ts'
import type { View } from '../../kernel/view.ts'

/** An Adaptive Card as JSON, ready for an attachment's `content`. */
export interface AdaptiveCardJson {
  readonly type: 'AdaptiveCard'
  readonly [property: string]: unknown
}

interface Template {
  expand(context: { readonly $root: CardData }): AdaptiveCardJson
}

interface TemplateClass {
  new (card: unknown): Template
  parseInterpolatedString(text: string): unknown
}

// Through `require`, because the package's types lead to TypeScript sources that this project's compiler settings reject.
const load = createRequire(import.meta.url)

let loaded: TemplateClass | undefined
/** Loads the package with the first card, because it takes a tenth of a second, and a start doesn't need it. */
function templateClass(): TemplateClass {
  if (loaded) return loaded
  const { Template } = load('adaptivecards-templating') as { readonly Template: TemplateClass }
  // The templates have a thousand texts with expressions, but most are alike, such as `${title}`. Parsing takes nearly all of the time.
  const parse = Template.parseInterpolatedString
  const parsed = new Map<string, unknown>()
  Template.parseInterpolatedString = (text) => {
    if (!parsed.has(text)) parsed.set(text, parse(text))
    return parsed.get(text)
  }
  return (loaded = Template)
}

const folder = new URL('../../../cards/', import.meta.url)

/** Each view's template file. Folders are by feature; file names are unique across folders. */
export const templateFiles: ReadonlyMap<string, URL> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.endsWith('.sample.json'))
    .map((file) => [basename(file, '.json'), new URL(file, folder)]),
)

const templates = new Map<View['view'], Template>()

/** Returns a view's compiled template. It's read once, because compiling takes ten times as long as filling. */
export function cardTemplate(view: View['view']): Template {
  const known = templates.get(view)
  if (known) return known
  const template = new (templateClass())(JSON.parse(readFileSync(templateFiles.get(view) as URL, 'utf8')))
  templates.set(view, template)
  return template
}
