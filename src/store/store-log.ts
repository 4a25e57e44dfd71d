/** Logs something for the operator: fixed sentences, counts, and field names, but never ids, paths, or texts. */
export type StoreLog = (message: string, fields: Record<string, unknown>) => void
