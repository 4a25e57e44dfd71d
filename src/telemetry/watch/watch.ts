import type { Explainer } from '../../explainer/explanation.ts'
import type { LanguageModel } from '../../explainer/model/language-model.ts'
import type { Coach } from '../../kernel/coach.ts'
import type { Observer } from '../../kernel/observer.ts'
import type { Sender } from '../../kernel/send/sender.ts'
import type { Store } from '../../store/store.ts'
import type { Channel } from '../../teams/channel/channel.ts'
import type { Render } from '../../teams/outgoing/message.ts'
import type { Bot } from '../../teams/turn/bot.ts'
import type { TurnEnd } from '../names.ts'
import type { Telemetry } from '../telemetry.ts'
import { CurrentTurn } from './current-turn.ts'
import { turnEnded, watchBot } from './watch-bot.ts'
import { observerFor, watchCoach, watchExplainer } from './watch-coach.ts'
import { watchModel } from './watch-model.ts'
import { watchChannel, watchRender, watchSender } from './watch-sending.ts'
import { watchStore } from './watch-store.ts'

/** Puts measuring around the parts of the product. They don't know about it. */
export interface Watch {
  bot(bot: Bot): Bot
  channel(channel: Channel): Channel
  coach(coach: Coach): Coach
  explainer(explainer: Explainer): Explainer
  model(model: LanguageModel): LanguageModel
  render(render: Render): Render
  sender(sender: Sender): Sender
  store(store: Store): Store
  /** Hears what the parts themselves say. */
  readonly observer?: Observer
  readonly turnEnded?: (end: TurnEnd) => void
  stop(): Promise<void>
}

export function createWatch(telemetry: Telemetry, clock: () => Date): Watch {
  const current = new CurrentTurn()
  return {
    bot(bot) {
      const watched = watchBot(bot, telemetry, current, clock)
      telemetry.gauge('shipmate.turns.open', watched.open)
      return watched.bot
    },
    channel: (channel) => watchChannel(channel, telemetry, current),
    coach: (coach) => watchCoach(coach, telemetry, current),
    explainer: (explainer) => watchExplainer(explainer, current),
    model: (model) => watchModel(model, telemetry, current),
    render: (render) => watchRender(render, current),
    sender: (sender) => watchSender(sender, telemetry),
    store: (store) => watchStore(store, telemetry, current),
    observer: observerFor(telemetry, current),
    turnEnded: turnEnded(current),
    stop: () => telemetry.stop(),
  }
}
