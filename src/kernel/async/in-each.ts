/** Does the work for each item, one after another, and continues after failures. @returns the errors */
export async function inEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<unknown[]> {
  const errors: unknown[] = []
  for (const item of items) await work(item).catch((error: unknown) => errors.push(error))
  return errors
}
