import type { Button } from '../view.ts'

const maxActions = 6

/** What an Action.Execute and its Action.Submit fallback are made from. Both carry the same `data`, the verb included. */
interface ButtonData {
  readonly title: string
  readonly verb: string
  /** From the fourth on they move behind the `…` of the card. */
  readonly mode: 'primary' | 'secondary'
  readonly data: Readonly<Record<string, string | number>>
}

/** The primary button first, then the others in order, at most six. */
export function buttonsData(buttons: readonly Button[]): readonly ButtonData[] {
  return [...buttons.filter((button) => button.primary), ...buttons.filter((button) => !button.primary)]
    .slice(0, maxActions)
    .map(({ title, verb, data }, index) => ({
      title,
      verb,
      mode: index < 3 ? 'primary' : 'secondary',
      data: { ...data, verb },
    }))
}
