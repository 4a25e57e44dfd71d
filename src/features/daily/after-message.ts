import type { Learner } from '../../domain/learner/learner.ts'
import { dailyRule, reminderRules } from '../../domain/learner/push-plan.ts'
import type { Context } from '../../kernel/context.ts'
import type { Intent } from '../../kernel/intent.ts'
import type { Situation } from '../../kernel/meaning.ts'
import { answeredIn, openPresentation } from '../quiz/index.ts'

/** *ok* and *yes* right after a daily message go on with that message: its question, or its *Start*. */
export function withMessage({ learner, today, turn }: Context, intent: Intent): Intent {
  if (turn.pressed || !agrees(intent)) return intent
  const { round } = learner
  const isDaily = round?.kind === 'daily' && round.day === today && !round.ended
  if (isDaily && openPresentation(round) && answeredIn(round).length === 0)
    return situationOf(intent) === 'question' ? { kind: 'quiz' } : intent
  const situation = situationOf(intent)
  const isElsewhere = situation === 'drill' || situation === 'task' || situation === 'mock'
  return !isElsewhere && waitsForStart(learner, today) ? { kind: 'daily.now' } : intent
}

function agrees(intent: Intent): boolean {
  if (intent.kind === 'quiz') return Object.keys(intent).length === 1
  return intent.kind === 'talk.yes' || (intent.kind === 'talk' && 'about' in intent && intent.about === 'ok')
}

const situationOf = (intent: Intent): Situation | undefined =>
  'situation' in intent ? (intent.situation as Situation) : undefined

/** Whether the newest message offered *Start*, because an older round was in progress, and nothing has happened since. */
function waitsForStart({ due, push, round, explained, mock }: Learner, today: string): boolean {
  if (!round || round.ended || (mock && mock.endedAt === undefined)) return false
  if (push.status !== 'on' || reminderRules.some(({ name }) => due[name]?.at !== undefined)) return false
  const sent = [dailyRule, ...reminderRules]
    .flatMap(({ name }) => due[name]?.last ?? [])
    .filter(({ day, outcome }) => day === today && (outcome === 'sent' || outcome === 'unclear'))
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (sent === undefined) return false
  const since = [
    ...round.shown.flatMap(({ shownAt, shownAgainAt, answered }) => [shownAt, shownAgainAt, answered?.at]),
    explained.at(-1)?.at,
  ]
  return since.every((at) => at === undefined || at < sent)
}
