import { mkdir } from 'node:fs/promises'
import { checkUp, type CheckUp } from './embedded/repair/check-up.ts'
import { OperatorError } from '../operator-error.ts'
import { folderProblem } from './embedded/files/folder-problem.ts'
import { FolderInUse, lockFolder } from './embedded/files/lock.ts'
import { repair } from './embedded/repair/repair.ts'

// `npm run doctor`: checks everything stored below DATA_DIR while the coach is stopped; `-- --repair` repairs what it can without guessing.
const dir = process.env['DATA_DIR'] ?? './data'
const onlyByHand = "These can't be repaired without guessing. Restore the files from a backup, or leave them alone."
const isRepair = process.argv.includes('--repair')

try {
  if (process.env['STORE'] === 'postgres')
    throw new OperatorError(
      'The doctor looks at a data folder, and STORE is postgres.',
      'The table set_aside has what was damaged in the database.',
    )
  await mkdir(dir, { recursive: true, mode: 0o700 })
  if (isRepair) await repair(dir, (line) => console.log(line))
  const found = await checked()
  for (const line of [...found.remarks, ...found.problems]) console.log(line)
  const { learners, entries, problems } = found
  console.log(`learners: ${learners}, log entries: ${entries}, problems: ${problems.length}`)
  if (problems.length > 0) console.log(isRepair ? onlyByHand : 'To repair them: npm run doctor -- --repair')
  process.exitCode = problems.length === 0 ? 0 : 1
} catch (found) {
  const error = folderProblem(dir, found)
  if (!(error instanceof OperatorError)) throw error
  console.error(error instanceof FolderInUse ? `The coach is running. ${error.message}` : error.message)
  process.exitCode = 2
}

async function checked(): Promise<CheckUp> {
  const lock = await lockFolder(dir, () => {})
  try {
    return await checkUp(dir)
  } finally {
    await lock.release()
  }
}
