export type Intent =
  | { readonly kind: 'daily.start' | 'daily.later' | 'daily.skip' | 'daily.pause'; readonly day: string }
  | { readonly kind: 'pause'; readonly days?: number }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop' }
