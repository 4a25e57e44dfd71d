/** Where the store tells the operator something: fixed sentences, counts and names of fields, never ids, paths or texts. */
export type StoreLog = (message: string, fields: Record<string, unknown>) => void
