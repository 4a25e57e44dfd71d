import type { Catalog } from '../../content/catalog.ts'
import { openSettings, showHelp, showProgress, startQuiz } from '../../kernel/buttons.ts'
import type { Feature } from '../../kernel/feature.ts'
import type { Command } from '../../kernel/command.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Scope, UnknownIntent } from '../../kernel/intent.ts'
import { openPresentation } from '../quiz/index.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { HelpView, WelcomeView } from './views.ts'
import type { Button } from '../../kernel/view.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'
import { quoted } from '../../kernel/text/words.ts'

/** Welcomes the learner once per installation. A repeated event, or adding the app again, gets no reply. */
export function welcome(context: Context): Step {
  const { learner, catalog } = context
  if (learner.welcomed) return say()
  return { learner: { ...learner, welcomed: true }, reply: { messages: [welcomeView(catalog)] } }
}

const startNow: Button = { title: shared.buttons.startNow, verb: 'quiz', primary: true }

const welcomeView = (catalog: Catalog): WelcomeView => ({
  view: 'welcome',
  questions: catalog.questions.size,
  objectives: catalog.outline.skillAreas.flatMap((area) => area.sections.flatMap((section) => section.objectives))
    .length,
  asOf: catalog.outline.asOf,
  buttons: [startNow, { title: texts.welcome.setUp, verb: 'settings' }],
})

/** Answers a greeting: with the welcome if the learner hasn't seen it, otherwise with what's due. */
export function hello(context: Context): Step {
  const { learner, catalog, today } = context
  if (!learner.welcomed) return welcome(context)
  const due = [...catalog.questions.keys()].filter((id) => (learner.memory.questions[id]?.due ?? '9') <= today).length
  const open = openPresentation(learner.round)
  return say(
    notice(
      texts.hello.title,
      [open ? texts.hello.open : texts.hello.due(due), texts.hello.help],
      [{ ...startQuiz, title: open ? shared.buttons.carryOn : startQuiz.title }, showProgress, openSettings],
    ),
  )
}

const commandsOf = (features: readonly Feature[]): Command[] => features.flatMap(({ commands = [] }) => commands)

/** Lists the commands that work in a scope. */
export function helpView(scope: Scope, features: readonly Feature[]): HelpView {
  return {
    view: 'help',
    commands: commandsOf(features).filter((command) => command.scopes.includes(scope)),
    hint: scope === 'personal' ? texts.help.personal : texts.help.shared,
    buttons: scope === 'personal' ? [startQuiz, showProgress, openSettings] : [],
  }
}

export const help = ({ turn }: Context, features: readonly Feature[]): Step => say(helpView(turn.scope, features))

/** Answers what no command matches: says what's wrong, if known, and offers next steps. */
export function unknown(context: Context, intent: UnknownIntent): Step {
  const open = openPresentation(context.learner.round)
  const showQuestion: Button = { title: texts.unknown.showQuestion, verb: 'next', primary: true }
  const buttons = open ? [showQuestion, showHelp] : [startQuiz, showProgress, showHelp]
  if (intent.problem) return say(notice(texts.unknown.problem, [intent.problem], buttons))
  const offers = intent.offers ?? []
  const [first] = offers
  const lines = [
    first ? texts.unknown.offered(quoted(intent.text)) : notUnderstood(intent.text),
    open ? texts.unknown.open : first ? texts.unknown.accept : texts.unknown.ways,
  ]
  const shown = offers.map(({ title, says }, at): Button => ({
    title,
    verb: 'say',
    data: { text: says },
    ...(at === 0 && !open ? { primary: true } : {}),
  }))
  return {
    ...say(
      notice(texts.unknown.title, lines, [...shown, ...buttons.slice(0, Math.max(1, mostButtons - shown.length))]),
    ),
    ...(first
      ? { learner: { ...context.learner, offered: { says: first.says, at: context.turn.now.toISOString() } } }
      : {}),
  }
}

const mostButtons = 4

const notUnderstood = (text: string): string =>
  text.trim() === '' ? texts.unknown.noText : texts.unknown.said(quoted(text))

/**
 * Records that the app was removed: sending stops, and everything is deleted 30 days later. The contact stays until then, because a team may know
 * the learner by the id in it.
 */
export function removed({ learner, turn }: Context): Step {
  const { forgetDueSince: _, ...rest } = learner
  return { ...say(), learner: { ...rest, removedAt: turn.now.toISOString() } }
}
