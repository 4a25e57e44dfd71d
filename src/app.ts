import { setMaxListeners } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { render } from './teams/cards/render.ts'
import { warmUp } from './teams/cards/warm-up.ts'
import { countReplies } from './teams/channel/count-replies.ts'
import { createSender } from './teams/channel/sender.ts'
import { slotsInMemory } from './teams/channel/tenant-slots.ts'
import { realTimers, type Timers } from './teams/channel/timers.ts'
import { createChannel } from './teams/sdk/create-channel.ts'
import { createBot } from './teams/turn/bot.ts'
import { parseAction } from './router/parse-action.ts'
import { createFinder } from './router/search.ts'
import { createCoach } from './router/create-coach.ts'
import { createExportLinks } from './features/account/export-links.ts'
import type { Config, ModelSettings } from './config.ts'
import { carryOutForget } from './admin/forget.ts'
import { counted } from './admin/output.ts'
import { serveRequests } from './admin/serve-requests.ts'
import { createCatalog, type Catalog } from './content/catalog.ts'
import { ContentError } from './content/content-error.ts'
import { problemLine } from './content/problem.ts'
import { loadCatalog } from './content/load.ts'
import { readInThread } from './content/reload/read-in-thread.ts'
import type { LanguageModel } from './explainer/model/language-model.ts'
import { exportFile } from './http/export-file.ts'
import { gradingThread } from './grading/grade-in-thread.ts'
import { grade, gradedLanguages, removeLeftovers } from './grading/grader.ts'
import { createLog } from './log.ts'
import { fit } from './jobs/refit/fit.ts'
import { createRefits } from './jobs/refit/refits.ts'
import { createLiveCards, type LiveCards } from './features/team/live/live-cards.ts'
import { forgetRemoved } from './jobs/forget-removed.ts'
import { sendDue } from './jobs/send-due.ts'
import { startReminders } from './jobs/start-reminders.ts'
import { runTeamEvents } from './jobs/run-team-events.ts'
import type { Coach } from './kernel/coach.ts'
import type { Grader } from './kernel/grader.ts'
import type { Drawing } from './kernel/picture.ts'
import { createKnowledge, type Knowledge } from './knowledge.ts'
import { loadPages } from './http/pages/pages.ts'
import { createHttpServer } from './http/server.ts'
import { createPageMaker } from './http/pages/page-maker.ts'
import { createSignedPages } from './http/signed-pages.ts'
import { createTab, type Tab } from './http/tab/tab.ts'
import { createPictureLinks } from './pictures/picture-links.ts'
import { createPictures } from './pictures/pictures.ts'
import { renderPng } from './pictures/render.ts'
import { openStore } from './store/open-store.ts'
import type { AzureMonitorSettings, Transport } from './telemetry/azure-monitor.ts'
import { unwatched } from './telemetry/watch/unwatched.ts'
import type { Watch } from './telemetry/watch/watch.ts'

/** Time, chance, and the parts that a test can replace. */
export interface World {
  readonly clock: () => Date
  readonly chance: () => number
  /** Can end early when `until` aborts. */
  readonly sleep: (ms: number, until?: AbortSignal) => Promise<void>
  /** For the limits of turns and requests; real time by default. */
  readonly timers?: Timers
  readonly catalog?: Catalog | undefined
  /** The folder of the content; the project's own by default. */
  readonly content?: string
  /** Receives log lines instead of standard output. */
  readonly logTo?: { write(line: string): void }
  /** Takes telemetry instead of the network. */
  readonly telemetryTo?: Transport
  /** Off in tests that call `remind` themselves. */
  readonly reminders?: boolean
}

export const realWorld: World = {
  clock: () => new Date(),
  chance: Math.random,
  sleep: (ms, until) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        until?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      until?.addEventListener('abort', end, { once: true })
    }),
}

export interface App {
  readonly port: number
  /** Sends the scheduled messages to learners that are due now. */
  remind(): Promise<Record<string, number>>
  /** Runs the team events that are due now: posts and closes questions, and renews boards. */
  teamEvents(): Promise<Record<string, number>>
  /** Finishes interrupted deletions, and deletes the data of people who removed the app. */
  forget(): Promise<number>
  /**
   * Reads the content again. Turns under way finish with the old one.
   * @returns lines for the operator
   * @throws ContentError with every problem, and then the old content stays
   */
  reload(): Promise<readonly string[]>
  /** Resolves when no card edit is waiting. */
  settled(): Promise<void>
  /** Logs an uncaught error. */
  fatal(error: unknown): void
  /** Finishes running turns and messages, then releases the store, within 5 s. The next start takes up the rest. */
  stop(): Promise<void>
}

