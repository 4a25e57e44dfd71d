export type Intent =
  | { readonly kind: 'progress' }
  /** Short answers to questions about oneself. */
  | { readonly kind: 'score' }
  | { readonly kind: 'weakest' }
  /** A quiz on the weakest area. */
  | { readonly kind: 'weakest.quiz'; readonly count?: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'streak' }
  | { readonly kind: 'what-next' }
  | { readonly kind: 'how-many-left' }
  | { readonly kind: 'when-exam' }
  | { readonly kind: 'plan' }
  /** The button *Make it 10 a day* on the plan. */
  | { readonly kind: 'plan.per-day'; readonly perDay: number }
  /** A link to the learner's page. `print`: they want to keep it. */
  | { readonly kind: 'page'; readonly print?: true }
  | { readonly kind: 'page.sign-out' }
