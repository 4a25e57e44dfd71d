import type { FakeConnector } from '../../fakes/connector.ts'
import type { Client } from './client.ts'
import type { Person } from './people.ts'

/** The messages to a person's chat, as text. */
export const sentTo = (connector: FakeConnector, { chat }: Person): string[] =>
  connector.requests
    .filter(({ method, path }) => method === 'POST' && path.includes(encodeURIComponent(chat)))
    .map(({ body }) => JSON.stringify(body))

/** Ids of the questions that were shown to a person. */
const shownTo = (connector: FakeConnector, who: Person): string[] =>
  sentTo(connector, who).flatMap((text) => [...text.matchAll(/"presentation":"(\w+)"/g)].map(([, id]) => id as string))

/**
 * Requests a question and answers it.
 * @returns the answer's id once it was acknowledged
 */
export async function answerOne(client: Client, connector: FakeConnector, who: Person): Promise<string | undefined> {
  await client.say(who, 'quiz 1 single')
  const presentation = shownTo(connector, who).at(-1)
  if (!presentation) return undefined
  const { text } = await client.press(who, 'answer', { presentation, confidence: 'sure', pick1: 'a' })
  return text.includes('Sources') ? presentation : undefined
}

/** Fetches a person's export through its link. @returns the answer of the link */
export async function ownExport(client: Client, connector: FakeConnector, who: Person) {
  await client.say(who, 'export my data')
  const [path] = /\/export\?token=[\w.%-]+/.exec(sentTo(connector, who).at(-1) ?? '') ?? []
  return path ? client.ask(path) : { status: 0, text: 'no link was sent', ms: 0 }
}
