import type { Explainer } from '../../explainer/explanation.ts'
import { features } from '../../features/index.ts'
import type { Coach } from '../../kernel/coach.ts'
import type { Observer } from '../../kernel/observer.ts'
import type { Reply } from '../../kernel/reply.ts'
import type { Grounded, View } from '../../kernel/view.ts'
import type { Telemetry } from '../telemetry.ts'
import type { CurrentTurn } from './current-turn.ts'

/** The feature of each kind of intent in personal chats, and in teams. */
const [ownersInPrivate, ownersInTeam] = (['personal', 'inTeam'] as const).map(
  (where) =>
    new Map(features.flatMap((feature) => Object.keys(feature[where] ?? {}).map((kind) => [kind, feature.name]))),
)
/** The views that explain. */
const explaining: ReadonlySet<string> = new Set(['note', 'comparison', 'confusion'])

/** Measures the coach's part of a turn, and what it explains. */
export function watchCoach(coach: Coach, telemetry: Telemetry, current: CurrentTurn): Coach {
  const explained = (explanation: 'quoted' | 'worded' | 'refused'): void =>
    telemetry.record('shipmate.explanations', 1, { explanation })
  const look = ({ messages, replace, mine, later }: Reply): void => {
    const view = [...messages, replace, mine].find((shown) => shown && explaining.has(shown.view))
    const turn = current.get()
    if (!view) {
      if (turn?.feature === 'explain' && turn.explained === 'refused') explained('refused')
    } else if (later) void later.then((worded) => explained(worded ? 'worded' : 'quoted'))
    else explained(isWorded(view) ? 'worded' : 'quoted')
  }
  return {
    async handle(turn, intent) {
      const reply = await current.part('decide', () => coach.handle(turn, intent))
      look(reply)
      return reply
    },
    delivered: (...args) => coach.delivered(...args),
    undelivered: (...args) => coach.undelivered(...args),
  }
}

const isWorded = (view: View): boolean => (view as Partial<Grounded>).worded !== undefined

/** Notes whether the notes cover a question. A question can be tried before it's known to be meant as one, so the last word counts. */
export const watchExplainer = (explainer: Explainer, current: CurrentTurn): Explainer => ({
  ...explainer,
  explain(...args) {
    const explanation = explainer.explain(...args)
    const turn = current.get()
    if (turn) turn.explained = explanation.kind === 'refusal' ? 'refused' : 'covered'
    return explanation
  },
})

/** Hears which feature decides, times the planner, and counts scheduled messages. */
export const observerFor = (telemetry: Telemetry, current: CurrentTurn): Observer => ({
  decided(scope, intent, feature) {
    const turn = current.get()
    if (!turn) return
    turn.intent = intent
    turn.feature = feature ?? (scope === 'personal' ? ownersInPrivate : ownersInTeam)?.get(intent) ?? 'none'
  },
  planning(plan) {
    const from = performance.now()
    const planned = plan()
    telemetry.record('shipmate.plan.duration', performance.now() - from, {})
    return planned
  },
  scheduled(event, send, lateMs) {
    telemetry.record('shipmate.scheduled', 1, { event, send })
    if (send === 'sent') telemetry.record('shipmate.scheduled.lateness', lateMs / 1000, { event })
  },
})
