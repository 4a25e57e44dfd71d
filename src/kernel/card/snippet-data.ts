import type { Snippet } from '../view.ts'

interface SnippetData {
  /** For a CodeBlock with its fallback; empty if the snippet is shown as text only. */
  readonly code: readonly { readonly text: string; readonly language: string; readonly plain: string }[]
  /** For monospace text. */
  readonly plain: readonly string[]
}

/** Teams shows this many lines of a collapsed CodeBlock. No blank may be hidden. */
const previewLines = 10
/** Limit, because a CodeBlock contains its text twice, once in the fallback. */
const previewChars = 640

/** Languages that a CodeBlock can highlight, by the bank's names. Others are shown as plain text. */
const languages = new Map('Bash Json PowerShell Sql'.split(' ').map((name) => [name.toLowerCase(), name]))

/** Shows a snippet as a CodeBlock if it fits the preview, otherwise as monospace text. Both lists are empty without a snippet. */
export function snippetData(snippet: Snippet | undefined): SnippetData {
  if (!snippet) return { code: [], plain: [] }
  const plain = unbroken(snippet.text)
  if (snippet.text.length > previewChars || snippet.text.split('\n').length > previewLines)
    return { code: [], plain: [plain] }
  return { code: [{ text: snippet.text, language: languages.get(snippet.language) ?? 'PlainText', plain }], plain: [] }
}

/** Uses no-break spaces to keep indentation, which YAML needs, because clients collapse spaces. */
export const unbroken = (text: string): string =>
  text.replaceAll('\t', '  ').replaceAll(/^ +| {2,}/gm, (spaces) => '\u00a0'.repeat(spaces.length))
