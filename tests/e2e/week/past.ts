import { cp } from 'node:fs/promises'
import type { Catalog } from '../../../src/content/catalog.ts'
import type { LearnerKey } from '../../../src/domain/learner/learner.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { openDesk, playRound } from '../../features/desk.ts'

const dayMinutes = 1440

/** Writes a data folder with three weeks of practice, five questions each weekday, and returns its last instant. */
export async function playThreeWeeks(catalog: Catalog, key: LearnerKey, dir: string): Promise<Date> {
  const desk = await openDesk(catalog, undefined, key)
  const chance = seededChance('past')
  await desk.installed()
  await desk.type('exam 29 January')
  for (let day = 0; day < 19; day++) {
    const start = desk.now().getTime()
    if (day % 7 < 5) await playRound(desk, await desk.type('quiz'), () => chance() < 0.7)
    desk.wait(dayMinutes - (desk.now().getTime() - start) / 60_000)
  }
  const end = desk.now()
  const { dir: played } = desk
  await desk.store.close()
  await cp(played, dir, { recursive: true })
  await desk.restart()
  await desk.close()
  return end
}
