import type { Catalog } from '../content/catalog.ts'
import type { Learner, LearnerKey } from '../domain/learner/learner.ts'
import { studyDay } from '../domain/learner/study-day.ts'
import type { ExportLinks, Linked } from '../features/account/export-links.ts'
import { pageFigures, progressPage } from '../features/plan/index.ts'
import { teamPage, teamPageOf } from '../features/team/index.ts'
import { sheetPage } from '../features/take-along/index.ts'
import { chatLink } from '../kernel/card/chat-link.ts'
import type { PictureUrl } from '../kernel/picture.ts'
import { writeFor } from '../kernel/text/reader.ts'
import { texts } from '../kernel/texts.en.ts'
import type { Store } from '../store/store.ts'

/** What a request for a page gets: HTML; nothing, because the link doesn't work (anymore); or nothing yet. */
type PageAnswer =
  { readonly kind: 'page'; readonly html: string; readonly hasPictures?: boolean } | { readonly kind: 'gone' | 'busy' }

export type SignedPages = (token: string) => Promise<PageAnswer>

interface Parts {
  readonly links: ExportLinks
  readonly store: Store
  readonly catalog: () => Catalog
  readonly clock: () => Date
  /** Absent if the server's pictures can't be loaded. */
  readonly pictureUrl?: PictureUrl
  /** Pages that are made at the same time. */
  readonly most: number
}

/**
 * The pages behind signed links. Whether a link still works is checked each time, against what is stored: a newer link, a sign-out, and a deletion end it.
 * Someone who reloads a page that's still being made gets the same one.
 */
export function createSignedPages({ links, store, catalog, clock, most, pictureUrl }: Parts): SignedPages {
  const underWay = new Map<string, Promise<PageAnswer>>()
  const make = async (linked: Linked): Promise<PageAnswer> => {
    const html = await pageOf(linked, {
      store,
      catalog: catalog(),
      now: clock(),
      ...(pictureUrl ? { pictureUrl } : {}),
    })
    if (html === undefined) return { kind: 'gone' }
    return { kind: 'page', html, hasPictures: linked.file === 'sheet' }
  }
  return async (token) => {
    const linked = links.read(token, clock())
    if (!linked) return { kind: 'gone' }
    const known = underWay.get(token)
    if (known) return known
    if (underWay.size >= most) return { kind: 'busy' }
    const made = make(linked).finally(() => underWay.delete(token))
    underWay.set(token, made)
    return made
  }
}

interface Reading {
  readonly store: Store
  readonly catalog: Catalog
  readonly now: Date
  readonly pictureUrl?: PictureUrl
}

/** @returns undefined if the link opens no page now */
async function pageOf({ key, file, about }: Linked, reading: Reading): Promise<string | undefined> {
  switch (file) {
    case 'page':
      return ownPage(key, about, reading)
    case 'team-page':
      return pageOfTeam(key, about, reading)
    case 'sheet':
      return sheetPage(reading.catalog, about, reading.pictureUrl)
    default:
      return undefined
  }
}

/** The learner whose link this is. Someone who removed the app or asked for deletion has no links. */
async function learnerOf(store: Store, key: LearnerKey): Promise<Learner | undefined> {
  const learner = (await store.readLearner(key))?.value
  return learner?.removedAt === undefined && learner?.deleting === undefined ? learner : undefined
}

async function ownPage(key: LearnerKey, id: string | undefined, { store, catalog, now }: Reading) {
  const learner = await learnerOf(store, key)
  if (!learner || id === undefined || learner.pages?.own !== id) return undefined
  const log = store.readLog(key)
  const known = { learner, catalog, today: studyDay(learner, now), log: () => log }
  return writeFor(learner.locale, async () =>
    progressPage(
      await pageFigures(known),
      learner.contact ? chatLink(learner.contact, texts.buttons.openChat, texts.page.says) : [],
    ),
  )
}

/** Only for someone who leads the team now, and with the figures of its latest report. */
async function pageOfTeam({ tenant, user }: LearnerKey, about: string | undefined, { store, catalog }: Reading) {
  const link = teamPageOf(about)
  const learner = await learnerOf(store, { tenant, user })
  if (!link || !learner || learner.pages?.team !== link.id) return undefined
  const team = (await store.readTeam({ tenant, conversation: link.team }))?.value
  const report = team?.coverage.report
  if (!team?.leads.includes(user) || !report) return undefined
  return writeFor(learner.locale, () => teamPage(catalog, team, report))
}
