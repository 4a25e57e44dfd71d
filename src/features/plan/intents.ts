export type Intent =
  | { readonly kind: 'progress' }
  | { readonly kind: 'plan' }
  /** The button *Make it 10 a day* on the plan. */
  | { readonly kind: 'plan.per-day'; readonly perDay: number }
