import { servicesOver } from '../fakes/services.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAction } from '../../src/router/parse-action.ts'
import { createCoach } from '../../src/router/create-coach.ts'
import type { Intent, Scope } from '../../src/kernel/intent.ts'
import type { Reply } from '../../src/kernel/reply.ts'
import type { Services } from '../../src/kernel/services.ts'
import type { Turn } from '../../src/kernel/turn.ts'
import type { View } from '../teams/cards/all-views.ts'
import type { QuestionView, VerdictView } from '../../src/features/quiz/views.ts'
import type { Button } from '../../src/kernel/view.ts'
import { keyPicks, letterAt } from '../../src/domain/question/answer.ts'
import { displayOrder, fieldsOf } from '../../src/domain/question/display.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import type { Question } from '../../src/domain/question/question.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { recordedCards } from '../fakes/team-cards.ts'
import { smallCatalog } from './small-catalog.ts'

/** A reply whose views a test can narrow by their names. */
export interface KnownReply extends Omit<Reply, 'messages' | 'replace' | 'mine' | 'later'> {
  readonly messages: readonly View[]
  readonly replace?: View
  readonly mine?: View
  readonly later?: Promise<View | undefined>
}

/**
 * A coach on a real store in a temporary folder, with a clock that a test moves.
 * @param between puts something between the coach and the store
 */
