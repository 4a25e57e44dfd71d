import { pickedFrom, type Responsibility } from '../../domain/job/responsibility.ts'
import { workNamedIn } from '../../domain/job/named-work.ts'
import type { Learner } from '../../domain/learner/learner.ts'
import { startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say as sayAll } from '../../kernel/notice.ts'
import type { Button, NoticeView, View } from '../../kernel/view.ts'
import type { Intent } from './intents.ts'
import { choiceView, jobView } from './job-view.ts'
import { texts } from './texts.en.ts'
import type { JobChoiceView } from './views.ts'

const { buttons, confirm } = texts

const saveButton = (title: string, ids: readonly string[]): Button => ({
  title,
  verb: 'job.save',
  data: { does: ids.join(',') },
})
const chooseButton = (title: string, ids: readonly string[]): Button => ({
  title,
  verb: 'job.choose',
  data: { does: ids.join(',') },
})
const change: Button = { title: buttons.change, verb: 'job.choose' }

const idsOf = (work: readonly Responsibility[]): readonly string[] => work.map(({ id }) => id)
const labelsOf = (work: readonly Responsibility[]): string => work.map(({ label }) => label).join(' · ')

/** Replaces the pressed card, or sends a message after typed input. */
const reply = ({ turn }: Context, view: View): Step => ({
  reply: turn.pressed ? { messages: [], replace: view } : { messages: [view] },
})

/** What the learner picked, as far as the content still has it. */
const workOf = ({ catalog, learner }: Pick<Context, 'catalog' | 'learner'>): readonly Responsibility[] =>
  pickedFrom(catalog.responsibilities, learner.job?.does ?? [])

/** Shows what the learner's work covers, or asks what they do. */
export function job(context: Context): Step {
  const work = workOf(context)
  return work.length === 0 ? sayAll(choice(context, [])) : sayAll(jobView(context, work, [change]))
}

/** Shows the choice, with what's picked so far. */
export const choose = (context: Context, { does }: Extract<Intent, { kind: 'job.choose' }>): Step =>
  reply(context, choice(context, does ?? context.learner.job?.does ?? []))

const choice = ({ catalog }: Context, picked: readonly string[]): JobChoiceView | NoticeView =>
  catalog.responsibilities.size === 0
    ? notice(texts.none.title, [texts.none.line], waysOn)
    : choiceView(catalog, picked)

/** Saves what the learner does, and shows what that covers. */
export function save(context: Context, { does, adds }: Extract<Intent, { kind: 'job.save' }>): Step {
  const before = idsOf(workOf(context))
  const work = pickedFrom(context.catalog.responsibilities, adds ? [...before, ...does] : does)
  const isSame = before.join() === idsOf(work).join()
  const learner = isSame ? context.learner : withWork(context.learner, idsOf(work))
  const ways = [...(isSame ? [] : [saveButton(buttons.undo, before)]), change]
  const view =
    work.length === 0
      ? notice(texts.removed.title, [texts.removed.line], [...ways, startQuiz])
      : jobView({ ...context, learner }, work, ways)
  return { ...(isSame ? {} : { learner }), ...reply(context, view) }
}

function withWork({ job: _, ...learner }: Learner, ids: readonly string[]): Learner {
  return ids.length === 0 ? learner : { ...learner, job: { does: [...ids] } }
}

/** What *yes* says may have this many characters. */
const longestOffer = 100

/** Asks whether a sentence was understood. Nothing changes before the learner confirms it. */
export function say(context: Context, { text }: Extract<Intent, { kind: 'job.say' }>): Step {
  const { catalog, learner, turn } = context
  const heard = workNamedIn(text, catalog.responsibilities.values())
  if (heard.length === 0)
    return sayAll(
      notice(texts.unclear.title, [texts.unclear.line], [{ ...change, title: buttons.pick, primary: true }, startQuiz]),
    )
  const before = workOf(context)
  const together = idsOf(pickedFrom(catalog.responsibilities, [...idsOf(before), ...idsOf(heard)]))
  const isMore = before.some((one) => !heard.includes(one))
  const view = notice(
    confirm.title,
    [
      heard.map(({ label, text: line }) => confirm.item(label, line)).join('\n'),
      ...(isMore ? [confirm.before(labelsOf(before))] : []),
    ],
    [
      saveButton(isMore ? confirm.add : confirm.save, together),
      ...(isMore ? [saveButton(confirm.only, idsOf(heard))] : []),
      chooseButton(buttons.pick, together),
    ],
  )
  const says = confirm.says(idsOf(heard), isMore)
  return {
    ...sayAll(view),
    ...(says.length > longestOffer ? {} : { learner: { ...learner, offered: { says, at: turn.now.toISOString() } } }),
  }
}
