import type { z } from 'zod'
import type { Learner } from '../domain/learner.ts'
import type { Posted, Team } from '../domain/team/team.ts'
import type { CardData } from './card/card-data.ts'
import type { Command, Phrase } from './command.ts'
import type { Context, Step } from './context.ts'
import type { Intent } from './intent.ts'
import type { Reply } from './reply.ts'
import type { Services } from './services.ts'
import type { Turn } from './turn.ts'
import type { View } from './view.ts'

/** Decides what an intent changes and what is answered. Nothing is stored or sent here. */
type Handlers<I extends Intent> = {
  readonly [K in I['kind']]?: (context: Context, intent: Extract<I, { readonly kind: K }>) => Step | Promise<Step>
}

/** The same in a team or group chat, where nothing about one person is shown to others. */
type TeamHandlers<I extends Intent> = {
  readonly [K in I['kind']]?: (
    services: Services,
    turn: Turn,
    intent: Extract<I, { readonly kind: K }>,
  ) => Reply | Promise<Reply>
}

type Cards<V extends View> = { readonly [K in V['view']]: (view: Extract<V, { readonly view: K }>) => CardData }

/** Who a short typed word, such as a bare letter, is meant for. */
export interface Claim {
  /** Instant at which the card that waits for it was shown; the latest one wins. */
  readonly since: string
  /** What the word means there. */
  readonly intent: Intent
}

/** What became due while nobody looked, carried out before the turn's own intent. */
interface Overdue extends Required<Pick<Step, 'learner' | 'entries'>> {
  readonly view: View
}

/**
 * One feature: everything that a stranger needs to know to find it, and all that the rest of the product derives from it. The router, the help card,
 * the verbs, the renderer and the warm-up are made from the list in `features/index.ts`.
 */
export interface FeatureOf<I extends Intent, V extends View> {
  readonly name: string
  /** What can be typed, in the order of the help card. */
  readonly commands?: readonly Command<I>[]
  /** Short words that carry on a conversation; too small for the help card, and tried before all commands. */
  readonly asides?: readonly Phrase<I>[]
  /** Tried when no command matches. */
  readonly afterCommands?: readonly Phrase<I>[]
  /** What each verb carries. A card may use only these verbs. */
  readonly actions?: Readonly<Record<string, z.ZodType<I>>>
  readonly personal?: Handlers<I>
  readonly inTeam?: TeamHandlers<I>
  /** The data for the template of each view: `cards/<view>.json`. */
  readonly cards?: Cards<V>
  /** Whether a short typed word is meant for what this feature has open. */
  readonly claims?: (context: Context, intent: Intent) => Claim | undefined
  /** Words that match no pattern, but may still name something of this feature. @returns undefined when they do not */
  readonly catches?: (context: Context, text: string) => Step | undefined
  readonly catchesInTeam?: (services: Services, text: string) => View | undefined
  /** @returns undefined when nothing is overdue */
  readonly overdue?: (context: Context) => Overdue | undefined
  /** The learner with the message noted that carries a card; undefined when the card is not this feature's. */
  readonly delivered?: (learner: Learner, id: string, activity: string) => Learner | undefined
  /** The same for a card in the personal chat that a team's document remembers; undefined when the card is not this feature's. */
  readonly deliveredOfTeam?: (services: Services, turn: Turn, id: string, post: Posted) => Promise<void> | undefined
  /** The same for a card in a team. */
  readonly deliveredInTeam?: (team: Team, id: string, post: Posted, now: Date) => Team | undefined
}

type Erased<F> = { readonly [K in keyof F]: F[K] }

/** A feature as the router sees it: intents and views are found by their names. */
export interface Feature extends Erased<Omit<FeatureOf<Intent, View>, 'personal' | 'inTeam' | 'cards'>> {
  readonly personal?: Readonly<Record<string, (context: Context, intent: Intent) => Step | Promise<Step>>>
  readonly inTeam?: Readonly<Record<string, (services: Services, turn: Turn, intent: Intent) => Reply | Promise<Reply>>>
  readonly cards?: Readonly<Record<string, (view: View) => CardData>>
}

/** Checks a descriptor against its own intents and views, then forgets them: a handler only ever gets the kind that it is registered for. */
export const feature = <I extends Intent, V extends View = never>(descriptor: FeatureOf<I, V>): Feature =>
  descriptor as unknown as Feature
