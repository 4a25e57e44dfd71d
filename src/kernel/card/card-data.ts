/** The data of a template. Notifications show `summary`, which is also the card's `fallbackText`. Set every field: a missing one appears as `${field}`. */
export interface CardData {
  readonly summary: string
}
