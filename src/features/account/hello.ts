import type { Catalog } from '../../content/catalog.ts'
import { openSettings, showHelp, showProgress, startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { UnknownIntent } from '../../kernel/intent.ts'
import { notice, say } from '../../kernel/notice.ts'
import { quoted } from '../../kernel/text/words.ts'
import type { Button } from '../../kernel/view.ts'
import { openPresentation } from '../quiz/index.ts'
import { momentOf } from './help/moment.ts'
import { texts as helpTexts } from './help/texts.en.ts'
import { nextQuiz } from './settings/applied.ts'
import { texts } from './texts.en.ts'
import type { WelcomeView } from './views.ts'

/** Welcomes the learner once per installation. A repeated event, or adding the app again, gets no reply. */
export function welcome(context: Context): Step {
  const { learner, catalog, tokensPerDay } = context
  if (learner.welcomed) return say()
  return { learner: { ...learner, welcomed: true }, reply: { messages: [welcomeView(catalog, tokensPerDay > 0)] } }
}

const welcomeView = (catalog: Catalog, hasModel: boolean): WelcomeView => ({
  view: 'welcome',
  questions: catalog.questions.size,
  objectives: catalog.outline.skillAreas.flatMap((area) => area.sections.flatMap((section) => section.objectives))
    .length,
  asOf: catalog.outline.asOf,
  hasModel,
  buttons: [
    { ...startQuiz, title: helpTexts.now.start },
    { ...showHelp, title: texts.welcome.whatCanYouDo, data: { below: 1 } },
    { title: texts.welcome.setUp, verb: 'settings' },
  ],
})

/** Answers a greeting: with the welcome if the learner hasn't seen it, otherwise with what suits the moment. */
export function hello(context: Context): Step {
  const { learner, turn } = context
  const { kind, line, button } = momentOf(context)
  if (!learner.welcomed && kind !== 'mock' && kind !== 'question') return welcome(context)
  const { hello: words } = helpTexts
  if (kind === 'mock') return say(notice(words.title, [line], [button, showHelp]))
  return say(
    notice(
      words.title,
      [line, ...(kind === 'usual' ? [nextQuiz(learner, turn.now)] : []), words.help],
      [button, showProgress, openSettings],
    ),
  )
}

/** Answers what no command matches: says what's wrong, if known, and offers next steps. */
export function unknown(context: Context, intent: UnknownIntent): Step {
  const open = openPresentation(context.learner.round)
  const showQuestion: Button = { title: texts.unknown.showQuestion, verb: 'next', primary: true }
  const usual = open ? [showQuestion, showHelp] : [startQuiz, showProgress, showHelp]
  const buttons = usual.filter(({ title }) => !intent.offers?.some((offer) => offer.title === title))
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
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replaceAll(/[*_`~]/g, ''))
    ? texts.unknown.said(quoted(text))
    : texts.unknown.noText

/**
 * Records that the app was removed: sending stops, and everything is deleted 30 days later. The contact stays until then, because a team may know
 * the learner by the id in it.
 */
export function removed({ learner, turn }: Context): Step {
  const { forgetDueSince: _, ...rest } = learner
  return { ...say(), learner: { ...rest, removedAt: turn.now.toISOString() } }
}
