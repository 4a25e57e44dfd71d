import { seededChance } from '../../domain/shuffle.ts'
import { showProgress, wayBack } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Situation } from '../../kernel/meaning.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Reply } from '../../kernel/reply.ts'
import { whenNext } from '../../kernel/text/when.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import type { Turn } from '../../kernel/turn.ts'
import type { Button } from '../../kernel/view.ts'
import type { Intent, Mood } from './intents.ts'
import { nextStep } from './next-step.ts'
import { offering } from './offers.ts'
import { texts } from './texts.en.ts'

const { buttons } = texts

/** A button that says something in the learner's place. */
const saying = (title: string, text: string): Button => ({ title, verb: 'say', data: { text } })

const easier = saying(buttons.easier, texts.says.easier)
const harder = saying(buttons.harder, texts.says.harder)
const twoQuestions: Button = { title: buttons.twoQuestions, verb: 'quiz', data: { count: 2 } }
const tomorrow: Button = { title: buttons.tomorrow, verb: 'talk', data: { about: 'bye' } }
const drill: Button = { title: shared.buttons.drill, verb: 'drill' }
const lab: Button = { title: shared.buttons.lab, verb: 'lab' }
const mockExam: Button = { title: shared.buttons.mockExam, verb: 'mock' }
const plan: Button = { title: shared.buttons.plan, verb: 'plan' }
const explain: Button = { title: shared.buttons.explain, verb: 'explain' }
const reportBug: Button = { title: buttons.reportBug, verb: 'report-bug' }
const page = (id: string, title: string): Button => ({ title, verb: 'guide', data: { page: id } })
const retakeRules: Button = { title: buttons.retake, verb: 'fact', data: { fact: 'retake' } }

/** What fits each mood besides going on. */
const ways: Readonly<Record<Mood, (situation: Situation | undefined) => readonly Button[]>> = {
  thanks: () => [],
  ok: () => [],
  bye: () => [],
  tired: (situation) => (situation === 'question' ? [tomorrow] : [twoQuestions, tomorrow]),
  'too-hard': (situation) => [...(situation === 'verdict' ? [explain] : []), easier, drill],
  'too-easy': () => [harder, mockExam, drill],
  bored: () => [drill, lab, mockExam],
  happy: () => [],
  passed: () => [page('next', buttons.afterwards), page('renewal', buttons.renewal)],
  failed: () => [plan, { title: buttons.weakest, verb: 'progress' }, retakeRules],
  nervous: () => [twoQuestions, plan],
  insult: () => [reportBug],
  joke: () => [{ title: buttons.another, verb: 'talk', data: { about: 'joke' } }],
  sorry: () => [],
  compliment: () => [],
  frustrated: (situation) => [...(situation === 'verdict' ? [explain] : []), easier, drill],
}

/** Moods after which a new quiz isn't the next thing. */
const noQuiz: ReadonlySet<Mood> = new Set([
  'bye',
  'tired',
  'too-hard',
  'too-easy',
  'bored',
  'passed',
  'failed',
  'nervous',
])

/** What *yes* then means. */
const offered: Readonly<Partial<Record<Mood, string>>> = {
  tired: texts.says.twoQuestions,
  'too-hard': texts.says.easier,
  'too-easy': texts.says.harder,
  joke: texts.says.joke,
}

/** Answers small talk and feelings with one sentence and what fits next. */
export function talk(context: Context, { about, situation }: Extract<Intent, { kind: 'talk' }>): Step {
  const { learner, turn } = context
  if (situation === 'mock') return say(notice(inShort(turn, about), [], wayBack(situation)))
  const view = notice(oneOf(turn, texts.moods[about]), linesFor(context, about), buttonsFor(context, about, situation))
  const says = situation === 'question' ? undefined : offered[about]
  const step = say(view)
  if (says !== undefined) return { ...step, learner: offering(learner, says, turn.now) }
  return step
}

/** In a team, one sentence is enough. */
export const talkInTeam = (turn: Turn, about: Mood): Reply => ({
  messages: [notice(inShort(turn, about), [], [])],
})

function inShort(turn: Turn, about: Mood): string {
  const { short }: { readonly short: Readonly<Partial<Record<Mood, string>>> } = texts
  return short[about] ?? oneOf(turn, texts.moods[about])
}

/** Chosen by the message, so that the same one always gets the same answer. */
export const oneOf = ({ activity }: Turn, choices: readonly string[]): string =>
  choices[Math.floor(seededChance(activity)() * choices.length)] as string

function linesFor({ learner, turn }: Context, about: Mood): readonly string[] {
  switch (about) {
    case 'bye':
      return learner.push.status === 'on' ? [texts.more.nextDaily(whenNext(learner, turn.now))] : []
    case 'passed':
      return [texts.more.passed]
    case 'failed':
      return [texts.more.failed]
    default:
      return []
  }
}

function buttonsFor(context: Context, about: Mood, situation: Situation | undefined): readonly Button[] {
  const first = noQuiz.has(about) ? wayBack(situation) : [nextStep(context, situation)]
  const all = [...first, ...ways[about](situation)]
  return all.length > 0 ? all : [showProgress]
}
