/** @returns the value as what is looked for, or undefined when it is something else */
export type Accept<E> = (value: unknown) => E | undefined

/** The `Accept` of a schema. */
export const accepting =
  <E>(schema: { safeParse(value: unknown): { data?: E } }): Accept<E> =>
  (value) =>
    schema.safeParse(value).data
