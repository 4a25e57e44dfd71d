import { exportCsv, exportJson, exportTeams } from './coach/export.ts'
import type { ExportLinks } from './coach/export-links.ts'
import { portfolio } from './coach/portfolio.ts'
import type { Catalog } from './content/catalog.ts'
import type { Report } from './domain/report.ts'
import type { ExportFile } from './server.ts'
import type { Store } from './store/store.ts'

/** The file behind a signed link; undefined when the link is forged or over. */
export const exportFile =
  (links: ExportLinks, store: Store, catalog: Catalog, clock: () => Date) =>
  async (token: string): Promise<ExportFile | undefined> => {
    const found = links.read(token, clock())
    if (!found) return undefined
    const { key, file } = found
    const log = await store.readLog(key)
    switch (file) {
      case 'csv':
        return { name: 'shipmate-reviews.csv', type: 'text/csv; charset=utf-8', text: exportCsv(log) }
      case 'lab':
        return {
          name: 'shipmate-lab.md',
          type: 'text/markdown; charset=utf-8',
          text: portfolio(catalog, log, clock()),
        }
      case 'json': {
        const mine: Report[] = []
        for await (const report of store.reports())
          if (report.tenant === key.tenant && report.user === key.user) mine.push(report)
        const learner = (await store.readLearner(key))?.value
        const teams = await Promise.all((await store.teamsOf(key)).map((team) => store.readTeam(team)))
        return {
          name: 'shipmate-data.json',
          type: 'application/json; charset=utf-8',
          text: exportJson(
            learner,
            log,
            mine,
            exportTeams(
              teams.flatMap((team) => team?.value ?? []),
              key.user,
            ),
            clock(),
          ),
        }
      }
    }
  }
