import type { Command } from '../../src/kernel/command.ts'
import type { Scope } from '../../src/kernel/intent.ts'
import type { PackageSettings } from './settings.ts'
import { texts } from './texts.en.ts'

/** The background of the color icon. */
const accentColor = '#0B3954'

/** Teams' names of the scopes, in the order of the manifest. */
const scopes: ReadonlyMap<Scope, string> = new Map([
  ['personal', 'personal'],
  ['channel', 'team'],
  ['group', 'groupChat'],
])

/** The app manifest, version 1.30. The menus are those of the features' commands. */
export const manifestFor = (
  { botId, appId, publicUrl, developer, version, targetedMessages, tab }: PackageSettings,
  commands: readonly Command[],
) => ({
  $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
  manifestVersion: '1.30',
  version,
  id: appId,
  developer: {
    name: developer || texts.developer,
    websiteUrl: `${publicUrl}/support`,
    privacyUrl: `${publicUrl}/privacy`,
    termsOfUseUrl: `${publicUrl}/terms`,
  },
  name: texts.name,
  description: texts.description,
  icons: { color: 'color.png', outline: 'outline.png' },
  accentColor,
  defaultInstallScope: 'personal',
  bots: [
    {
      botId,
      scopes: [...scopes.values()],
      ...(targetedMessages ? { supportsTargetedMessages: true } : {}),
      commandLists: Array.from(scopes, ([scope, name]) => ({
        scopes: [name],
        // In the personal chat, everything is private already.
        ...(targetedMessages && scope !== 'personal' ? { triggers: ['mention', 'slash'] } : {}),
        commands: menuOf(commands, scope),
      })),
    },
  ],
  composeExtensions: [
    {
      botId,
      commands: [
        {
          id: 'search',
          type: 'query',
          title: texts.search.title,
          description: texts.search.description,
          context: ['compose', 'commandBox'],
          initialRun: true,
          parameters: [{ name: 'query', inputType: 'text', ...texts.search.parameter }],
        },
      ],
    },
  ],
  ...(tab
    ? {
        // The chat and the page about the app are named, so that the tab stands between them.
        staticTabs: [
          { entityId: 'conversations', scopes: ['personal'] },
          { entityId: 'progress', name: texts.tab, contentUrl: `${publicUrl}/tab`, scopes: ['personal'] },
          { entityId: 'about', scopes: ['personal'] },
        ],
        webApplicationInfo: { id: tab.clientId, resource: tab.resource },
      }
    : {}),
  validDomains: [new URL(publicUrl).host],
})

export type Manifest = ReturnType<typeof manifestFor>

/** The menu of a scope: prompt starters first, because Teams shows the first ones in an empty chat. */
function menuOf(commands: readonly Command[], scope: Scope) {
  const lines = commands.filter(({ menu = [] }) => menu.includes(scope))
  const starters = lines.flatMap(({ starter }) =>
    starter && scope === 'personal' ? [{ type: 'prompt' as const, ...starter }] : [],
  )
  const rest = lines.filter(({ starter }) => !starter || scope !== 'personal')
  return [
    ...starters,
    ...rest.map(({ title, description }) => ({ type: 'basic' as const, title, description: inMenu(description) })),
  ]
}

/** The first sentence of the help card's line, in plain text: the menu is narrow, and it shows no Markdown. */
const inMenu = (description: string): string => (description.split('. ')[0] as string).replaceAll('`', '"')
