/** The total of an order in cents. Ten or more of an item cost 10% less. */
export function totalOf(items) {
  return items.reduce((sum, { cents, count }) => sum + Math.round(cents * count * (count >= 10 ? 0.9 : 1)), 0)
}
