import type { Link } from '../view.ts'
import { code } from './runs.ts'

/**
 * Replaces Markdown characters with look-alikes and breaks links with a zero-width space. Backslash escapes don't work: phones
 * display them (see `runs.ts`).
 */
const lookAlikes = (text: string): string =>
  text
    .replaceAll('*', '∗')
    .replaceAll(/(?<!\w)_+|_+(?!\w)/g, (signs) => 'ˍ'.repeat(signs.length))
    .replaceAll('](', ']\u200b(')

/** Plain text for a heading or a link title, which clients parse as Markdown. Use text runs for longer plain text. */
export const literal = (text: string): string => lookAlikes(text).replaceAll('`', 'ˋ')

/** A learner's text, literally, with its line breaks. For a TextBlock, because it wraps long URLs and a RichTextBlock doesn't. */
export const ownWords = (text: string): string => literal(text).replaceAll(/\n+/g, '\n\n')

/** Matches the start of a list item, heading, or quote. */
const lineStart = /^(\s*)(?=(?:[-+>#]|\d+[.)])+\s)/

/** Escapes one sentence from a model, so that nothing in it is parsed as Markdown. */
export const plainSentence = (text: string): string =>
  lookAlikes(text).replaceAll('~~', '∼∼').replace(lineStart, '$1\u200b')

/** Markdown for a TextBlock. Teams doesn't support code spans there and would parse the characters inside as Markdown. */
export const markdown = (text: string): string =>
  text.includes('`') ? text.replaceAll(code, (span) => lookAlikes(span)) : text

/** Markdown without bold marks and line breaks, for one-line quotes that may be cut anywhere. */
export const quoted = (stem: string): string =>
  stem
    .replaceAll(/\*\*|__/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

const brackets: Readonly<Record<string, string>> = { '[': '(', ']': ')' }
const hex: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', ' ': '%20', '<': '%3C', '>': '%3E' }

/** `[title](url)`; characters that would end the title or the URL early are replaced. */
export const link = ({ title, url }: Link): string =>
  `[${literal(title.replaceAll(/[[\]]/g, (sign) => brackets[sign] ?? sign))}](${url.replaceAll(/[() <>]/g, (sign) => hex[sign] ?? sign)})`

/** Links under one heading: one group for the template's `$data`, or none without links. */
export const linkGroup = (links: readonly Link[]): readonly { readonly links: readonly string[] }[] =>
  links.length === 0 ? [] : [{ links: links.map(link) }]
