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

const signedBy = (signRequest: () => Promise<never>): ConnectorClient => {
  const made = new ConnectorClient({ signRequest }, { baseUri: connector.url })
  limitConnector(made, { timeoutMs: 50 })
  return made
}
const failureOf = (from: ConnectorClient) =>
  send(from).then(
    () => undefined,
    (error: unknown) => readFailure(error),
  )

test('a request for a token that is never answered ends at the timeout, and nothing was sent', async () => {
  const before = connector.requests.length
  expect(await failureOf(signedBy(() => new Promise(() => undefined)))).toEqual({ code: 'SIGN_IN_FAILED' })
  expect(connector.requests).toHaveLength(before)
})

test('a refused sign-in has Entra’s code as its reason, without Entra’s sentence', async () => {
  const refusal = new Error('invalid_client: 7000222 - AADSTS7000222: The secret of app 1234 is expired.')
  const failure = await failureOf(signedBy(() => Promise.reject(refusal)))
  expect(failure).toEqual({ code: 'SIGN_IN_FAILED', reason: 'AADSTS7000222' })
})

test('an SDK that stores its pipeline elsewhere is noticed at once', () => {
  expect(() => limitConnector({})).toThrow('patch-sdk.ts')
})
