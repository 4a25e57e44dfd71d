import type { Link } from '../view.ts'
import { code } from './runs.ts'

/**
 * Markdown signs as their look-alikes, and links broken by a space of no width. Backslashes are no help: phones show
 * them (see `runs.ts`).
 */
const lookAlikes = (text: string): string =>
  text
    .replaceAll('*', '∗')
    .replaceAll(/(?<!\w)_+|_+(?!\w)/g, (signs) => 'ˍ'.repeat(signs.length))
    .replaceAll('](', ']\u200b(')

/** Plain text for a heading or a link's title, where Markdown is read. Longer plain text is shown by text runs. */
export const literal = (text: string): string => lookAlikes(text).replaceAll('`', 'ˋ')

/** What a learner wrote, literally, with its lines. A TextBlock, because it breaks long addresses and a RichTextBlock does not. */
export const ownWords = (text: string): string => literal(text).replaceAll(/\n+/g, '\n\n')

/** What makes a line a list, a heading or a quote. */
const lineStart = /^(\s*)(?=(?:[-+>#]|\d+[.)])+\s)/

/** One plain sentence of a model, whatever it holds: nothing in it is read as Markdown. */
export const plainSentence = (text: string): string =>
  lookAlikes(text).replaceAll('~~', '∼∼').replace(lineStart, '$1\u200b')

/** Markdown for a TextBlock. Teams knows no code spans there and would read the signs inside one as Markdown. */
export const markdown = (text: string): string =>
  text.includes('`') ? text.replaceAll(code, (span) => lookAlikes(span)) : text

/** Markdown without its bold marks and line breaks, for one-line quotes of a stem that may be cut anywhere. */
export const quoted = (stem: string): string =>
  stem
    .replaceAll(/\*\*|__/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

const brackets: Readonly<Record<string, string>> = { '[': '(', ']': ')' }
const hex: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', ' ': '%20', '<': '%3C', '>': '%3E' }

/** `[title](url)`; what would end the title or the address early is replaced. */
export const link = ({ title, url }: Link): string =>
  `[${literal(title.replaceAll(/[[\]]/g, (sign) => brackets[sign] ?? sign))}](${url.replaceAll(/[() <>]/g, (sign) => hex[sign] ?? sign)})`

/** Links under one heading: a group for the template's `$data`, or none when there is nothing to list. */
export const linkGroup = (links: readonly Link[]): readonly { readonly links: readonly string[] }[] =>
  links.length === 0 ? [] : [{ links: links.map(link) }]
