import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request, type Response } from 'botbuilder'
import restify from 'restify'

/** The thing to compare with: the SDK as its samples use it, restify's body parser, and a bot that answers every invoke with the same card. */
export function startEcho(card: object): Promise<{ port: number; stop(): Promise<void> }> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  const server = restify.createServer()
  server.use(restify.plugins.bodyParser())
  server.post('/api/messages', async (request: unknown, response: unknown) => {
    await adapter.process(request as Request, response as Response, async (context) => {
      const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
    })
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as { port: number }).port,
        stop: () => new Promise((done) => server.close(() => done())),
      }),
    )
  })
}
