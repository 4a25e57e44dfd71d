/** Runs operations one after another, whatever becomes of those before. */
export function inOrder(): <R>(operation: () => Promise<R>) => Promise<R> {
  let queue: Promise<unknown> = Promise.resolve()
  return (operation) => {
    const result = queue.then(operation)
    queue = result.catch(() => {})
    return result
  }
}
