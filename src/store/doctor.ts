import { replay } from '../domain/replay.ts'
import { checkInvariants } from './invariants.ts'
import { FolderInUse } from './lock.ts'
import { openLowdbStore } from './lowdb-store.ts'

// `npm run doctor`: checks everything stored below DATA_DIR while the coach is stopped.
const dir = process.env['DATA_DIR'] ?? './data'

try {
  const store = await openLowdbStore({ dir, log: (message, fields) => console.error(message, fields) })
  const problems = await checkInvariants(store, replay)
  let learners = 0
  let entries = 0
  for await (const key of store.learners()) {
    learners++
    entries += (await store.readLog(key)).length
  }
  for (const problem of problems) console.log(problem)
  console.log(`learners: ${learners}, log entries: ${entries}, problems: ${problems.length}`)
  await store.close()
  process.exitCode = problems.length === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof FolderInUse)) throw error
  console.error(`The coach is running. ${error.message}`)
  process.exitCode = 2
}
