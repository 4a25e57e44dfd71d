import { readFile } from 'node:fs/promises'
import type { Catalog } from '../../content/catalog.ts'
import type { LearnerKey } from '../../domain/learner/learner.ts'
import type { TaskLanguage } from '../../domain/task/task.ts'
import { OperatorError } from '../../operator-error.ts'
import type { Store } from '../../store/store.ts'
import { ownPage, presentLearner } from '../own-page.ts'
import type { MakePage, PageAnswer } from '../pages/page-maker.ts'
import type { SignIn } from './sign-in.ts'
import { tabMessage, tabPage, type TabPage } from './tab-page.ts'

interface TabAnswer {
  readonly status: number
  readonly html: string
}

/** The learner's progress page as a tab in Teams. */
export interface Tab {
  /** What the tab's frame loads. */
  readonly page: TabPage
  /** The page of the person whom a token is about. @param authorization the header of the request */
  open(authorization: string | undefined): Promise<TabAnswer>
}

interface Parts {
  readonly signIn: SignIn
  readonly store: Store
  readonly catalog: () => Catalog
  readonly clock: () => Date
  readonly makePage: MakePage
  /** Those of the tasks that can be graded here; absent: all. */
  readonly languages?: ReadonlySet<TaskLanguage>
  /** For the tab's script. */
  readonly folder: URL
  /** Origins of Teams' clients. */
  readonly clients: readonly string[]
  readonly log: (message: string, fields: Record<string, unknown>) => void
}

const refusal = { refused: [401, 'refused'], unavailable: [503, 'later'] } as const
const answers = { gone: [404, 'unknown'], busy: [503, 'later'] } as const
const logLines = {
  refused: 'a sign-in to the tab was refused',
  unavailable: 'a sign-in to the tab could not be checked',
} as const

/** @throws OperatorError if the script is missing */
export async function createTab({ signIn, folder, clients, log, ...parts }: Parts): Promise<Tab> {
  const script = await readFile(new URL('tab.js', folder), 'utf8').catch(() => {
    throw new OperatorError('The script of the tab is missing.', 'Restore deploy/teams/pages from the repository.')
  })
  return {
    // Git on Windows may write CRLF. Browsers turn it into LF before they compare the script with its hash.
    page: tabPage(script.replaceAll('\r\n', '\n'), clients),
    async open(authorization) {
      const signedIn = await signIn(authorization)
      if (signedIn.kind !== 'person') {
        const { reason } = signedIn
        if (reason !== undefined) log(logLines[signedIn.kind], { reason })
        return saying(refusal[signedIn.kind])
      }
      const { key } = signedIn
      const made = await parts.makePage(`tab ${key.tenant} ${key.user}`, () => pageOf(key, parts))
      return made.kind === 'page' ? { status: 200, html: made.html } : saying(answers[made.kind])
    },
  }
}

const saying = ([status, why]: readonly [number, Parameters<typeof tabMessage>[0]]): TabAnswer => ({
  status,
  html: tabMessage(why),
})

async function pageOf(
  key: LearnerKey,
  { store, catalog, clock, languages }: Pick<Parts, 'store' | 'catalog' | 'clock' | 'languages'>,
): Promise<PageAnswer> {
  const learner = await presentLearner(store, key)
  if (!learner) return { kind: 'gone' }
  return {
    kind: 'page',
    html: await ownPage(
      { key, learner, place: 'tab' },
      { store, catalog: catalog(), now: clock(), ...(languages ? { languages } : {}) },
    ),
  }
}
