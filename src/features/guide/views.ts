import type { Button, Link } from '../../kernel/view.ts'

/** A page about the exam. */
export interface GuideView {
  readonly view: 'guide'
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
  readonly sources: readonly Link[]
  readonly checked: string
  readonly buttons: readonly Button[]
}
