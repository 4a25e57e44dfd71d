import type { Snippet } from '../view.ts'

interface SnippetData {
  /** For a CodeBlock with its fallback; empty when the snippet is shown as text only. */
  readonly code: readonly { readonly text: string; readonly language: string; readonly plain: string }[]
  /** For monospace text. */
  readonly plain: readonly string[]
}

/** Teams shows this many lines of a CodeBlock until it is opened, and a blank must not hide there. */
const previewLines = 10
/** A CodeBlock carries its text twice, once in the fallback. */
const previewChars = 640

// The languages of the bank that a CodeBlock can colour; the others are plain text to it.
const languages: Readonly<Record<string, string>> = {
  bash: 'Bash',
  json: 'Json',
  powershell: 'PowerShell',
  sql: 'Sql',
}

/** A snippet as a CodeBlock where it fits its preview, else as monospace text. Both lists are empty without one. */
export function snippetData(snippet: Snippet | undefined): SnippetData {
  if (!snippet) return { code: [], plain: [] }
  const plain = unbroken(snippet.text)
  if (snippet.text.length > previewChars || snippet.text.split('\n').length > previewLines)
    return { code: [], plain: [plain] }
  return { code: [{ text: snippet.text, language: languages[snippet.language] ?? 'PlainText', plain }], plain: [] }
}

/** Clients collapse spaces in text; no-break ones keep indentation and columns, and YAML is read by them. */
const unbroken = (text: string): string =>
  text.replaceAll('\t', '  ').replaceAll(/^ +| {2,}/gm, (spaces) => '\u00a0'.repeat(spaces.length))
