import { createRequire } from 'node:module'
import { expect, test } from '@jest/globals'
import { render } from '../../../src/teams/cards/render.ts'
import type { Json } from './nodes.ts'
import { sampleViews } from './sample-views.ts'

interface ParsedCard {
  parse(card: unknown, context: SerializationContext): void
  validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] }
}
interface SerializationContext {
  readonly eventCount: number
  getEventAt(index: number): { readonly message: string }
}
// The renderer that web clients are built on; its bare name cannot be imported in Node.
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as {
  AdaptiveCard: new () => ParsedCard
  SerializationContext: new () => SerializationContext
}

function problems(card: Json): string[] {
  const context = new SerializationContext()
  const parsed = new AdaptiveCard()
  parsed.parse(card, context)
  return [
    ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
    ...parsed.validateProperties().validationEvents.map(({ message }) => message),
  ]
}

test.each(Object.entries(sampleViews))('%s parses without errors', (_, view) => {
  // Only Teams has CodeBlock; the renderer reports that and uses the fallback.
  expect(problems(render(view).card).filter((message) => !message.includes('CodeBlock'))).toEqual([])
})

test('a card with a wrong value causes an error', () => {
  const card = render(sampleViews['closed']!).card
  expect(problems({ ...card, body: [{ type: 'TextBlock', text: 'a', size: 'huge' }] })).not.toEqual([])
  expect(problems({ ...card, body: [{ type: 'Textblok', text: 'a' }] })).not.toEqual([])
})
