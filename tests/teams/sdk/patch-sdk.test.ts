import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector'
import { limitConnector } from '../../../src/teams/sdk/patch-sdk.ts'
import { readFailure } from '../../../src/teams/sdk/create-channel.ts'
import { startConnector, type FakeConnector } from '../../fakes/connector.ts'

let connector: FakeConnector
beforeAll(async () => {
  connector = await startConnector()
})
afterAll(() => connector.stop())

const client = (timeoutMs?: number): ConnectorClient => {
  const made = new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri: connector.url })
  limitConnector(made, timeoutMs === undefined ? {} : { timeoutMs })
  return made
}
const send = (from: ConnectorClient) => from.conversations.sendToConversation('c', { type: 'message' })

test('a failed request is sent once, although the SDK would send it four times', async () => {
  connector.will({ status: 503 })
  await expect(send(client())).rejects.toMatchObject({ statusCode: 503 })
  expect(connector.requests).toHaveLength(1)
})

test('a request to a silent connector ends at the timeout, with an unclear outcome', async () => {
  connector.will('hang')
  const error = await send(client(50)).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Error)
  expect(readFailure(error).status).toBeUndefined()
})

test('an SDK that stores its pipeline elsewhere is noticed at once', () => {
  expect(() => limitConnector({})).toThrow('patch-sdk.ts')
})
