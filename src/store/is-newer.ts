/** Whether an unchecked document has a newer schema than this version knows. */
export const isNewer = ({ schema }: { schema: number }, { shape }: { shape: { schema: { value: number } } }): boolean =>
  schema > shape.schema.value
