import { escapeHtml } from '../../kernel/html/html.ts'

/**
 * Turns the Markdown of our own pages into HTML: headings, paragraphs, lists of one line per item, bold, emphasis, code, and links.
 * Everything else is text, and all text is escaped. Links lead to https, mailto, or another page.
 * @param base address before a page's name
 */
export const toHtml = (markdown: string, base: string): string =>
  markdown
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => blockHtml(block, base))
    .join('\n')

function blockHtml(block: string, base: string): string {
  const inline = (text: string): string => inlineHtml(text, base)
  const [, marks = '', heading] = /^(#{1,3}) (.+)$/.exec(block) ?? []
  if (heading !== undefined) return `<h${marks.length}>${inline(heading)}</h${marks.length}>`
  const lines = block.split('\n')
  if (lines.every((line) => line.startsWith('- ')))
    return `<ul>\n${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('\n')}\n</ul>`
  return `<p>${inline(lines.join(' '))}</p>`
}

const inlineHtml = (text: string, base: string): string =>
  escapeHtml(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/\*([^*\s][^*]*)\*/g, '<em>$1</em>')
    .replaceAll(/\[([^\]]+)\]\(([^()\s]+)\)/g, (all: string, label: string, target: string) => {
      const [, page] = /^([a-z]+)\.md$/.exec(target) ?? []
      if (page !== undefined) return `<a href="${escapeHtml(base)}/${page}">${label}</a>`
      return /^(?:https:\/\/|mailto:)/.test(target) ? `<a href="${target}">${label}</a>` : all
    })
