import type { Catalog } from '../content/catalog.ts'
import type { z } from 'zod'
import type { Learner } from '../domain/learner/learner.ts'
import type { Posted } from '../domain/team/team.ts'
import type { CardData } from './card/card-data.ts'
import type { Command } from './command.ts'
import type { Context, Step } from './context.ts'
import type { DueEvent } from './due-event.ts'
import type { Intent } from './intent.ts'
import type { Meaning, OnScreen, Situation } from './meaning.ts'
import type { Reply } from './reply.ts'
import type { Search, SearchResult } from './search.ts'
import type { Services } from './services.ts'
import type { TeamEvent } from './team-event.ts'
import type { Turn } from './turn.ts'
import type { View } from './view.ts'

/** Handlers by intent. A handler decides the changes and the reply; it stores and sends nothing. */
type Handlers<I extends Intent> = {
  readonly [K in I['kind']]?: (context: Context, intent: Extract<I, { readonly kind: K }>) => Step | Promise<Step>
}

/** Handlers for teams and group chats, where no one sees another person's data. */
type TeamHandlers<I extends Intent> = {
  readonly [K in I['kind']]?: (
    services: Services,
    turn: Turn,
    intent: Extract<I, { readonly kind: K }>,
  ) => Reply | Promise<Reply>
}

type Cards<V extends View> = { readonly [K in V['view']]: (view: Extract<V, { readonly view: K }>) => CardData }

/** A feature's claim on a short typed word, such as a bare letter. */
export interface Claim {
  /** Instant at which the waiting card was shown. The latest claim wins. */
  readonly since: string
  /** What the word means for that card. */
  readonly intent: Intent
}

/** Work that became due since the last turn. It runs before the turn's intent. */
interface Overdue extends Required<Pick<Step, 'learner' | 'entries'>> {
  readonly view: View
}

/**
 * Describes one feature. The router, the help card, the verbs, the renderer, and the warm-up are derived from the list of descriptors in
 * `features/index.ts`.
 */
export interface FeatureOf<I extends Intent, V extends View> {
  readonly name: string
  /** The lines of the help card. */
  readonly commands?: readonly Command[]
  /** What people can say to it. */
  readonly meanings?: readonly Meaning<I>[]
  /** Takes a text that must not be read as a request, such as a pasted log, before the reader hears it. */
  readonly takes?: (text: string, situation: Situation, catalog: Catalog) => I | undefined
  /**
   * Takes a sentence that the reader understood as something else, without being sure, when no card waits for an answer.
   * @param doubt from 0, nothing else is meant, to 1
   */
  readonly takesDoubtful?: (context: Context, text: string, doubt: number) => I | undefined
  /** The card of this feature that a learner looks at; the router takes the newest of all features. */
  readonly onScreen?: (context: Context) => OnScreen | undefined
  /** The data schema of each verb. Cards can use only these verbs. */
  readonly actions?: Readonly<Record<string, z.ZodType<I>>>
  readonly personal?: Handlers<I>
  readonly inTeam?: TeamHandlers<I>
  /** Maps each view to the data of its template, `cards/<feature>/<view>.json`. */
  readonly cards?: Cards<V>
  /** Claims a short typed word for this feature's open card. */
  readonly claims?: (context: Context, intent: Intent) => Claim | undefined
  /** Handles text that matches no pattern, such as a topic name. @returns undefined if the text means nothing to this feature */
  readonly catches?: (context: Context, text: string) => Step | undefined
  readonly catchesInTeam?: (services: Services, text: string) => View | undefined
  /** Offers results for a search from a compose box. It knows no learner and changes nothing. */
  readonly searches?: (search: Search) => readonly SearchResult[]
  /** @returns undefined if nothing is overdue */
  readonly overdue?: (context: Context) => Overdue | undefined
  /** Changes what a learner asks for in the personal chat, before any feature decides it. */
  readonly beforeDeciding?: (context: Context, intent: Intent) => Intent
  /** Adds to what any feature decided in the personal chat. Features add in the order of the list, each to the step of the one before. */
  readonly afterDeciding?: (context: Context, step: Step, intent: Intent) => Step | Promise<Step>
  /** Completes the reply in the personal chat once its step is committed. Must not reject, because nothing can be undone. */
  readonly afterCommit?: (services: Services, turn: Turn, step: Step) => Promise<Reply>
  /** Answers a duplicate activity, whose reply may have been lost. Changes nothing. @returns undefined if this feature waits for nothing */
  readonly repeated?: (context: Context) => Reply | undefined
  /** Deletes everything about the learner, also after an attempt that was cut off. @returns what to say if something is left */
  readonly forgets?: (services: Services, turn: Turn) => Promise<Reply | undefined>
  /** Scheduled messages to learners. */
  readonly due?: readonly DueEvent[]
  /** Scheduled work in teams. */
  readonly dueOfTeam?: readonly TeamEvent[]
  /** Records the message that carries a card. @returns undefined if the card belongs to another feature */
  readonly delivered?: (learner: Learner, id: string, activity: string) => Learner | undefined
  /** Records that a card may not have arrived. @returns undefined if nothing depends on it, or the card belongs to another feature */
  readonly undelivered?: (learner: Learner, id: string) => Learner | undefined
  /** The same for a card that a team's document remembers: in the team, or in someone's personal chat. */
  readonly deliveredOfTeam?: (services: Services, turn: Turn, id: string, post: Posted) => Promise<void> | undefined
}

type Erased<F> = { readonly [K in keyof F]: F[K] }

/** A feature as the router uses it: intents and views are looked up by name. */
export interface Feature extends Erased<Omit<FeatureOf<Intent, View>, 'personal' | 'inTeam' | 'cards'>> {
  readonly personal?: Readonly<Record<string, (context: Context, intent: Intent) => Step | Promise<Step>>>
  readonly inTeam?: Readonly<Record<string, (services: Services, turn: Turn, intent: Intent) => Reply | Promise<Reply>>>
  readonly cards?: Readonly<Record<string, (view: View) => CardData>>
}

/** Type-checks a descriptor against its intents and views, then erases them. Safe, because a handler gets only the kind that it is registered for. */
export const feature = <I extends Intent, V extends View = never>(descriptor: FeatureOf<I, V>): Feature =>
  descriptor as unknown as Feature
