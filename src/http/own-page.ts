import type { Catalog } from '../content/catalog.ts'
import type { Learner, LearnerKey } from '../domain/learner/learner.ts'
import { studyDay } from '../domain/learner/study-day.ts'
import type { TaskLanguage } from '../domain/task/task.ts'
import { pageFigures, progressPage, type Place } from '../features/plan/index.ts'
import { chatLink } from '../kernel/card/chat-link.ts'
import { writeFor } from '../kernel/text/reader.ts'
import { texts } from '../kernel/texts.en.ts'
import type { Store } from '../store/store.ts'

/** The learner with this key. Someone who removed the app or asked for deletion has no pages. */
export async function presentLearner(store: Store, key: LearnerKey): Promise<Learner | undefined> {
  const learner = (await store.readLearner(key))?.value
  return learner?.removedAt === undefined && learner?.deleting === undefined ? learner : undefined
}

/** What the page is made from. */
interface Reading {
  readonly store: Store
  readonly catalog: Catalog
  readonly now: Date
  /** Those of the tasks that can be graded here; absent: all. */
  readonly languages?: ReadonlySet<TaskLanguage>
}

/** The learner's progress page, behind a signed link and as a tab. Whoever calls this has made sure that the reader is the learner. */
export async function ownPage(
  { key, learner, place }: { readonly key: LearnerKey; readonly learner: Learner; readonly place: Place },
  { store, catalog, now, languages }: Reading,
): Promise<string> {
  const log = store.readLog(key)
  const known = { learner, catalog, today: studyDay(learner, now), log: () => log }
  return writeFor(learner.locale, async () =>
    progressPage(
      await pageFigures(known, languages),
      learner.contact ? chatLink(learner.contact, texts.buttons.openChat, texts.page.says) : [],
      place,
    ),
  )
}
