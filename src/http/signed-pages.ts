import type { Catalog } from '../content/catalog.ts'
import type { LearnerKey } from '../domain/learner/learner.ts'
import type { TaskLanguage } from '../domain/task/task.ts'
import type { ExportLinks, Linked } from '../features/account/export-links.ts'
import { portfolioPage } from '../features/lab/portfolio/portfolio-page.ts'
import { teamPage, teamPageOf } from '../features/team/index.ts'
import { sheetPage } from '../features/take-along/index.ts'
import type { PictureUrl } from '../kernel/picture.ts'
import { writeFor } from '../kernel/text/reader.ts'
import type { Store } from '../store/store.ts'
import { ownPage, presentLearner } from './own-page.ts'
import { portfolioFrom } from './portfolio-from.ts'
import type { MakePage, PageAnswer } from './pages/page-maker.ts'

export type SignedPages = (token: string) => Promise<PageAnswer>

interface Parts {
  readonly links: ExportLinks
  readonly store: Store
  readonly catalog: () => Catalog
  readonly clock: () => Date
  /** Absent if the server's pictures can't be loaded. */
  readonly pictureUrl?: PictureUrl
  readonly makePage: MakePage
  /** Those of the tasks that can be graded here; absent: all. */
  readonly languages?: ReadonlySet<TaskLanguage>
}

/**
 * The pages behind signed links. Whether a link still works is checked each time that a page is made, against what is stored: a newer link, a sign-out, and a deletion end it.
 * A request that comes while its page is being made gets that page, although the link may have ended a moment ago.
 */
export function createSignedPages(parts: Parts): SignedPages {
  const { links, store, catalog, clock, makePage, pictureUrl, languages } = parts
  const make = async (linked: Linked): Promise<PageAnswer> => {
    const html = await pageOf(linked, {
      store,
      catalog: catalog(),
      now: clock(),
      ...(pictureUrl ? { pictureUrl } : {}),
      ...(languages ? { languages } : {}),
    })
    if (html === undefined) return { kind: 'gone' }
    return { kind: 'page', html, hasPictures: linked.file === 'sheet' || linked.file === 'portfolio' }
  }
  return async (token) => {
    const linked = links.read(token, clock())
    if (!linked) return { kind: 'gone' }
    return makePage(token, () => make(linked))
  }
}

interface Reading {
  readonly store: Store
  readonly catalog: Catalog
  readonly now: Date
  readonly pictureUrl?: PictureUrl
  readonly languages?: ReadonlySet<TaskLanguage>
}

/** @returns undefined if the link opens no page now */
async function pageOf({ key, file, about }: Linked, reading: Reading): Promise<string | undefined> {
  switch (file) {
    case 'page':
      return linkedPage(key, about, reading)
    case 'portfolio':
      return linkedPortfolio(key, about, reading)
    case 'team-page':
      return pageOfTeam(key, about, reading)
    case 'sheet':
      return sheetPage(reading.catalog, about, reading.pictureUrl)
    default:
      return undefined
  }
}

/** Only with the id of the learner's newest link. */
async function linkedPage(key: LearnerKey, id: string | undefined, reading: Reading): Promise<string | undefined> {
  const learner = await presentLearner(reading.store, key)
  if (!learner || id === undefined || learner.pages?.own !== id) return undefined
  return ownPage({ key, learner, place: 'link' }, reading)
}

/** The same for the learner's portfolio. */
async function linkedPortfolio(key: LearnerKey, id: string | undefined, { store, catalog, now, pictureUrl }: Reading) {
  const learner = await presentLearner(store, key)
  if (!learner || id === undefined || learner.pages?.portfolio !== id) return undefined
  const portfolio = await portfolioFrom(store, catalog, key, now)
  return writeFor(learner.locale, () => portfolioPage(portfolio, catalog, pictureUrl))
}

/** Only for someone who leads the team now, and with the figures of its latest report. */
async function pageOfTeam({ tenant, user }: LearnerKey, about: string | undefined, { store, catalog }: Reading) {
  const link = teamPageOf(about)
  const learner = await presentLearner(store, { tenant, user })
  if (!link || !learner || learner.pages?.team !== link.id) return undefined
  const team = (await store.readTeam({ tenant, conversation: link.team }))?.value
  const report = team?.coverage.report
  if (!team?.leads.includes(user) || !report) return undefined
  return writeFor(learner.locale, () => teamPage(catalog, team, report))
}
