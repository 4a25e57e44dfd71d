/** Works through many things, a few at a time, so that thousands of files are not opened at once. Results in the order of the things. */
export async function sideBySide<T, R>(things: readonly T[], work: (thing: T) => Promise<R>, atOnce = 8): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < things.length; index = next++) results[index] = await work(things[index] as T)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
