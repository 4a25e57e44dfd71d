import { exportCsv, exportJson, exportTeam, type Named } from '../features/account/export.ts'
import type { ExportLinks } from '../features/account/export-links.ts'
import { deckFile } from '../features/take-along/index.ts'
import { portfolioMarkdown } from '../features/lab/portfolio/portfolio-markdown.ts'
import { starterFile } from '../features/lab/starter-file.ts'
import type { Catalog } from '../content/catalog.ts'
import type { Learner, LearnerKey } from '../domain/learner/learner.ts'
import type { Report } from '../domain/report.ts'
import type { TeamKey } from '../domain/team/team.ts'
import type { Download } from './download.ts'
import { portfolioFrom } from './portfolio-from.ts'
import type { Store } from '../store/store.ts'

/** The code of the lab's checker; undefined if it wasn't built. */
type Checker = () => Promise<string | undefined>
const noChecker: Checker = () => Promise.resolve(undefined)

/** The file behind a signed link; undefined when the link is forged or expired. Reads no data until its text is read. */
export const exportFile =
  (links: ExportLinks, store: Store, catalog: Catalog, clock: () => Date, checker: Checker = noChecker) =>
  (token: string): Download | undefined => {
    const found = links.read(token, clock())
    if (!found) return undefined
    const { key, file, about } = found
    const person = JSON.stringify([key.tenant, key.user])
    switch (file) {
      case 'csv':
        return {
          name: 'shipmate-reviews.csv',
          type: 'text/csv; charset=utf-8',
          person,
          pieces: () => exportCsv(() => store.logEntries(key)),
        }
      case 'lab':
        return {
          name: 'shipmate-lab.md',
          type: 'text/markdown; charset=utf-8',
          person,
          pieces: () => labPage(store, catalog, key, clock()),
        }
      case 'starter':
        return {
          name: 'orders.zip',
          type: 'application/zip',
          person,
          pieces: () => starterRepository(store, catalog, key, checker),
        }
      case 'anki':
        return {
          name: 'shipmate.apkg',
          type: 'application/octet-stream',
          person,
          pieces: () => ankiDeck(store, catalog, key, about),
        }
      case 'json':
        return {
          name: 'shipmate-data.json',
          type: 'application/json; charset=utf-8',
          person,
          pieces: () => everything(store, key, clock()),
        }
      default:
        return undefined
    }
  }

/** The checker in it begins with the track and the way that the learner chose. */
async function* starterRepository(
  store: Store,
  catalog: Catalog,
  key: LearnerKey,
  checker: Checker,
): AsyncGenerator<Uint8Array> {
  const { track = 'github-actions', free } = (await store.readLearner(key))?.value.lab ?? {}
  yield starterFile(catalog, { checker: await checker(), track, way: free ? 'free' : 'usual' })
}

async function* labPage(store: Store, catalog: Catalog, key: LearnerKey, now: Date): AsyncGenerator<string> {
  yield portfolioMarkdown(await portfolioFrom(store, catalog, key, now))
}

/** @param about `misses`: only what the learner last got wrong */
async function* ankiDeck(
  store: Store,
  catalog: Catalog,
  key: LearnerKey,
  about: string | undefined,
): AsyncGenerator<Uint8Array> {
  const learner = about === undefined ? undefined : (await store.readLearner(key))?.value
  yield await (learner ? deckFile(catalog, learner) : deckFile(catalog))
}

async function* everything(store: Store, key: LearnerKey, now: Date): AsyncGenerator<string> {
  const learner = (await store.readLearner(key))?.value
  yield* exportJson({
    now,
    learner,
    log: store.logEntries(key),
    reports: reportsOf(store, key),
    teams: teamsWith(store, key, learner?.contact),
  })
}

async function* reportsOf(store: Store, { tenant, user }: LearnerKey): AsyncGenerator<Report> {
  for await (const report of store.reports()) if (report.tenant === tenant && report.user === user) yield report
}

/** What teams store about a person: every team that names them, and every open question that they answered without joining. */
async function* teamsWith(store: Store, { tenant, user }: LearnerKey, contact: Learner['contact']) {
  const channelId = contact?.userId
  const person = { user, channelId, chat: contact?.conversationId }
  const naming = await store.teamsNaming(tenant, channelId === undefined ? [user] : [user, channelId])
  const named = new Set(naming.map(({ conversation }) => conversation))
  for (const key of naming) yield* teamWith(store, key, person)
  for (const key of await store.teamsAsking(tenant)) {
    if (named.has(key.conversation)) continue
    for await (const team of teamWith(store, key, person)) if (team.answers.length > 0) yield team
  }
}

async function* teamWith(store: Store, key: TeamKey, person: Named) {
  // An unreadable team, perhaps not even theirs, must not block the rest of the export.
  const stored = await store.readTeam(key).catch(() => undefined)
  if (!stored) return
  const { value: team } = stored
  const answers = team.quiz ? await store.teamAnswers(key, team.quiz.id).catch(() => []) : []
  yield exportTeam(team, person, answers)
}
