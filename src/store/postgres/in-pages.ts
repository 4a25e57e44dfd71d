/** Rows that are read at a time, so that a long log or many learners don't have to fit into memory. */
const page = 500

/**
 * Streams rows page by page.
 * @param read reads at most `limit` rows behind a place, in order
 */
export async function* inPages<Row, Place>(
  first: Place,
  placeOf: (row: Row) => Place,
  read: (behind: Place, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let place = first; ;) {
    const rows = await read(place, page)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return
    place = placeOf(last)
  }
}
