/**
 * Turns the Markdown of our own pages into HTML: headings, paragraphs, lists of one line per item, bold, emphasis, code, and links.
 * Everything else is text, and all text is escaped. Links lead to https, mailto, or another page.
 */
export const toHtml = (markdown: string): string =>
  markdown
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockHtml)
    .join('\n')

function blockHtml(block: string): string {
  const [, marks = '', heading] = /^(#{1,3}) (.+)$/.exec(block) ?? []
  if (heading !== undefined) return `<h${marks.length}>${inlineHtml(heading)}</h${marks.length}>`
  const lines = block.split('\n')
  if (lines.every((line) => line.startsWith('- ')))
    return `<ul>\n${lines.map((line) => `<li>${inlineHtml(line.slice(2))}</li>`).join('\n')}\n</ul>`
  return `<p>${inlineHtml(lines.join(' '))}</p>`
}

const inlineHtml = (text: string): string =>
  escapeHtml(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/\*([^*\s][^*]*)\*/g, '<em>$1</em>')
    .replaceAll(/\[([^\]]+)\]\(([^()\s]+)\)/g, (all: string, label: string, target: string) => {
      const [, page] = /^([a-z]+)\.md$/.exec(target) ?? []
      if (page !== undefined) return `<a href="${page}">${label}</a>`
      return /^(?:https:\/\/|mailto:)/.test(target) ? `<a href="${target}">${label}</a>` : all
    })

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] as string)
