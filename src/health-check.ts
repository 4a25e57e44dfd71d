// The container's health check: `node dist/health-check.js` ends with 0 if the server of this container answers.
const port = process.env['PORT'] || '3978'
const host = process.env['HOST'] || '127.0.0.1'
const answer = await fetch(`http://${host}:${port}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(
  (error: Error) => error,
)
if (answer instanceof Error || !answer.ok) {
  console.error(answer instanceof Error ? 'The server does not answer.' : `The server answered ${answer.status}.`)
  process.exitCode = 1
}
