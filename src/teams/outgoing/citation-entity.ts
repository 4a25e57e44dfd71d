import type { NumberedSource } from '../../kernel/view.ts'
import { texts } from '../texts.en.ts'

// Teams' limits: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content
const maxCitations = 20
const maxName = 80
const maxAbstract = 160

/** Creates the one root entity of a message that a model worded: the AI label and the sources behind the marks in the text. */
export const citationEntity = (sources: readonly NumberedSource[]) => ({
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  additionalType: ['AIGeneratedContent'],
  citation: sources.slice(0, maxCitations).map(({ number, title, links }) => ({
    '@type': 'Claim',
    position: number,
    appearance: {
      '@type': 'DigitalDocument',
      name: cut(title, maxName),
      abstract: cut(texts.citedNote(links.map((link) => link.title)), maxAbstract),
      ...(links[0] ? { url: links[0].url } : {}),
    },
  })),
})

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)
