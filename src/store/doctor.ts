import { mkdir } from 'node:fs/promises'
import { checkUp, type CheckUp } from './embedded/repair/check-up.ts'
import { hasGit } from '../has-git.ts'
import { OperatorError } from '../operator-error.ts'
import { folderProblem } from './embedded/files/folder-problem.ts'
import { FolderInUse, lockFolder } from './embedded/files/lock.ts'
import { repair } from './embedded/repair/repair.ts'
import { checkUpDatabase, type DatabaseCheckUp } from './postgres/check-up.ts'
import { databaseProblem } from './postgres/database-problem.ts'
import { openDatabase } from './postgres/database.ts'
import { signInTo } from './postgres/sign-in.ts'

// `npm run doctor`: checks everything stored below DATA_DIR while the coach is stopped; `-- --repair` repairs what it can without guessing.
// With STORE=postgres it checks the database that DATABASE_URL names, and the coach can be running.
const { DATA_DIR: dir = './data', STORE: engine, DATABASE_URL: url, DATABASE_SIGN_IN: signIn } = process.env
const onlyByHand = "These can't be repaired without guessing. Restore the files from a backup, or leave them alone."
const noGit = "Git isn't installed here. A coach that runs here offers no tasks with Git."
const isRepair = process.argv.includes('--repair')

try {
  if (!(await hasGit())) console.log(noGit)
  if (engine === 'postgres') print(await inDatabase())
  else {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    if (isRepair) await repair(dir, (line) => console.log(line))
    const found = await checked()
    print(found)
    if (found.problems.length > 0) console.log(isRepair ? onlyByHand : 'To repair them: npm run doctor -- --repair')
  }
} catch (found) {
  const error = folderProblem(dir, found)
  if (!(error instanceof OperatorError)) throw error
  console.error(error instanceof FolderInUse ? `The coach is running. ${error.message}` : error.message)
  process.exitCode = 2
}

function print({ learners, entries, problems, remarks }: DatabaseCheckUp): void {
  for (const line of [...remarks, ...problems]) console.log(line)
  console.log(`learners: ${learners}, log entries: ${entries}, problems: ${problems.length}`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

async function inDatabase(): Promise<DatabaseCheckUp> {
  if (!url) throw new OperatorError('DATABASE_URL is missing.', 'Set it to the address of the database.')
  if (isRepair)
    throw new OperatorError(
      "There's nothing to repair in a database.",
      'The coach rebuilds a damaged document when it reads it, and keeps what was there before in the table set_aside.',
    )
  const database = openDatabase({ url, ...signInTo(url, signIn === 'entra' ? 'entra' : 'password') })
  try {
    return await checkUpDatabase(database)
  } catch (error) {
    throw databaseProblem(url, error)
  } finally {
    await database.close()
  }
}

async function checked(): Promise<CheckUp> {
  const lock = await lockFolder(dir, () => {})
  try {
    return await checkUp(dir)
  } finally {
    await lock.release()
  }
}
