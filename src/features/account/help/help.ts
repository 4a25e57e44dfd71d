import type { Thread } from '../../../domain/team/team.ts'
import type { Command } from '../../../kernel/command.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import type { Feature } from '../../../kernel/feature.ts'
import { say } from '../../../kernel/notice.ts'
import { withChat } from '../../../kernel/card/chat-link.ts'
import type { Scope } from '../../../kernel/intent.ts'
import type { Turn } from '../../../kernel/turn.ts'
import type { Button } from '../../../kernel/view.ts'
import type { Intent } from '../intents.ts'
import type { HelpView } from '../views.ts'
import { contentOf, helpGroups, type HelpGroup } from './help-groups.ts'
import { momentOf } from './moment.ts'
import { texts } from './texts.en.ts'

const toAll: Button = { title: texts.buttons.everything, verb: 'help', data: { group: 'all' } }
const back: Button = { title: texts.buttons.back, verb: 'help' }

const commandsIn = (scope: Scope, features: readonly Feature[], names?: readonly string[]): Command[] =>
  features
    .filter(({ name }) => names?.includes(name) ?? true)
    .flatMap(({ commands = [] }) => commands)
    .filter((command) => command.scopes.includes(scope))

/** Shows the groups, after what suits the moment; or one group; or everything. */
export function help(
  context: Context,
  { group, below }: Extract<Intent, { kind: 'help' }>,
  features: readonly Feature[],
): Step {
  const view =
    group === undefined ? groupsView(context) : group === 'all' ? listView(features) : groupView(group, features)
  // A press on the card turns its page; a typed message gets a card of its own.
  return context.turn.pressed && !below ? { reply: { messages: [], replace: view } } : say(view)
}

function groupsView(context: Context): HelpView {
  const { line, button } = momentOf(context)
  return {
    view: 'help',
    title: texts.title,
    lines: [line],
    groups: helpGroups.map((group) => ({ ...texts.groups[group], group })),
    commands: [],
    hint: texts.hint,
    buttons: [button, toAll],
  }
}

function groupView(group: HelpGroup, features: readonly Feature[]): HelpView {
  const { features: names, buttons } = contentOf[group]
  return {
    view: 'help',
    title: texts.groups[group].title,
    lines: [texts.groups[group].text],
    groups: [],
    commands: commandsIn('personal', features, names),
    buttons: [...buttons, back],
  }
}

const listView = (features: readonly Feature[]): HelpView => ({
  view: 'help',
  title: texts.listTitle,
  lines: [],
  groups: [],
  commands: helpGroups.flatMap((group) => commandsIn('personal', features, contentOf[group].features)),
  hint: texts.hint,
  buttons: [back],
})

interface SharedPlace extends Pick<Turn, 'scope'> {
  readonly team?: { readonly thread: Pick<Thread, 'botId'> }
}

/** What works in a team or group chat. */
export const sharedHelp = ({ scope, team }: SharedPlace, features: readonly Feature[]): HelpView => {
  const view: HelpView = {
    view: 'help',
    title: texts.sharedTitle,
    lines: [],
    groups: [],
    commands: commandsIn(scope, features),
    hint: texts.sharedHint,
    buttons: [],
  }
  return withChat(view, team?.thread)
}
