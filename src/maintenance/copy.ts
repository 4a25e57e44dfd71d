import { parseArgs } from 'node:util'
import { loadEnvFile, readConfig } from '../config.ts'
import { OperatorError } from '../operator-error.ts'
import { openStore } from '../store/open-store.ts'
import type { StoreSettings } from '../store/settings.ts'
import { copyStore, sumOf } from '../store/copy/copy-store.ts'

// `npm run store:copy -- --from lowdb --to postgres`: moves everything to the other engine, while the coach is stopped. It can be broken off and repeated.

const usage = 'The form is npm run store:copy -- --from lowdb --to postgres, or the other way around.'
const progressEvery = 1000

try {
  loadEnvFile()
  const { from, to } = engines()
  const log = (message: string): void => console.error(message)
  const { store: source } = await openStore(settingsOf(from), log)
  const { store: target } = await openStore(settingsOf(to), log)
  let seen = 0
  const copied = await copyStore(source, target, () => {
    if (++seen % progressEvery === 0) console.log(`${seen} documents …`)
  })
  for (const problem of copied.problems) console.error(problem)
  const [before, after] = [await sumOf(source), await sumOf(target)]
  await Promise.all([source.close(), target.close()])
  console.log(
    `${copied.learners} learners with ${copied.entries} log entries, ${copied.teams} teams with ${copied.answers} answers, ${copied.reports} reports; ${copied.unchanged} documents were there already.`,
  )
  const isEqual = before.checksum === after.checksum
  console.log(
    isEqual
      ? `Both stores are equal: checksum ${after.checksum}.`
      : `The stores differ: checksum ${before.checksum} in ${from}, ${after.checksum} in ${to}. The target may have held something before; nothing of it was removed.`,
  )
  process.exitCode = isEqual && copied.problems.length === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof OperatorError)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function engines(): { from: StoreSettings['engine']; to: StoreSettings['engine'] } {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' } },
    strict: false,
  })
  const { from, to } = values
  if ((from === 'lowdb' && to === 'postgres') || (from === 'postgres' && to === 'lowdb')) return { from, to }
  throw new OperatorError('It takes two engines.', usage)
}

/** Both engines need their settings, whatever STORE says. */
function settingsOf(engine: StoreSettings['engine']): StoreSettings {
  const { MicrosoftAppId: _, NODE_ENV: __, ...env } = process.env
  const rest = { ...env, STORE: engine }
  return readConfig(engine === 'lowdb' ? { ...rest, DATABASE_URL: '' } : rest).store
}
