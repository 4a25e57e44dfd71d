import type { NoticeView, View } from '../../kernel/view.ts'
import { newId } from '../../kernel/new-id.ts'
import type { Lab, LabStep, Track } from '../../domain/practice/lab.ts'
import type { Evidence } from '../../domain/memory/review.ts'
import { startQuiz, waysOn } from '../../kernel/buttons.ts'
import { cleanText } from '../../kernel/text/clean-text.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { withText } from '../../kernel/learner/kept.ts'
import type { Intent } from './intents.ts'
import { labStepView, labView, trackNames } from './lab-view.ts'
import { notice, say } from '../../kernel/notice.ts'

/** The lab's steps, or one of them; first of all, which way it is built. */
export async function lab(context: Context, intent: Extract<Intent, { kind: 'lab' }>): Promise<Step> {
  const { catalog, learner } = context
  if (!catalog.lab) return say(notice('No lab', ['This bank has no lab.'], waysOn))
  const track = intent.track ?? learner.lab.track
  if (!track) return answered(context, chooseTrack(catalog.lab))
  const changed = track === learner.lab.track ? learner : { ...learner, lab: { ...learner.lab, track } }
  const next = { ...context, learner: changed }
  const step = answered(next, await shown(next, catalog.lab, track, intent.step))
  return changed === learner ? step : { ...step, learner: changed }
}

async function shown(context: Context, of: Lab, track: Track, number: number | undefined): Promise<View> {
  if (number === undefined) return labView(of, track, context.learner.lab)
  const step = of.steps[number - 1]
  return step
    ? labStepView(of, step, track, context.catalog, await givenFor(context, step))
    : notice(
        'No such step',
        [`The lab has ${of.steps.length} steps. Say **lab** to see them, or **lab 1** to begin.`],
        [{ title: 'The lab', verb: 'lab', primary: true }],
      )
}

// From a card of the lab to the next one in place; typed, it is a new message.
const answered = ({ turn }: Context, view: View): Step => ({
  reply: turn.pressed ? { messages: [], replace: view } : { messages: [view] },
})

const chooseTrack = ({ title, intro }: Lab): View =>
  notice(
    title,
    [intro, 'Every step can be done either way, and you can change your mind at any time.'],
    [
      { title: trackNames['azure-pipelines'], verb: 'lab', data: { track: 'azure-pipelines' }, primary: true },
      { title: trackNames['github-actions'], verb: 'lab', data: { track: 'github-actions' } },
    ],
  )

/** The latest evidence for a step. */
async function givenFor({ log, learner }: Context, step: LabStep): Promise<Evidence | undefined> {
  if (!learner.lab.proved[step.id]) return undefined
  return (await log()).findLast((entry): entry is Evidence => entry.type === 'evidence' && entry.step === step.id)
}

/** Keeps what shows that a step was done, and shows what is left. */
export async function handIn(context: Context, intent: Extract<Intent, { kind: 'lab.evidence' }>): Promise<Step> {
  const { catalog, today, turn } = context
  const of = catalog.lab
  const step = of?.steps.find(({ id }) => id === intent.step)
  if (!of || !step)
    return {
      reply: {
        messages: [],
        replace: notice(
          'Out of date',
          ['That step is no longer in the lab. Nothing was lost: your evidence is in **export my lab**.'],
          [{ title: 'The lab', verb: 'lab', primary: true }],
        ),
      },
    }
  const text = cleanText(intent.text)
  if (text === '')
    return say(
      notice(
        'Nothing to keep yet',
        ['Write into the box what you did and saw, or paste the link of the run, the pull request or the file.'],
        [],
      ),
    )
  const learner = await withText(context)
  if (!learner)
    return say(
      notice(
        'There is no room for more',
        [
          'You have handed in as many texts as I can keep, so I did not keep this one. What you handed in before is safe: **export my lab** has it.',
        ],
        [{ title: 'The lab', verb: 'lab', primary: true }],
      ),
    )
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

/** Links to the portfolio page; they end by themselves. */
export function exportLab({ catalog, learner, exportLinks }: Context): Step {
  const proved = catalog.lab?.steps.filter(({ id }) => learner.lab.proved[id]).length ?? 0
  if (proved === 0)
    return say(
      notice(
        'Nothing to show yet',
        ['Your portfolio is made from the evidence that you hand in at the steps of the lab.'],
        [{ title: 'The lab', verb: 'lab', primary: true }, startQuiz],
      ),
    )
  return say({
    ...notice(
      'Your portfolio',
      [
        `${proved} of ${catalog.lab?.steps.length} steps, with your own evidence, as a Markdown page to keep in your repository or to bring to an interview. The link works for 15 minutes, for anyone who has it.`,
      ],
      [{ title: 'The lab', verb: 'lab' }],
    ),
    links: [{ title: 'Portfolio, as Markdown', url: exportLinks().lab }],
  } satisfies NoticeView)
}
