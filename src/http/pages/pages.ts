import { readFile } from 'node:fs/promises'
import type { Operator } from '../../config.ts'
import { OperatorError } from '../../operator-error.ts'
import { documentOf } from '../../kernel/html/document.ts'
import { escapeHtml, Html } from '../../kernel/html/html.ts'
import { headersFor } from './headers.ts'
import { toHtml } from './markdown.ts'

/** What the app manifest links to. Each page is a Markdown file of this name. */
export const pageNames = ['privacy', 'terms', 'support'] as const

/** HTML by path. */
export type Pages = ReadonlyMap<string, string>

/** What the pages say about this installation. */
interface Facts {
  /** Without a slash at the end. */
  readonly publicUrl: string
  readonly operator: Operator
  /** A language model words explanations. */
  readonly hasModel: boolean
}

/** Reads the pages and fills in who runs this installation. @throws OperatorError if a file is missing */
export async function loadPages(folder: URL, facts: Facts): Promise<Pages> {
  const values = valuesFor(facts)
  const pages = pageNames.map(async (name): Promise<[string, string]> => {
    const file = new URL(`${name}.md`, folder)
    const markdown = await readFile(file, 'utf8').catch(() => {
      throw new OperatorError(`The page ${name}.md is missing.`, 'Restore deploy/teams/pages from the repository.')
    })
    return [`/${name}`, pageHtml(markdown, facts.publicUrl, values)]
  })
  return new Map(await Promise.all(pages))
}

/** Values are HTML. They go in after the Markdown is read, so nothing in them is markup. */
function valuesFor({ operator: { name, supportUrl }, hasModel }: Facts): Readonly<Record<string, string>> {
  return {
    Operator: escapeHtml(name || 'Your organization'),
    operator: escapeHtml(name || 'your organization'),
    support: supportUrl
      ? `<a href="${escapeHtml(supportUrl)}">${escapeHtml(supportUrl.replace(/^(?:mailto:|https:\/\/)/i, ''))}</a>`
      : `the IT support of ${escapeHtml(name || 'your organization')}`,
    model: hasModel ? 'A model is in use here.' : 'No model is in use here: explanations quote the notes.',
  }
}

function pageHtml(markdown: string, publicUrl: string, values: Readonly<Record<string, string>>): string {
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? []
  const body = toHtml(markdown, publicUrl).replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all)
  return documentOf(title, style, new Html(body))
}

/** The browser's own colors, so that light, dark, and high contrast work. */
const style =
  ':root{color-scheme:light dark}' +
  'body{margin:0;font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:break-word}' +
  'main{max-width:42rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}' +
  'h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem;margin:2rem 0 .5rem}' +
  'ul{padding-left:1.25rem}li{margin:.4rem 0}'

export const pageHeaders: Readonly<Record<string, string>> = {
  ...headersFor(style),
  'cache-control': 'public, max-age=300',
}
