import type { GuideId } from '../../domain/guide.ts'

export interface Intent {
  readonly kind: 'guide'
  readonly page: GuideId
}