export async function openDesk(
  catalog = smallCatalog(),
  between: (store: Store) => Store = (store) => store,
  key = { tenant: 'tenant-1', user: 'user-1' },
  change: Partial<Services> = {},
) {
  const dir = await mkdtemp(join(tmpdir(), 'shipmate-coach-'))
  const { cards, asked } = recordedCards()
  const coachOn = (on: Store) => {
    const made = createCoach({
      ...servicesOver(on, catalog),
      ...change,
      cards,
      timeZone: 'Europe/Berlin',
      linkTo: (_key, _now, file, about) => `https://bot.example/${file}${about === undefined ? '' : `/${about}`}`,
    })
    const handle = <I extends Intent>(given: Turn, intent: I) => made.handle(given, intent) as Promise<KnownReply>
    return { ...made, handle }
  }
  let store = between(await openLowdbStore({ dir }))
  let coach = coachOn(store)
  const chance = seededChance('desk')
  let now = new Date('2026-11-23T08:00:00Z')
  /** What the learner's client sends. */
  const client = { timeZone: 'Europe/Berlin', locale: 'en-GB' }
  let activities = 0
  const turn = (
    scope: Scope,
    pressed: boolean,
    activity = `activity-${++activities}`,
    user = key.user,
    mentioned: readonly string[] = [],
  ): Turn => ({
    pressed,
    learner: { ...key, user },
    scope,
    conversation: scope === 'personal' ? 'a:1' : '19:team',
    activity,
    now,
    chance,
    ...client,
    ...(scope === 'personal'
      ? {
          contact: {
            serviceUrl: 'http://127.0.0.1:1',
            channelId: 'msteams',
            conversationId: `a:${user}`,
            userId: `29:${user}`,
            botId: '28:1',
          },
        }
      : {
          team: {
            viewer: `29:${user}`,
            thread: {
              serviceUrl: 'http://127.0.0.1:1',
              channelId: 'msteams',
              conversationId: '19:team',
              botId: '28:1',
            },
            place: '19:team;messageid=1',
            name: 'Platform guild',
            mentioned,
          },
        }),
  })
  return {
    get store() {
      return store
    },
    /** Another process on the same files. */
    restart: async () => {
      await store.close()
      store = between(await openLowdbStore({ dir }))
      coach = coachOn(store)
    },
    catalog,
    key,
    client,
    /** The data folder. */
    dir,
    wait: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    now: () => now,
    installed: (scope: Scope = 'personal') => coach.handle(turn(scope, false), { kind: 'installed' }),
    removed: (scope: Scope = 'personal') => coach.handle(turn(scope, false), { kind: 'removed' }),
    type: (text: string, scope: Scope = 'personal', activity?: string) =>
      coach.handle(turn(scope, false, activity), { kind: 'said', text }),
    press: (button: Pick<Button, 'verb' | 'data'>, inputs: object = {}, activity?: string) =>
      coach.handle(turn('personal', true, activity), parseAction(button.verb, { ...button.data, ...inputs })),
    delivered: (reply: Reply, activity: string, scope: Scope = 'personal') =>
      coach.delivered(
        turn(scope, false),
        reply.messages.find(({ presents }) => presents)?.presents as string,
        activity,
      ),
    /** The first message to somebody else's chat has arrived. */
    deliveredElsewhere: ({ elsewhere = [] }: Reply, activity: string) =>
      coach.delivered(
        turn('personal', false),
        elsewhere[0]?.view.presents as string,
        activity,
        elsewhere[0]?.to.conversationId,
      ),
    /** What was asked of the cards that stand in teams. */
    asked,
    /** Somebody among several, in the team or in their own chat. */
    person: (user: string) => ({
      key: { ...key, user },
      say: (text: string, scope: Scope = 'channel', mentioned: readonly string[] = []) =>
        coach.handle(turn(scope, false, undefined, user, mentioned), { kind: 'said', text }),
      press: (verb: string, data: object = {}, scope: Scope = 'channel') =>
        coach.handle(turn(scope, true, undefined, user), parseAction(verb, data)),
    }),
    learner: async () => (await store.readLearner(key))?.value,
    question: (view: QuestionView): Question =>
      [...catalog.questions.values()].find((question) => question.stem === view.stem) as Question,
    close: async () => {
      await store.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
export type Desk = Awaited<ReturnType<typeof openDesk>>

/** The one message of a reply, as the view that is expected. */
export function only<K extends View['view']>(reply: Reply | KnownReply, view: K): Extract<View, { view: K }> {
  const all = [...reply.messages, ...(reply.replace ? [reply.replace] : [])] as View[]
  const found = all.find((message) => message.view === view)
  if (!found || reply.messages.length > 1)
    throw new Error(`expected one ${view}, got ${JSON.stringify(all).slice(0, 400)}`)
  return found as Extract<View, { view: K }>
}

/** The inputs of somebody who knows the answer, or of somebody who gets every component wrong. */
export function inputsFor(desk: Desk, view: QuestionView, right: boolean): Record<string, string> {
  const question = desk.question(view)
  const order = displayOrder(question, view.presentation)
  const shown = fieldsOf(question, view.presentation, keyPicks(question)).flatMap((field) => field.split(','))
  const picks = right ? shown : wrongPicks(question, shown, order)
  return question.kind === 'multiple'
    ? { pick1: picks.join(',') }
    : Object.fromEntries(picks.map((pick, place) => [`pick${place + 1}`, pick]))
}

function wrongPicks(question: Question, shown: string[], order: string[][]): string[] {
  if (question.kind === 'statements') return shown.map((pick) => (pick === 'yes' ? 'no' : 'yes'))
  if (question.kind === 'order') return [...shown.slice(1), shown[0] as string]
  const letters = (place: number) =>
    (order[question.kind === 'complete' ? place : 0] ?? []).map((_, index) => letterAt(index))
  if (question.kind === 'multiple')
    // Three of five have only two distractors.
    return [...letters(0).filter((letter) => !shown.includes(letter)), ...shown].slice(0, shown.length)
  return shown.map((pick, place) => letters(place).find((letter) => letter !== pick) as string)
}

/** Answers a question on display by its card. */
export const submit = (desk: Desk, view: QuestionView, confidence: string, right: boolean) =>
  desk.press({ verb: 'answer', data: { presentation: view.presentation, confidence } }, inputsFor(desk, view, right))

/** Plays a whole round and gives the verdicts and the reply to the last *Finish*. */
export async function playRound(desk: Desk, first: KnownReply, right: (index: number) => boolean, confidence = 'sure') {
  const verdicts: VerdictView[] = []
  let reply = first
  while (reply.messages[0]?.view === 'question') {
    desk.wait(1)
    const verdict = only(await submit(desk, reply.messages[0], confidence, right(verdicts.length)), 'verdict')
    verdicts.push(verdict)
    reply = await desk.press(verdict.buttons[0] as Button)
  }
  return { verdicts, reply }
}

/** What asks for a question with one right option in any catalog. */
export const askSingle = ({ catalog }: Pick<Desk, 'catalog'>): string =>
  `quiz ${catalog.bank.find(({ kind }) => kind === 'single')?.id}`
