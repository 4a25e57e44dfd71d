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
import { counted, quoted } from '../../kernel/text/words.ts'

/** Said once per installation; a repeated event, or adding the app again, says nothing. */
export function welcome(context: Context): Step {
  const { learner, catalog } = context
  if (learner.welcomed) return say()
  return { learner: { ...learner, welcomed: true }, reply: { messages: [welcomeView(catalog)] } }
}

const startNow: Button = { title: 'Start now', verb: 'quiz', primary: true }

const welcomeView = (catalog: Catalog): WelcomeView => ({
  view: 'welcome',
  questions: catalog.questions.size,
  objectives: catalog.outline.skillAreas.flatMap((area) => area.sections.flatMap((section) => section.objectives))
    .length,
  asOf: catalog.outline.asOf,
  buttons: [startNow, { title: 'Set up', verb: 'settings' }],
})

/** A greeting: the welcome when it has not been said, else where the learner is. */
export function hello(context: Context): Step {
  const { learner, catalog, today } = context
  if (!learner.welcomed) return welcome(context)
  const due = [...catalog.questions.keys()].filter((id) => (learner.memory.questions[id]?.due ?? '9') <= today).length
  const open = openPresentation(learner.round)
  return say(
    notice(
      'Hello!',
      [
        open
          ? 'A question is waiting for your answer.'
          : `${counted(due, 'question')} due today. A round takes a few minutes.`,
        'Say **help** to see all that I can do.',
      ],
      [{ ...startQuiz, title: open ? 'Carry on' : startQuiz.title }, showProgress, openSettings],
    ),
  )
}

const commandsOf = (features: readonly Feature[]): Command[] => features.flatMap(({ commands = [] }) => commands)

/** The commands that work in a scope. */
export function helpView(scope: Scope, features: readonly Feature[]): HelpView {
  return {
    view: 'help',
    commands: commandsOf(features).filter((command) => command.scopes.includes(scope)),
    hint:
      scope === 'personal'
        ? 'Answer a question with its buttons, or type **b**, **a c**, **b sure**. Explanations come from curated notes, with their sources; if something is wrong, report it on the verdict.'
        : 'Mention me and say it. Your own quizzes, progress and settings are between you and me: open our personal chat and say **hi** there.',
    buttons: scope === 'personal' ? [startQuiz, showProgress, openSettings] : [],
  }
}

export const help = ({ turn }: Context, features: readonly Feature[]): Step => say(helpView(turn.scope, features))

/** Anything that no command matches: what was wrong, when that is known, and ways on. */
export function unknown(context: Context, intent: UnknownIntent, features: readonly Feature[]): Step {
  const open = openPresentation(context.learner.round)
  const carryOn: Button = { title: 'Show the question', verb: 'next', primary: true }
  const buttons = open ? [carryOn, showHelp] : [startQuiz, showProgress, showHelp]
  if (intent.problem) return say(notice('That did not work', [intent.problem], buttons))
  const near = nearestCommand(intent.text, features)
  return say(
    notice(
      'I did not get that',
      [
        near ? `Did you mean **${near}**?` : heard(intent.text),
        open
          ? 'To answer the open question, type its letter, such as **b**, or use its buttons.'
          : 'I quiz you for AZ-400. Say **quiz**, **explain canary**, **progress** or **help**.',
      ],
      buttons,
    ),
  )
}

const heard = (text: string): string =>
  text.trim() === ''
    ? 'I can read text and button presses, but no files, pictures or empty messages.'
    : `${quoted(text)} is nothing I know.`

/** The command that starts alike: `progess` → `progress`. */
function nearestCommand(text: string, features: readonly Feature[]): string | undefined {
  const word = text.toLowerCase().trim().split(/\s+/)[0] ?? ''
  if (word.length < 4) return undefined
  return commandsOf(features).find(({ title }) => title.split(' ')[0]?.slice(0, 4) === word.slice(0, 4))?.title
}

/**
 * The app was removed: nothing is sent any more, and everything is deleted 30 days later. The contact stays until then, because it has the id under
 * which a team may know the learner.
 */
export function removed({ learner, turn }: Context): Step {
  const { forgetDueSince: _, ...rest } = learner
  return { ...say(), learner: { ...rest, removedAt: turn.now.toISOString() } }
}
