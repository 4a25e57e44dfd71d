import { verbs } from '../../../src/router/parse-action.ts'
import { isText, nodes, typeOf, type Json } from './nodes.ts'

const maxBytes = 25_000
const maxActions = 6
const maxTitle = 50
/** Teams automatically refreshes a card for at most this many people. */
const maxViewers = 60
/** Verbs that answer a question. */
const answering = new Set(['answer', 'mock.go', 'team.answer'])
const needFallback = /^(Chart\.|CodeBlock$|Icon$|Rating$|Input\.Rating$|CompoundButton$|Carousel$)/
const colours = new Set(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'])
const loaded = new Set(['good', 'warning', 'attention'])
/** What only the coach knows about a question. None of it may be on a card that can still be answered. */
const secret = /^(key|keys|correct|rationale|mark|credit|misconception|outcome|answer)$/
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

type Rule = (card: Json, all: readonly Json[]) => readonly string[]

/** Rules 27 to 38 of the Teams checklist, as far as a card shows them. Rule 35 is up to the bot; here, an answered card has no inputs. */
const rules: Readonly<Record<string, Rule>> = {
  '27': (card) => [
    ...(card['type'] === 'AdaptiveCard' ? [] : ['type is not AdaptiveCard']),
    ...(card['version'] === '1.5' ? [] : ['version is not 1.5']),
    ...(isText(card['$schema']) ? [] : ['no $schema']),
    ...(isText(card['fallbackText']) ? [] : ['no fallbackText']),
  ],
  '28': (card, all) => all.filter((node) => typeOf(node) === 'Action.Execute').flatMap(executeProblems(card)),
  '29': (card, all) => [
    ...(Buffer.byteLength(JSON.stringify(card)) <= maxBytes ? [] : ['more than 25 KB']),
    ...(actionsOf(all).length <= maxActions ? [] : ['more than six actions']),
  ],
  '30': (_, all) =>
    all
      .filter((node) => typeOf(node).startsWith('Input.'))
      .flatMap((input) => [
        ...(isText(input['label']) ? [] : [`${String(input['id'])} has no label`]),
        ...(isText(input['id']) ? [] : ['an input has no id']),
        ...(input['isRequired'] === true && !isText(input['errorMessage'])
          ? [`${String(input['id'])}: no errorMessage`]
          : []),
      ]),
  '31': (_, all) => [
    ...(all.some((node) => typeOf(node) === 'TextBlock' && node['style'] === 'heading') ? [] : ['no heading']),
    ...all
      .filter((node) => ['Image', 'Icon'].includes(typeOf(node)) && !isText(node['altText']))
      .map((node) => `${typeOf(node)} without altText`),
    ...all
      .filter((node) => loaded.has(String(node['color'])) && !/^[✓✗◐]/.test(String(node['text'])))
      .map((node) => `meaning by colour alone: ${String(node['text'])}`),
  ],
  '32': (_, all) => [
    ...all
      .filter((node) => typeOf(node) === 'TextBlock' && node['wrap'] !== true)
      .map((node) => `does not wrap: ${String(node['text'])}`),
    ...all
      .filter((node) => ['TextBlock', 'TextRun'].includes(typeOf(node)) && typeof node['text'] !== 'string')
      .map((node) => `text is no string: ${String(node['text'])}`),
    ...all
      .filter(
        (node) => typeOf(node) === 'ColumnSet' && (node['columns'] as unknown[]).length > 2 && !isRowOfBoxes(node),
      )
      .map(() => 'more than two columns'),
  ],
  '33': (_, all) =>
    all
      .filter((node) => typeOf(node) === 'Input.ChoiceSet')
      .flatMap((input) => input['choices'] as readonly Json[])
      .filter(({ title }) => !isText(title) || title.length > maxTitle)
      .map(({ title }) => `choice title is empty or long: ${String(title)}`),
  '34': (_, all) =>
    all
      .filter((node) => needFallback.test(typeOf(node)) && typeof node['fallback'] !== 'object')
      .map((node) => `${typeOf(node)} without fallback`),
  '36': (_, all) =>
    all.some(({ verb }) => answering.has(String(verb)))
      ? all.flatMap((node) =>
          Object.keys(node)
            .filter((name) => secret.test(name))
            .map((name) => `carries ${name}`),
        )
      : [],
  '37': (card, all) => ('refresh' in card ? refreshProblems(card['refresh'] as Json, all) : []),
  '38': (card, all) => [
    ...all.flatMap(({ color }) => (typeof color === 'string' && !colours.has(color) ? [`colour ${color}`] : [])),
    ...('backgroundImage' in card ? ['has a background image'] : []),
  ],
}

/** Lists a card's problems as `rule: problem`; none if the card is good. */
export function lint(card: Json): string[] {
  const all = nodes(card)
  return Object.entries(rules).flatMap(([rule, check]) => check(card, all).map((problem) => `${rule}: ${problem}`))
}

/** Up to seven boxes fit in a row on a phone: the days of a week. */
const isRowOfBoxes = (node: Json): boolean => {
  const columns = node['columns'] as readonly Json[]
  return columns.length <= 7 && columns.every(({ items }) => isOneBox((items ?? []) as readonly Json[]))
}
const isOneBox = ([only, ...others]: readonly Json[]): boolean =>
  others.length === 0 && only !== undefined && typeOf(only) === 'Input.Toggle' && String(only['label']).length <= 2

/** Only a team question refreshes, and only for the people it lists: without a list, all clients of a channel would ask at once. */
function refreshProblems({ action, userIds }: Json, all: readonly Json[]): string[] {
  const { verb, data } = (action ?? {}) as Json
  const isTeamQuiz = verb === 'team.view' && all.some((node) => node['verb'] === 'team.answer')
  return [
    ...(isTeamQuiz ? [] : ['only a question to a team refreshes']),
    ...((data as Json | undefined)?.['verb'] === verb ? [] : ["the refresh's data has no verb"]),
    ...(Array.isArray(userIds) && userIds.every(isText) ? [] : ['refreshes without a list of people']),
    ...(Array.isArray(userIds) && userIds.length > maxViewers ? [`refreshes for more than ${maxViewers} people`] : []),
  ]
}

const actionsOf = (all: readonly Json[]): readonly unknown[] =>
  all.flatMap((node) => (Array.isArray(node['actions']) ? (node['actions'] as unknown[]) : []))

const executeProblems =
  (card: Json) =>
  (action: Json): string[] => {
    const { verb, data, fallback } = action
    if (!isText(verb)) return ['Action.Execute without verb']
    const unknown = verbs.includes(verb) ? [] : [`unknown verb ${verb}`]
    // No one presses the action of a refresh, so it needs no fallback.
    if (action === (card['refresh'] as Json | undefined)?.['action']) return unknown
    const submit = (fallback ?? {}) as Json
    return [
      ...unknown,
      ...(typeOf(submit) === 'Action.Submit' ? [] : [`${verb}: fallback is not Action.Submit`]),
      ...((submit['data'] as Json | undefined)?.['verb'] === verb ? [] : [`${verb}: the fallback's data has no verb`]),
      ...(same(submit['data'], data) ? [] : [`${verb}: data and the fallback's data differ`]),
    ]
  }