const packageFile = new URL('../package.json', import.meta.url)
const contentFolder = fileURLToPath(new URL('../content', import.meta.url))
const pagesFolder = new URL('../deploy/teams/pages/', import.meta.url)
/** These exist only beside the compiled code. */
const contentSnapshot = new URL('./content.json', import.meta.url)
/** Beside the built code, or where `npm run dev` puts it. */
const checkerFiles = ['./checker.cjs', '../dist/checker.cjs'].map((path) => new URL(path, import.meta.url))

async function checkerCode(): Promise<string | undefined> {
  for (const file of checkerFiles) {
    const code = await readFile(file, 'utf8').catch(() => undefined)
    if (code !== undefined) return code
  }
  return undefined
}

/** Problems of the content in one log line; the admin command prints all. */
const mostProblems = 20

/** Pages for one person that are made at the same time, behind signed links and in the tab. Each takes a few hundredths of a second. */
const mostPages = 8

/**
 * When what messages need is learned from the content, unless one comes first, which then waits for it. Each of the steps takes a part of a second,
 * and the first requests go before them.
 */
const completeAfterMs = 1_000

/** How long a turn waits for the language model. Teams retries a turn after 15 s, and learners give up earlier. */
const patienceMs = 6_000
/** How long a turn waits for a grade. The first in a language takes longest, because its parser is loaded. */
const gradingMs = 6_000

/** Loads the client only if it's configured, because it takes half a second. */
async function modelOf(settings: ModelSettings, clock: () => Date): Promise<LanguageModel> {
  const { createAzureOpenAi } = await import('./explainer/model/azure-openai.ts')
  return createAzureOpenAi(settings, clock)
}

/** Puts measuring around the parts. Loads the exporter only if it's configured, because it takes half a second. */
async function watchFor(
  settings: AzureMonitorSettings | undefined,
  version: string,
  warn: (message: string, fields: Record<string, unknown>) => void,
  { clock, telemetryTo }: World,
): Promise<Watch> {
  if (!settings) return unwatched
  const [{ openAzureMonitor }, { createWatch }] = await Promise.all([
    import('./telemetry/azure-monitor.ts'),
    import('./telemetry/watch/watch.ts'),
  ])
  return createWatch(openAzureMonitor(settings, version, warn, telemetryTo), clock)
}

/** Loads what checks tokens only if it's configured. @throws OperatorError */
async function tabOf(
  { tab, credentials, allowedTenants }: Config,
  parts: Omit<Parameters<typeof createTab>[0], 'signIn' | 'folder' | 'clients'>,
): Promise<Tab | undefined> {
  if (!tab || !credentials) return undefined
  const { cloud } = credentials
  const { createSignIn } = await import('./http/tab/sign-in.ts')
  const signIn = createSignIn({ tab, cloud, tenants: allowedTenants, clock: parts.clock })
  return createTab({ ...parts, signIn, folder: pagesFolder, clients: cloud.clients })
}

async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { readonly version: string }
  return version
}

