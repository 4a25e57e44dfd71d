import type { Evidence } from '../../domain/memory/review.ts'
import type { Lab, LabStep, Track } from '../../domain/practice/lab.ts'
import { startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { withText } from '../../kernel/learner/kept.ts'
import { newId } from '../../kernel/new-id.ts'
import { notice, say } from '../../kernel/notice.ts'
import { cleanText } from '../../kernel/text/clean-text.ts'
import type { Button, NoticeView, View } from '../../kernel/view.ts'
import type { Intent } from './intents.ts'
import { labStepView, labView } from './lab-view.ts'
import { texts } from './texts.en.ts'

const openLab: Button = { title: texts.buttons.lab, verb: 'lab', primary: true }

/** Shows the lab's steps, or one of them. Asks for the track first. */
export async function lab(context: Context, intent: Extract<Intent, { kind: 'lab' }>): Promise<Step> {
  const { catalog, learner } = context
  if (!catalog.lab) return say(notice(texts.none.title, [texts.none.line], waysOn))
  const track = intent.track ?? learner.lab.track
  if (!track) return reply(context, chooseTrack(catalog.lab, intent.step))
  const changed = track === learner.lab.track ? learner : { ...learner, lab: { ...learner.lab, track } }
  const next = { ...context, learner: changed }
  const step = reply(next, await overviewOrStep(next, catalog.lab, track, intent.step))
  return changed === learner ? step : { ...step, learner: changed }
}

async function overviewOrStep(context: Context, of: Lab, track: Track, number: number | undefined): Promise<View> {
  if (number === undefined) return labView(of, track, context.learner.lab)
  const step = of.steps[number - 1]
  return step
    ? labStepView(of, step, track, context.catalog, await latestEvidence(context, step))
    : notice(texts.noStep.title, [texts.noStep.line(of.steps.length)], [openLab])
}

/** Replaces the pressed card, or sends a message after typed input. */
const reply = ({ turn }: Context, view: View): Step => ({
  reply: turn.pressed ? { messages: [], replace: view } : { messages: [view] },
})

/** @param step to open afterward */
const chooseTrack = ({ title, intro }: Lab, step: number | undefined): View => {
  const to = (track: Track): Button => ({
    title: texts.tracks[track],
    verb: 'lab',
    data: { track, ...(step === undefined ? {} : { step }) },
  })
  return notice(title, [intro, texts.chooseTrack], [{ ...to('azure-pipelines'), primary: true }, to('github-actions')])
}

async function latestEvidence({ log, learner }: Context, step: LabStep): Promise<Evidence | undefined> {
  if (!learner.lab.proved[step.id]) return undefined
  return (await log()).findLast((entry): entry is Evidence => entry.type === 'evidence' && entry.step === step.id)
}

/** Saves the evidence for a step and shows what is left. */
export async function submitEvidence(
  context: Context,
  intent: Extract<Intent, { kind: 'lab.evidence' }>,
): Promise<Step> {
  const { catalog, today, turn } = context
  const of = catalog.lab
  const step = of?.steps.find(({ id }) => id === intent.step)
  if (!of || !step)
    // A message of its own: replacing the card would throw away the text that the learner wrote in it.
    return say(notice(texts.outOfDate.title, [texts.outOfDate.line], [openLab]))
  const text = cleanText(intent.text)
  if (text === '') return say(notice(texts.empty.title, [texts.empty.line], []))
  const learner = await withText(context)
  if (!learner) return say(notice(texts.full.title, [texts.full.line], [openLab]))
  const entry: Evidence = {
    type: 'evidence',
    id: newId(turn),
    at: turn.now.toISOString(),
    day: today,
    lab: of.id,
    step: step.id,
    track: intent.track,
    text,
  }
  const progress = { track: intent.track, proved: { ...learner.lab.proved, [step.id]: today } }
  return {
    learner: { ...learner, lab: progress },
    entries: [entry],
    reply: { messages: [], replace: labView(of, intent.track, progress) },
  }
}

/** Sends a link to the portfolio page. The link expires. */
export function exportLab({ catalog, learner, linkTo }: Context): Step {
  const proved = catalog.lab?.steps.filter(({ id }) => learner.lab.proved[id]).length ?? 0
  const { nothing, title, ready, link } = texts.portfolio
  if (proved === 0) return say(notice(nothing.title, [nothing.line], [openLab, startQuiz]))
  return say({
    ...notice(
      title,
      [ready({ done: proved, steps: catalog.lab?.steps.length ?? 0 })],
      [{ title: texts.buttons.lab, verb: 'lab' }],
    ),
    links: [{ title: link, url: linkTo('lab') }],
  } satisfies NoticeView)
}
