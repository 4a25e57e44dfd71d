import type { Learner } from '../../domain/learner/learner.ts'
import type { Evidence } from '../../domain/memory/review.ts'
import type { Proof } from '../../domain/practice/lab.ts'
import type { Graded } from '../../domain/task/grade.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { withText } from '../../kernel/learner/kept.ts'
import { newId } from '../../kernel/new-id.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Button } from '../../kernel/view.ts'
import { cleanAnswer, countedCheck, looksLikeCode } from '../tasks/index.ts'
import { isOfChecker } from './checker-steps.ts'
import type { Intent } from './intents.ts'
import { labCheckView } from './lab-view.ts'
import { shownStep, stepOnCard, type ShownStep } from './shown-step.ts'
import { texts } from './texts.en.ts'

/** An address and nothing else. */
const address = /^\s*<?https?:\/\/\S+>?\s*$/i

/** A text that the step on screen takes: the file that proves it, or an address. */
export function takeFile({ way }: ShownStep, text: string): Intent | undefined {
  const isFile = way.proof !== undefined && looksLikeCode(text)
  return isFile || address.test(text) ? { kind: 'lab.check', text } : undefined
}

/**
 * Grades a file by the rules of its step. If it meets all of them, it's saved as evidence. The result is always a message of its own, because
 * replacing the step's card would throw away the text in its box.
 */
export async function checkFile(
  context: Context,
  { text: pasted, of }: Extract<Intent, { kind: 'lab.check' }>,
): Promise<Step> {
  const { teams, turn } = context
  const shown = of ? stepOnCard(context, of) : shownStep(context)
  if (!shown) return say(notice(texts.noStepShown.title, [texts.noStepShown.line], [openLab]))
  const { proof } = shown.way
  // The next file that's pasted is for the same step.
  const learner = withShown(context, shown, of ?? context.learner.lab.shown)
  if (address.test(pasted)) {
    // Opening addresses that people type would let them reach what only this server can reach.
    const line = proof ? texts.address.paste : texts.address.submit
    return { learner, ...say(notice(texts.address.title, [line], [backTo(shown)])) }
  }
  if (!proof) return say(notice(texts.noProof.title, [texts.noProof.line], [backTo(shown)]))
  const text = cleanAnswer(pasted)
  if (text === '') {
    const number = shown.lab.steps.indexOf(shown.step) + 1
    const lines = [texts.toCheck(proof), ...(isOfChecker(proof.language) ? [texts.noFile.checker(number)] : [])]
    return { learner, ...say(notice(texts.noFile.title, lines, [backTo(shown)])) }
  }
  const counted = countedCheck(learner, turn.now)
  if (!counted) return say(notice(texts.tooMany.title, [texts.tooMany.line], []))
  const graded = await teams.grader.grade(proof, text).catch((error: unknown) => {
    teams.log?.('a file of the lab was not graded', { error, step: shown.step.id })
    return undefined
  })
  const next = { ...context, learner: { ...learner, tasks: counted } }
  if (!graded) return { ...say(notice(texts.slow.title, [texts.slow.line], [])), learner: next.learner }
  const isMet = graded.fault === undefined && graded.rules.every((rule) => rule.isMet)
  return isMet
    ? saved(next, shown, proof, graded)
    : { learner: next.learner, ...say(labCheckView(shown, proof, { graded, text, lines: [texts.check.again] })) }
}

/** The file is the learner's to write: says what helps. */
export function noSolution(context: Context): Step {
  const shown = shownStep(context)
  if (!shown) return say(notice(texts.noStepShown.title, [texts.noStepShown.line], [openLab]))
  const { example } = shown.step.work[shown.track]
  const { title, line } = texts.noSolution
  return say(notice(title, [line, ...(example ? [`${texts.labels.example(example)}.`] : [])], [backTo(shown)]))
}

function withShown(
  { learner, turn }: Context,
  { step, track }: ShownStep,
  way: { readonly way?: 'usual' | 'free' | undefined } | undefined,
): Learner {
  const shown = { step: step.id, at: turn.now.toISOString(), track, ...(way?.way ? { way: way.way } : {}) }
  return { ...learner, lab: { ...learner.lab, shown } }
}

const openLab: Button = { title: texts.buttons.lab, verb: 'lab', primary: true }

const backTo = ({ lab, step }: ShownStep): Button => ({
  title: texts.buttons.backToStep,
  verb: 'lab',
  data: { step: lab.steps.indexOf(step) + 1 },
})

async function saved(context: Context, shown: ShownStep, proof: Proof, graded: Graded): Promise<Step> {
  const { today, turn } = context
  const learner = await withText(context)
  if (!learner) {
    const view = labCheckView(shown, proof, { graded, lines: [texts.full.line] })
    return { learner: context.learner, ...say(view) }
  }
  const { lab, step, track } = shown
  const entry: Evidence = {
    type: 'evidence',
    id: newId(turn),
    at: turn.now.toISOString(),
    day: today,
    lab: lab.id,
    step: step.id,
    track,
    text: '',
    checked: { file: proof.file, rules: proof.rules.map(({ id }) => id) },
  }
  const days = { [step.id]: today }
  const progress = {
    ...learner.lab,
    proved: { ...learner.lab.proved, ...days },
    checked: { ...learner.lab.checked, ...days },
  }
  return {
    learner: { ...learner, lab: progress },
    entries: [entry],
    ...say(labCheckView(shown, proof, { graded, lines: [texts.check.saved] })),
  }
}
