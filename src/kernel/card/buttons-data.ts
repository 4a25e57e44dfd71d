import type { Button } from '../view.ts'

/** Teams shows at most this many buttons on a card. */
export const maxActions = 6

/** Data for an Action.Execute and its Action.Submit fallback. Both carry the same `data`, including the verb. */
interface ButtonData {
  readonly title: string
  readonly verb: string
  /** Secondary buttons move to the card's `…` menu. */
  readonly mode: 'primary' | 'secondary'
  readonly data: Readonly<Record<string, string | number>>
}

/** Puts the primary button first and keeps the order of the others; at most six. */
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