/** Wires all parts and listens. @throws OperatorError or the socket's error, and then nothing keeps running */
export async function startApp(config: Config, world: World = realWorld): Promise<App> {
  const { clock, chance, timers = realTimers } = world
  const stopping = new AbortController()
  const ending = new AbortController()
  // Every waiting part adds a listener.
  setMaxListeners(0, ending.signal)
  const sleep = sleepUntil(world.sleep, ending.signal)
  const log = createLog(config.logLevel, world.logTo)
  const say = (message: string, fields: Record<string, unknown>): void => log.info(fields, message)
  const pages = await loadPages(pagesFolder, { ...config, hasModel: config.model !== undefined })
  const version = await ownVersion()
  const warn = (message: string, fields: Record<string, unknown>): void => log.warn(fields, message)
  const watch = await watchFor(config.telemetry, version, warn, world)
  const content = world.content ?? contentFolder
  const [catalog, opened, languages] = await Promise.all([
    world.catalog ?? loadCatalog(content, contentSnapshot),
    openStore(config.store, (message, fields) => log.error(fields, message)),
    gradedLanguages(),
  ])
  const store = watch.store(opened.store)
  const local = config.credentials === undefined
  const secret = config.exportKey ?? (await store.exportKey())
  const links = createExportLinks(secret, config.publicUrl)
  const pictureLinks = createPictureLinks(secret, config.publicUrl)
  // Teams loads images over https only; the Playground's browser is on this machine.
  const pictured =
    local || config.publicUrl.startsWith('https://')
      ? { pictureUrl: (drawing: Drawing) => pictureLinks.make(drawing, clock()) }
      : {}
  const model = config.model && watch.model(await modelOf(config.model, clock))
  const rendered = watch.render(render)
  const channel = watch.channel(
    countReplies(createChannel(config.credentials, timers), (tenant) => paced.spent(tenant)),
  )
  const connectors = config.credentials?.cloud.connectors
  const paced = createSender(channel, rendered, connectors, {
    timers,
    chance,
    ending: ending.signal,
    ...(opened.sharedPace ? { reserveSlots: opened.sharedPace(slotsInMemory(timers)) } : {}),
  })
  const sender = watch.sender(paced)
  const { timeZone } = config
  const { observer, turnEnded } = watch
  const observed = observer ? { observer } : {}
  const knowledge = createKnowledge(store, catalog, watch.explainer)
  const inThread = gradingThread(gradingMs)
  const grader: Grader = {
    languages,
    // Git runs in a process of its own, with limits of its own.
    grade: (task, answer) =>
      task.language === 'git' ? orAfter(timers, gradingMs, grade(task, answer)) : inThread(task, answer),
  }
  /** For the parts that outlive a reload: they read what is made from the content when they need it, and never spread it. */
  const shared = {
    ...observed,
    store,
    sender,
    ...pictured,
    clock,
    sleep,
    grader,
    timeZone,
    fit,
    log: say,
    signal: stopping.signal,
    get catalog() {
      return knowledge.catalog
    },
    get explainer() {
      return knowledge.explainer
    },
    get standings() {
      return knowledge.standings
    },
    get cards(): LiveCards {
      return cards
    },
  }
  const refits = createRefits(shared)
  const cards = createLiveCards(shared)
  const wording =
    model && config.model
      ? { wording: { model, tokensPerDay: config.model.tokensPerDay, patience: () => sleep(patienceMs), log: say } }
      : {}
  const coachWith = ({ catalog, explainer, standings }: Knowledge): Coach =>
    createCoach({
      ...observed,
      store,
      catalog,
      explainer,
      standings,
      cards,
      grader,
      studied: refits.consider,
      timeZone,
      version,
      log: say,
      linkTo: links.make,
      ...pictured,
      ...wording,
    })
  let current = coachWith(knowledge)
  /** A turn keeps the content that it began with. */
  const coach: Coach = {
    handle: (turn, intent) => current.handle(turn, intent),
    delivered: (...args) => current.delivered(...args),
    undelivered: (...args) => current.undelivered(...args),
  }
  const reload = async (): Promise<readonly string[]> => {
    try {
      current = coachWith(await knowledge.replace(createCatalog(await readInThread(content))))
    } catch (error) {
      const problems = error instanceof ContentError ? error.problems.map(problemLine) : []
      log.error(
        { error, problems: problems.slice(0, mostProblems), count: problems.length },
        'the content was not reloaded',
      )
      throw error
    }
    const { questions, notes } = knowledge.catalog
    say('the content was reloaded', { questions: questions.size, notes: notes.size })
    return [`The content was reloaded: ${counted(questions.size, 'question')}, ${counted(notes.size, 'note')}.`]
  }
  const bot = createBot({
    channel,
    coach: watch.coach(coach),
    find: (request) => createFinder({ catalog: knowledge.catalog, explainer: knowledge.explainer, timeZone })(request),
    sender,
    render: rendered,
    parseAction,
    targeted: config.targetedMessages,
    local,
    clock,
    waiting: { sleep: (ms) => world.sleep(ms), chance },
    timers,
    log: (level, message, fields) => log[level](fields, message),
    ...(turnEnded ? { ended: turnEnded } : {}),
  })
  const makePage = createPageMaker(mostPages)
  const tab = await tabOf(config, { store, catalog: () => knowledge.catalog, clock, makePage, languages, log: warn })
  const server = createHttpServer({
    bot: watch.bot(bot),
    policy: { local, allowedTenants: config.allowedTenants, ...(connectors ? { connectors } : {}) },
    ready: () => store.probe(),
    log: (message, fields) => log.error(fields, message),
    exportFile: (token) => exportFile(links, store, knowledge.catalog, clock, checkerCode)(token),
    signedPages: createSignedPages({
      links,
      store,
      catalog: () => knowledge.catalog,
      clock,
      makePage,
      languages,
      ...pictured,
    }),
    pictures: createPictures({
      links: pictureLinks,
      diagrams: () => knowledge.catalog.diagrams,
      clock,
      render: renderPng,
    }),
    ...(tab ? { tab } : {}),
    pages,
  })
  warmUp()
  /** For `npm run admin`, which asks through the data folder. */
  const answerRequests = (dir: string) =>
    serveRequests({
      dir,
      clock: () => new Date(),
      carryOut: (task) =>
        task.kind === 'reload'
          ? reload()
          : carryOutForget({ dir, allowedTenants: config.allowedTenants, store, cards }, task, clock()),
      log: (message, fields) => log.error(fields, message),
    })
  let port: number
  try {
    port = await server.listen(config.port, config.host)
  } catch (error) {
    await store.close()
    throw error
  }
  if (!languages.has('git')) warn('Git is not installed, so tasks with Git are not offered', {})
  // The files' own time decides how old they are.
  void removeLeftovers(new Date()).then(
    (folders) => (folders > 0 ? say('leftovers of Git tasks were removed', { folders }) : undefined),
    (error: unknown) => warn('leftovers of Git tasks were not removed', { error }),
  )
  // Card edits that were owed at the last stop.
  await cards.resume(clock())
  const stopLearning = timers.after(completeAfterMs, () => {
    // A turn that needs what couldn't be learned fails by itself, with the same error.
    void knowledge.complete().catch((error: unknown) => log.error({ error }, 'the content was not learned'))
  })
  const reminders = world.reminders === false ? undefined : startReminders(shared, clock)
  const requests = config.store.engine === 'lowdb' ? answerRequests(config.store.dir) : undefined
  return {
    port,
    reload,
    remind: () => sendDue(shared, clock()),
    teamEvents: () => runTeamEvents(shared, clock()),
    forget: () => forgetRemoved(shared, clock()),
    settled: () => cards.idle(),
    fatal: (error) => log.fatal({ error }, 'an uncaught error ends the process'),
    async stop() {
      const end = timers.now() + stopMs.all
      const within = (work: Promise<unknown>, ms: number): Promise<unknown> =>
        orAfter(
          timers,
          Math.max(0, Math.min(ms, end - timers.now())),
          work.catch(() => undefined),
        )
      stopping.abort()
      stopLearning()
      model?.stop()
      bot.hurry(stopMs.turns)
      await within(
        Promise.allSettled([
          requests?.stop(),
          refits.stop(),
          reminders?.stop(),
          server.stop(stopMs.turns + stopMs.answers),
        ]),
        stopMs.turns + 2 * stopMs.answers,
      )
      const cardsStopped = cards.stop()
      ending.abort()
      await within(cardsStopped, stopMs.cards)
      await Promise.all([within(store.close(), stopMs.all), within(watch.stop(), stopMs.telemetry)])
    },
  }
}

/** Milliseconds for the parts of a stop, and for all of it. */
const stopMs = { turns: 2_000, answers: 250, cards: 1_000, telemetry: 1_000, all: 4_800 }

/** Makes sleeps end early when `ending` aborts. */
const sleepUntil =
  (sleep: World['sleep'], ending: AbortSignal): ((ms: number) => Promise<void>) =>
  (ms: number) => {
    if (ending.aborted) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const end = (): void => resolve()
      ending.addEventListener('abort', end, { once: true })
      sleep(ms, ending)
        .finally(() => ending.removeEventListener('abort', end))
        .then(resolve, reject)
    })
  }

/** Waits for work, but no longer than `ms`. @returns undefined if it takes longer */
const orAfter = <T>(timers: Timers, ms: number, work: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const cancel = timers.after(ms, () => resolve(undefined))
    void work.then(resolve, reject).finally(cancel)
  })
