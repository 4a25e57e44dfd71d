import type { Thread } from '../../domain/team/team.ts'
import { texts } from '../texts.en.ts'
import type { Link } from '../view.ts'

/** A longer text would make the link too long for some clients. */
const longestText = 100

/**
 * Links to the personal chat with the coach, as a button's target.
 * @param text waits in the compose box of a new chat
 * @returns nothing for a channel whose bot ids aren't those of Teams, such as the Playground
 */
export function chatLink({ botId }: Pick<Thread, 'botId'>, title: string, text = ''): readonly Link[] {
  if (!/^28:[\w-]+$/.test(botId)) return []
  const message = text === '' ? '' : `&message=${encodeURIComponent(clipped(text))}`
  return [{ title, url: `https://teams.microsoft.com/l/chat/0/0?users=${botId}${message}` }]
}

/**
 * Adds the button that opens the personal chat to what a person reads in a team or group chat.
 * @param text what to say there
 */
export const withChat = <V extends { readonly opens?: readonly Link[] }>(
  view: V,
  thread: Pick<Thread, 'botId'> | undefined,
  text = '',
): V => (thread ? { ...view, opens: [...(view.opens ?? []), ...chatLink(thread, texts.buttons.openChat, text)] } : view)

/** Cuts no character in two, which a URL can't encode. */
const clipped = (text: string): string =>
  Array.from(text)
    .slice(0, longestText)
    .join('')
    .replaceAll(/\p{Cs}/gu, '')
