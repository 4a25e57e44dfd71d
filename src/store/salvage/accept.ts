/** @returns the value if it has the expected form, otherwise undefined */
export type Accept<E> = (value: unknown) => E | undefined

/** Turns a schema into an `Accept`. */
export const accepting =
  <E>(schema: { safeParse(value: unknown): { data?: E } }): Accept<E> =>
  (value) =>
    schema.safeParse(value).data
