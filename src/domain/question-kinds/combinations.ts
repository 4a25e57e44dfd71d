/** Number of ways to order n items. */
export const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

/** Number of ways to choose k of n items. */
export const choose = (n: number, k: number): number => factorial(n) / (factorial(k) * factorial(n - k))
