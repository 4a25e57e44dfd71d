import type { Catalog } from '../../content/catalog.ts'
import { openSettings, showHelp, showProgress, startQuiz } from '../../kernel/buttons.ts'
import { commands } from '../../router/commands.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent, Scope } from '../../kernel/intent.ts'
import { openPresentation } from '../quiz/round.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Button, HelpView, WelcomeView } from '../../kernel/view.ts'
import { counted, quoted } from '../../kernel/words.ts'

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

/** The commands that work in a scope, from the one table. */
export function helpView(scope: Scope): HelpView {
  return {
    view: 'help',
    commands: commands.filter((command) => command.scopes.includes(scope)),
    hint:
      scope === 'personal'
        ? 'Answer a question with its buttons, or type **b**, **a c**, **b sure**. Explanations come from curated notes, with their sources; if something is wrong, report it on the verdict.'
        : 'Mention me and say it. Your own quizzes, progress and settings are between you and me: open our personal chat and say **hi** there.',
    buttons: scope === 'personal' ? [startQuiz, showProgress, openSettings] : [],
  }
}

export const help = ({ turn }: Context): Step => say(helpView(turn.scope))

/** Anything that no command matches: what was wrong, when that is known, and ways on. */
export function unknown(context: Context, intent: Extract<Intent, { kind: 'unknown' }>): Step {
  const open = openPresentation(context.learner.round)
  const carryOn: Button = { title: 'Show the question', verb: 'next', primary: true }
  const buttons = open ? [carryOn, showHelp] : [startQuiz, showProgress, showHelp]
  if (intent.problem) return say(notice('That did not work', [intent.problem], buttons))
  const near = nearestCommand(intent.text)
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
function nearestCommand(text: string): string | undefined {
  const word = text.toLowerCase().trim().split(/\s+/)[0] ?? ''
  if (word.length < 4) return undefined
  return commands.find(({ title }) => title.split(' ')[0]?.slice(0, 4) === word.slice(0, 4))?.title
}
