/** What a template is bound to. `summary` stands in notifications and is the card's `fallbackText`. Every field is set, since an absent one shows as `${field}`. */
export interface CardData {
  readonly summary: string
}
