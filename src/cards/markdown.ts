import type { Link } from '../coach/view.ts'

/**
 * Plain text for a TextBlock, which reads Markdown. Backslashes are no help (see `runs.ts`), so signs that would start
 * emphasis become their look-alikes and a link is broken by a space of no width. For headings and link titles only:
 * longer plain text is shown by text runs.
 */
export const literal = (text: string): string =>
  text
    .replaceAll('*', '∗')
    .replaceAll(/(?<!\w)_|_(?!\w)/g, 'ˍ')
    .replaceAll('`', 'ˋ')
    .replaceAll('](', ']\u200b(')

/** Markdown without its bold marks and line breaks, for one-line quotes of a stem that may be cut anywhere. */
export const quoted = (markdown: string): string =>
  markdown
    .replaceAll(/\*\*|__/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

const brackets: Readonly<Record<string, string>> = { '[': '(', ']': ')' }
const hex: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', ' ': '%20', '<': '%3C', '>': '%3E' }

/** `[title](url)`; what would end the title or the address early is replaced. */
export const link = ({ title, url }: Link): string =>
  `[${literal(title.replaceAll(/[[\]]/g, (sign) => brackets[sign] as string))}](${url.replaceAll(/[() <>]/g, (sign) => hex[sign] as string)})`

/** Links under one heading: a group for the template's `$data`, or none when there is nothing to list. */
export const linkGroup = (links: readonly Link[]): readonly { readonly links: readonly string[] }[] =>
  links.length === 0 ? [] : [{ links: links.map(link) }]
