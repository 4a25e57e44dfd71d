/**
 * `fetch` for a service that gets a secret with each request and whose answers are small.
 * It follows no redirect, so the secret reaches the configured host only; the response is handed back as it is, a failure
 * with status 3xx. It stops reading, and closes the connection, once a body is longer than it may be.
 * @param maxBytes of the decoded body, so a compressed one cannot grow in memory
 * @param tooLong makes the error that reading such a body throws
 */
export const guardedFetch =
  (maxBytes: number, tooLong: () => Error): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' })
    if (!response.body) return response
    const { status, statusText, headers } = response
    return new Response(response.body.pipeThrough(atMost(maxBytes, tooLong)), { status, statusText, headers })
  }

function atMost(maxBytes: number, tooLong: () => Error): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      // An error cancels the source too, which closes the connection.
      if (bytes > maxBytes) controller.error(tooLong())
      else controller.enqueue(chunk)
    },
  })
}
