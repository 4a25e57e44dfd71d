/** Maps with limited concurrency, so that thousands of files aren't open at once. Results keep the order of the input. */
export async function sideBySide<T, R>(things: readonly T[], work: (thing: T) => Promise<R>, atOnce = 8): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < things.length; index = next++) results[index] = await work(things[index] as T)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
