/**
 * Creates a `fetch` for a service that receives a secret with each request and sends small responses.
 * It doesn't follow redirects, so the secret only reaches the configured host; the response with status 3xx is returned. It
 * stops reading and closes the connection when a body exceeds the limit.
 * @param maxBytes of the decoded body, so that a compressed one can't fill the memory
 * @param tooLong creates the error for a body that exceeds the limit
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
      // The error also cancels the source, which closes the connection.
      if (bytes > maxBytes) controller.error(tooLong())
      else controller.enqueue(chunk)
    },
  })
}
