export interface Intent {
  readonly kind: 'diagnose'
}
