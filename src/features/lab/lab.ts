import type { Evidence } from '../../domain/memory/review.ts'
import type { LabProgress } from '../../domain/learner/learner.ts'
import { wayOf, type Lab, type LabStep, type Track } from '../../domain/practice/lab.ts'
import { patched } from '../../domain/patched.ts'
import { startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { withText } from '../../kernel/learner/kept.ts'
import { newId } from '../../kernel/new-id.ts'
import { notice, say } from '../../kernel/notice.ts'
import { cleanText } from '../../kernel/text/clean-text.ts'
import type { Button, NoticeView, View } from '../../kernel/view.ts'
import { looksLikeCode } from '../tasks/index.ts'
import type { Intent } from './intents.ts'
import { labStepView, labView, type CheckedFor, type LatestEvidence } from './lab-view.ts'
import { texts } from './texts.en.ts'

const openLab: Button = { title: texts.buttons.lab, verb: 'lab', primary: true }

/** Shows the lab's steps, or one of them. Asks for the track first. */
export async function lab(context: Context, intent: Extract<Intent, { kind: 'lab' }>): Promise<Step> {
  const { catalog, learner, turn } = context
  if (!catalog.lab) return say(notice(texts.none.title, [texts.none.line], waysOn))
  const track = intent.track ?? learner.lab.track
  const answer = intent.apart ? say : (view: View): Step => reply(context, view)
  if (!track) return answer(chooseTrack(catalog.lab, intent.step))
  const step = intent.step === undefined ? undefined : catalog.lab.steps[intent.step - 1]
  const progress = patched(inWay(learner.lab, intent.way), {
    track,
    ...(step ? { shown: { step: step.id, at: turn.now.toISOString() } } : {}),
  })
  const next = { ...context, learner: { ...learner, lab: progress } }
  const view =
    intent.step === undefined
      ? labView(catalog.lab, track, progress, await checkedFor(next))
      : step
        ? labStepView(catalog.lab, step, track, catalog, {
            free: progress.free,
            evidence: await latestEvidence(next, step),
          })
        : notice(texts.noStep.title, [texts.noStep.line(catalog.lab.steps.length)], [openLab])
  return { ...answer(view), ...(progress === learner.lab ? {} : { learner: next.learner }) }
}

/** @param way absent: as before */
function inWay(progress: LabProgress, way: 'free' | 'usual' | undefined): LabProgress {
  if (way === undefined || (way === 'free') === (progress.free ?? false)) return progress
  const { free: _, ...rest } = progress
  return way === 'free' ? { ...rest, free: true } : rest
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

/** The learner's document doesn't say for which platform a file was checked, but the log does. */
async function checkedFor({ log, learner }: Context): Promise<CheckedFor> {
  if (Object.keys(learner.lab.checked ?? {}).length === 0) return new Map()
  const found = new Map<string, readonly Track[]>()
  for (const entry of await log()) {
    if (entry.type !== 'evidence' || !entry.checked) continue
    const { step, track } = entry
    found.set(step, [...new Set([...(found.get(step) ?? []), track])].toSorted())
  }
  return found
}

async function latestEvidence({ log, learner }: Context, step: LabStep): Promise<LatestEvidence> {
  if (!learner.lab.proved[step.id]) return {}
  const own = (await log()).filter((entry): entry is Evidence => entry.type === 'evidence' && entry.step === step.id)
  // A file of the other track says nothing about this one.
  const ofTrack = own.filter(({ track }) => track === learner.lab.track)
  return { claimed: own.findLast(({ checked }) => !checked), checked: ofTrack.findLast(({ checked }) => checked) }
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
  // A file may have a secret in it, and evidence is kept and shown. Checking keeps nothing of it.
  const hasProof = wayOf(step, intent.track, context.learner.lab.free ?? false).proof !== undefined
  if (hasProof && looksLikeCode(intent.text)) return say(notice(texts.isFile.title, [texts.isFile.line], []))
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
  const progress = { ...learner.lab, track: intent.track, proved: { ...learner.lab.proved, [step.id]: today } }
  return {
    learner: { ...learner, lab: progress },
    entries: [entry],
    reply: { messages: [], replace: labView(of, intent.track, progress, await checkedFor(context)) },
  }
}

/** Sends links to the repository to start from and to the portfolio, as a page and as a file. The links expire; one to the page ends the one before. */
export function exportLab({ catalog, learner, turn, linkTo }: Context): Step {
  const proved = catalog.lab?.steps.filter(({ id }) => learner.lab.proved[id]).length ?? 0
  const { starter } = texts
  const { nothing, title, ready, ends, link, page } = texts.portfolio
  const hasStarter = catalog.starter.length > 0
  if (proved === 0 && !hasStarter) return say(notice(nothing.title, [nothing.line], [openLab, startQuiz]))
  const id = newId(turn)
  const step = say({
    ...notice(
      proved === 0 ? starter.title : title,
      [
        ...(hasStarter ? [starter.line] : []),
        proved === 0 ? nothing.line : ready({ done: proved, steps: catalog.lab?.steps.length ?? 0 }),
        texts.linksExpire,
        ...(proved === 0 ? [] : [ends]),
      ],
      [{ title: texts.buttons.lab, verb: 'lab' }],
    ),
    links: [
      ...(hasStarter ? [{ title: starter.link, url: linkTo('starter') }] : []),
      ...(proved === 0 ? [] : [{ title: link, url: linkTo('lab') }]),
    ],
    ...(proved === 0 ? {} : { opens: [{ title: page.open, url: linkTo('portfolio', id) }] }),
  } satisfies NoticeView)
  return proved === 0 ? step : { ...step, learner: { ...learner, pages: { ...learner.pages, portfolio: id } } }
}
