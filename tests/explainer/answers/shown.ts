import type { Reply } from '../../../src/kernel/reply.ts'
import type { View } from '../../teams/cards/all-views.ts'

/** What a person reads on the card of a reply, line by line, without what is behind buttons. Code is shown as on the card. */
export function shownIn({ messages }: Reply): string[] {
  return (messages as readonly View[]).flatMap(linesOf)
}

function linesOf(view: View): string[] {
  switch (view.view) {
    case 'note':
      return [
        `# ${view.title}`,
        ...(view.remark ? [view.remark] : []),
        ...view.lines.map(({ text }) => text),
        ...view.sections.flatMap(({ heading, form, quotes }) => [
          ...(heading === '' ? [] : [`## ${heading}`]),
          ...quotes.map(({ text }, index) =>
            form === 'steps' ? `${index + 1}. ${text}` : form === 'list' ? `- ${text}` : text,
          ),
        ]),
        ...(view.examples ?? []).flatMap(({ heading, snippet, remarks }) => [
          `## ${heading}`,
          `\`\`\`${snippet.language}`,
          ...snippet.text.split('\n'),
          '```',
          ...remarks.map(({ text }) => `- ${text}`),
        ]),
      ]
    case 'comparison':
      return [
        `# ${view.title}`,
        ...(view.remark ? [view.remark] : []),
        ...view.rule.map(({ text }) => text),
        `| | ${view.names.join(' | ')} |`,
        ...view.rows.map(({ heading, cells }) => `| ${heading} | ${cells.map(({ text }) => text).join(' | ')} |`),
      ]
    case 'notice':
      return [`# ${view.title}`, ...view.lines, ...view.buttons.map(({ title }) => `[${title}]`)]
    default:
      return [`(a card of another kind: ${view.view})`]
  }
}
